import { TestBed } from '@angular/core/testing';
import { ScoreChart } from './score-chart';
import type { ScoreChartModel } from './score-chart-model';

const model: ScoreChartModel = {
  x: { min: -1, max: 12, title: 'Weeks', ticks: [{ at: 0, label: '0' }] },
  y: { min: 0, max: 10, title: 'NRS', ticks: [{ at: 0, label: '0' }] },
  lines: [
    {
      label: 'This patient',
      series: 1,
      stroke: 'solid',
      marker: 'circle',
      isThick: true,
      points: [{ x: 0, y: 7, isHollow: false, label: '7', tip: 'Baseline: 7' }],
    },
  ],
  bands: [],
  levels: [],
  marks: [],
};

async function showChart() {
  const fixture = TestBed.createComponent(ScoreChart);
  fixture.componentRef.setInput('model', model);
  fixture.componentRef.setInput('label', 'Pain: 7 at baseline.');
  fixture.componentRef.setInput('describedBy', 'pain-table');
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const canvas = element.querySelector('canvas');
  if (!canvas) throw new Error('There is no canvas');
  return { fixture, element, canvas };
}

function hasInk(canvas: HTMLCanvasElement): boolean {
  const data = canvas
    .getContext('2d')
    ?.getImageData(0, 0, Math.max(canvas.width, 1), Math.max(canvas.height, 1)).data;
  return data?.some((value) => value !== 0) ?? false;
}

/** The library comes in its own file and draws a moment later. */
async function isDrawn(canvas: HTMLCanvasElement): Promise<boolean> {
  for (let tries = 0; tries < 100 && !hasInk(canvas); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return hasInk(canvas);
}

describe('a score chart', () => {
  it('is a picture that says what it shows and where its table is', async () => {
    const { canvas } = await showChart();
    expect(canvas.getAttribute('role')).toBe('img');
    expect(canvas.getAttribute('aria-label')).toBe('Pain: 7 at baseline.');
    expect(canvas.getAttribute('aria-describedby')).toBe('pain-table');
  });

  it('keeps its height from before it is drawn until after', async () => {
    const { element, canvas } = await showChart();
    const before = element.getBoundingClientRect().height;
    expect(await isDrawn(canvas)).toBeTrue();
    expect(before).toBeGreaterThan(200);
    expect(element.getBoundingClientRect().height).toBe(before);
  });

  it('gives a picture with its words, wider than any screen shows it', async () => {
    const { fixture } = await showChart();
    const words = { title: 'Pain', subtitle: 'No. 7', notes: ['A note '.repeat(60)] };
    const picture = await createImageBitmap(await fixture.componentInstance.picture(words));
    expect(picture.width).toBe(1920);
    const short = await fixture.componentInstance.picture({ ...words, notes: [] });
    expect(picture.height).toBeGreaterThan((await createImageBitmap(short)).height);
  });

  it('grows by its rows of marks, and the plot stays as high', async () => {
    const { fixture, element } = await showChart();
    const before = element.getBoundingClientRect().height;
    const mark = { at: 1, kind: 'tick', height: 1, label: null } as const;
    const strip = [{ label: 'Visits 1', marks: [mark] }];
    fixture.componentRef.setInput('model', { ...model, strip });
    await fixture.whenStable();
    expect(element.getBoundingClientRect().height).toBe(before + 24);
  });

  it('is cleared away with the page', async () => {
    const { fixture, canvas } = await showChart();
    await isDrawn(canvas);
    fixture.destroy();
    expect(hasInk(canvas)).toBeFalse();
  });
});
