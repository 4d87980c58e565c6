import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Spark, type SparkPoint } from './spark';

describe('a trend as a small picture', () => {
  function pictureOf(points: readonly SparkPoint[]): HTMLElement {
    const fixture = TestBed.createComponent(Spark, {
      bindings: [inputBinding('points', () => points), inputBinding('most', () => 10)],
    });
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  it('draws each score on its day, the worst at the top', () => {
    const picture = pictureOf([
      { date: '2026-03-02', score: 10 },
      { date: '2026-03-03', score: 0 },
      { date: '2026-03-12', score: 5 },
    ]);
    expect(picture.querySelector('polyline')?.getAttribute('points')).toBe('3,3 12,25 93,14');
  });

  it('draws scores of one day one above the other', () => {
    const picture = pictureOf([
      { date: '2026-03-02', score: 10 },
      { date: '2026-03-02', score: 0 },
    ]);
    expect(picture.querySelector('polyline')?.getAttribute('points')).toBe('3,3 3,25');
  });

  it('draws nothing of one score alone, and says nothing to those who do not see it', () => {
    expect(pictureOf([{ date: '2026-03-02', score: 4 }]).querySelector('svg')).toBeNull();
    const two = pictureOf([
      { date: '2026-03-02', score: 4 },
      { date: '2026-03-03', score: 4 },
    ]);
    expect(two.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});
