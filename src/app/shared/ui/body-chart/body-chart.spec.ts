import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { BodyChart as BodyChartAnswer } from '#contract/intake';
import { CHART_REGIONS } from '#domain/vocabulary';
import { BodyChart } from './body-chart';
import { BACK_FIGURE, FRONT_FIGURE, neighbourOf } from './body-figure';

@Component({ imports: [BodyChart], template: `<pl-body-chart [(chart)]="chart" />` })
class Page {
  readonly chart = signal<BodyChartAnswer>({ marks: {}, nothingToMark: null });
}

describe('the body chart', () => {
  async function open() {
    const fixture = TestBed.createComponent(Page);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const area = (region: string) => host.querySelector<SVGPathElement>(`path[data-region=${region}]`)!;
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        await fixture.whenStable();
      }
    };
    const settle = () => fixture.whenStable();
    return { host, chart: fixture.componentInstance.chart, area, press, settle };
  }

  it('draws every region once', () => {
    const drawn = [...FRONT_FIGURE, ...BACK_FIGURE].map(({ region }) => region);
    expect(drawn).toEqual(jasmine.arrayWithExactContents([...CHART_REGIONS]));
  });

  it('reaches every region of a figure by the arrow keys', () => {
    for (const figure of [FRONT_FIGURE, BACK_FIGURE]) {
      const reached = new Set([figure[0]!]);
      for (const from of reached) {
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const) {
          reached.add(neighbourOf(figure, from, key));
        }
      }
      expect(reached.size).toBe(figure.length);
    }
  });

  it('is one tab stop a figure, and nothing is marked at first', async () => {
    const { host } = await open();
    expect(host.querySelectorAll('path[tabindex="0"]').length).toBe(2);
    expect(host.querySelectorAll('[aria-pressed=true]').length).toBe(0);
    expect(host.querySelectorAll('input:checked').length).toBe(0);
  });

  it('marks by pointer and shows the same in the list, in words and letters', async () => {
    const { host, chart, area, settle } = await open();
    area('low_back_left').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await settle();
    expect(chart().marks).toEqual({ low_back_left: { qualities: {}, intensity: null } });
    expect(host.querySelector('ul')?.textContent).toContain('Left low back');
    chart.set({
      marks: { low_back_left: { qualities: { sharp: true }, intensity: 7 } },
      nothingToMark: null,
    });
    await settle();
    expect(host.querySelector('svg text')).not.toBeNull();
    expect(host.textContent).toContain('S7');
    expect(area('low_back_left').getAttribute('aria-label')).toBe('Left low back: sharp, 7 of 10');
  });

  it('walks, marks, says how it feels and removes by the keyboard', async () => {
    const { chart, area, press } = await open();
    area('low_back_left').focus();
    await press('ArrowRight', 'Enter', 's', 't', '4');
    expect(chart().marks).toEqual({
      low_back_right: { qualities: { sharp: true, tingling: true }, intensity: 4 },
    });
    await press('s');
    expect(chart().marks.low_back_right?.qualities).toEqual({ tingling: true });
    await press('Delete');
    expect(chart().marks).toEqual({});
  });

  it('marks by the list alone', async () => {
    const { host, chart, settle } = await open();
    const add = host.querySelector<HTMLSelectElement>('.add select')!;
    add.value = 'calf_right';
    add.dispatchEvent(new Event('change'));
    await settle();
    expect(Object.keys(chart().marks)).toEqual(['calf_right']);
    host.querySelector<HTMLButtonElement>('button[aria-label="Remove: Right calf"]')?.click();
    expect(chart().marks).toEqual({});
  });

  it('keeps "nothing to mark" apart from not asked, and a mark takes it back', async () => {
    const { host, chart, area, settle } = await open();
    host.querySelector<HTMLInputElement>('.none input')?.click();
    await settle();
    expect(chart()).toEqual({ marks: {}, nothingToMark: true });
    area('knee_left').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(chart().nothingToMark).toBeNull();
  });
});
