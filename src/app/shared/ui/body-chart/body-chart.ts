import { _IdGenerator } from '@angular/cdk/a11y';
import { Component, type ElementRef, computed, inject, model, signal, viewChildren } from '@angular/core';
import type { BodyChart as BodyChartAnswer, ChartMark } from '#contract/intake';
import {
  type Answers,
  CHART_REGIONS,
  CHART_REGION_LABELS,
  type ChartRegion,
  NRS_RANGE,
  PAIN_QUALITIES,
  PAIN_QUALITY_LABELS,
  type PainQuality,
  withAnswer,
} from '#domain/vocabulary';
import {
  BACK_FIGURE,
  FIGURE_HEIGHT,
  FIGURE_WIDTH,
  FRONT_FIGURE,
  type FigureRegion,
  isDirection,
  neighbourOf,
} from './body-figure';

const LETTERS: Readonly<Record<PainQuality, string>> = {
  ache: 'A',
  sharp: 'S',
  burning: 'B',
  numb: 'N',
  tingling: 'T',
};
const NEW_MARK: ChartMark = { qualities: {}, intensity: null };

/**
 * Where it hurts: a figure from front and back to touch, click or walk with the arrow keys, and beside it the same as a
 * list. What is stored is regions with quality and intensity.
 */
@Component({
  selector: 'pl-body-chart',
  templateUrl: './body-chart.html',
  styleUrl: './body-chart.scss',
})
export class BodyChart {
  readonly chart = model.required<BodyChartAnswer>();

  private readonly areas = viewChildren<ElementRef<SVGPathElement>>('area');
  private readonly rows = viewChildren<ElementRef<HTMLElement>>('row');
  protected readonly id = inject(_IdGenerator).getId('pl-body-chart-');
  protected readonly viewBox = `0 0 ${FIGURE_WIDTH} ${FIGURE_HEIGHT}`;
  protected readonly flip = `translate(${FIGURE_WIDTH} 0) scale(-1 1)`;
  protected readonly labels = CHART_REGION_LABELS;
  protected readonly qualities = PAIN_QUALITIES;
  protected readonly qualityLabels = PAIN_QUALITY_LABELS;
  protected readonly letters = LETTERS;
  protected readonly intensities = Array.from({ length: NRS_RANGE.max + 1 }, (_, intensity) => intensity);

  /** The region that the tab key reaches in each figure; the arrow keys move it. */
  protected readonly reached = signal<Readonly<Record<string, ChartRegion>>>({
    front: 'abdomen_right',
    back: 'low_back_left',
  });
  protected readonly views = computed(() =>
    [
      { code: 'front', label: 'Front', figure: FRONT_FIGURE },
      { code: 'back', label: 'Back', figure: BACK_FIGURE },
    ].map(({ code, label, figure }) => ({
      code,
      label,
      areas: figure.map((area) => {
        const mark = this.chart().marks[area.region];
        return {
          ...area,
          isMarked: mark !== undefined,
          isReached: this.reached()[code] === area.region,
          words: mark ? lettersOf(mark) : '',
          name: `${CHART_REGION_LABELS[area.region]}${mark ? `: ${wordsOf(mark)}` : ''}`,
        };
      }),
    })),
  );
  protected readonly marked = computed(() =>
    CHART_REGIONS.flatMap((region) => {
      const mark = this.chart().marks[region];
      return mark ? [{ region, mark }] : [];
    }),
  );
  protected readonly unmarked = computed(() =>
    CHART_REGIONS.filter((region) => this.chart().marks[region] === undefined),
  );

  /** Marks the region, or goes to its line in the list when it is marked. */
  protected point(region: ChartRegion): void {
    if (this.chart().marks[region] === undefined) this.#set(region, NEW_MARK);
    else this.#focusRow(region);
  }

  protected add(select: HTMLSelectElement): void {
    const region = CHART_REGIONS.find((each) => each === select.value);
    select.value = '';
    if (region === undefined) return;
    this.#set(region, NEW_MARK);
  }

  protected walk(event: KeyboardEvent, code: string, area: FigureRegion): void {
    const { key } = event;
    if (isDirection(key)) {
      const to = neighbourOf(code === 'front' ? FRONT_FIGURE : BACK_FIGURE, area, key);
      this.reached.update((reached) => ({ ...reached, [code]: to.region }));
      this.areas()
        .find(({ nativeElement }) => nativeElement.dataset['region'] === to.region)
        ?.nativeElement.focus();
    } else if (key === 'Enter' || key === ' ') {
      this.point(area.region);
    } else if (key === 'Delete' || key === 'Backspace') {
      this.remove(area.region);
    } else if (/^\d$/.test(key) && this.chart().marks[area.region]) {
      this.#grade(area.region, Number(key));
    } else {
      const quality = PAIN_QUALITIES.find((each) => LETTERS[each] === key.toUpperCase());
      if (!quality || event.ctrlKey || event.metaKey || event.altKey) return;
      this.tick(area.region, quality);
    }
    event.preventDefault();
  }

  /** Sets the quality, or takes it back. */
  protected tick(region: ChartRegion, quality: PainQuality): void {
    const mark = this.chart().marks[region] ?? NEW_MARK;
    const qualities: Answers<PainQuality> = withAnswer(
      mark.qualities,
      quality,
      mark.qualities[quality] === true ? null : true,
    );
    this.#set(region, { ...mark, qualities });
  }

  protected choose(region: ChartRegion, intensity: string): void {
    this.#grade(region, intensity === '' ? null : Number(intensity));
  }

  protected remove(region: ChartRegion): void {
    this.chart.update(({ marks: { [region]: _removed, ...marks }, nothingToMark }) => ({
      marks,
      nothingToMark,
    }));
  }

  protected tellNothing(isNothing: boolean): void {
    this.chart.update(({ marks }) => ({ marks, nothingToMark: isNothing || null }));
  }

  #grade(region: ChartRegion, intensity: number | null): void {
    this.#set(region, { ...(this.chart().marks[region] ?? NEW_MARK), intensity });
  }

  /** A mark takes "nothing to mark" back. */
  #set(region: ChartRegion, mark: ChartMark): void {
    this.chart.update(({ marks }) => ({ marks: { ...marks, [region]: mark }, nothingToMark: null }));
  }

  #focusRow(region: ChartRegion): void {
    this.rows()
      .find(({ nativeElement }) => nativeElement.dataset['region'] === region)
      ?.nativeElement.querySelector('input')
      ?.focus();
  }
}

function lettersOf({ qualities, intensity }: ChartMark): string {
  const letters = PAIN_QUALITIES.filter((quality) => qualities[quality] === true).map(
    (quality) => LETTERS[quality],
  );
  return `${letters.join('')}${intensity ?? ''}` || '●';
}

function wordsOf({ qualities, intensity }: ChartMark): string {
  const words = PAIN_QUALITIES.filter((quality) => qualities[quality] === true).map((quality) =>
    PAIN_QUALITY_LABELS[quality].toLowerCase(),
  );
  if (intensity !== null) words.push(`${intensity} of ${NRS_RANGE.max}`);
  return words.length > 0 ? words.join(', ') : 'marked';
}
