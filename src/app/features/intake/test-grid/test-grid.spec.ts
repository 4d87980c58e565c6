import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LEG_RAISE_GRADES, LEG_RAISE_GRADE_LABELS, type LegRaiseGrade, type Side } from '#domain/vocabulary';
import { TestGrid } from './test-grid';

@Component({
  imports: [TestGrid],
  template: `<pl-test-grid
    label="Straight-leg raise"
    [rows]="rows"
    [grades]="grades"
    [gradeLabels]="labels"
    [(results)]="results"
    [(degrees)]="degrees"
    [mostDegrees]="120"
  />`,
})
class Page {
  readonly rows = [
    { code: 'right', label: 'Right' },
    { code: 'left', label: 'Left' },
  ];
  readonly grades = LEG_RAISE_GRADES;
  readonly labels = LEG_RAISE_GRADE_LABELS;
  readonly results = signal<Readonly<Partial<Record<Side, LegRaiseGrade>>>>({});
  readonly degrees = signal<Readonly<Partial<Record<Side, number>>> | null>({});
}

describe('a grid of tests', () => {
  async function open() {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const click = async (words: string) => {
      Array.from(host.querySelectorAll('button'))
        .find(({ textContent }) => textContent.includes(words))
        ?.click();
      await fixture.whenStable();
    };
    const choose = async (name: string, value: string) => {
      const field = host.querySelector<HTMLInputElement | HTMLSelectElement>(`[aria-label="${name}"]`)!;
      field.value = value;
      field.dispatchEvent(new Event(field.matches('select') ? 'change' : 'input'));
      await fixture.whenStable();
    };
    return { host, page: fixture.componentInstance, click, choose };
  }

  it('has tested nothing at first', async () => {
    const { host } = await open();
    expect(host.textContent).toContain('0 of 2 tested');
    expect(Array.from(host.querySelectorAll('select'), ({ value }) => value)).toEqual(['', '']);
  });

  it('keeps what was found when the rest is graded normal, explicitly', async () => {
    const { page, click, choose } = await open();
    await choose('Left', 'leg_pain');
    await click('The rest normal');
    expect(page.results()).toEqual({ right: 'normal', left: 'leg_pain' });
  });

  it('takes a test back to not done, and all of them with their angles', async () => {
    const { page, click, choose } = await open();
    await choose('Left', 'normal');
    await choose('Left, degrees', '60');
    expect(page.degrees()).toEqual({ left: 60 });
    await choose('Left', '');
    expect(page.results()).toEqual({});
    await choose('Right', 'back_pain');
    await click('Clear all');
    expect(page.results()).toEqual({});
    expect(page.degrees()).toEqual({});
  });

  it('marks what was found by a sign beside the colour', async () => {
    const { host, choose } = await open();
    await choose('Right', 'normal');
    expect(host.querySelectorAll('td pl-icon').length).toBe(0);
    await choose('Right', 'back_pain');
    expect(host.querySelectorAll('td pl-icon').length).toBe(1);
  });
});
