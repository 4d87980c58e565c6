import { Component, computed, inject, input } from '@angular/core';
import type { VisitsView } from '#contract/visit';
import { type ChangeStatus, baselineOf, changeFrom, dayOf } from '#domain/outcomes';
import { deliveredIn, plannedIn } from '#domain/planning';
import { NRS_RANGE, PLAN_ROWS, PLAN_ROW_LABELS, RMDQ_RANGE, VISIT_RESPONSE_LABELS } from '#domain/vocabulary';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { PlainDatePipe } from '../../../core/format/pipes';
import { painWords, treatmentWords } from '../visit-words';
import { Spark, type SparkPoint } from './spark';

const CHANGE_WORDS: Readonly<Record<ChangeStatus, string>> = {
  improved: 'important gain',
  grey_zone: 'grey zone',
  unchanged: 'no important change',
  worse: 'worse',
  not_known: 'change not known',
};

interface TrendLine {
  readonly label: string;
  readonly scores: string;
  readonly change: string;
  readonly points: readonly SparkPoint[];
  /** The worst score there is. */
  readonly most: number;
}

/** What a visit opens with: trend, plan and last visit, side by side. */
@Component({
  selector: 'pl-opening',
  imports: [PlainDatePipe, Spark],
  templateUrl: './opening.html',
  styleUrl: './opening.scss',
})
export class Opening {
  readonly view = input.required<VisitsView>();
  readonly #format = inject(ClinicFormat);
  protected readonly painWords = painWords;
  protected readonly rowLabels = PLAN_ROW_LABELS;
  protected readonly responseLabels = VISIT_RESPONSE_LABELS;

  readonly #standing = computed(() =>
    this.view().visits.filter(({ enteredInError }) => enteredInError === undefined),
  );
  protected readonly last = computed(() => this.#standing()[0]?.current ?? null);
  protected readonly lastRows = computed(() => {
    const delivered = this.last()?.content.delivered ?? {};
    return PLAN_ROWS.flatMap((row) => {
      const treatment = delivered[row];
      return treatment ? [{ row, words: treatmentWords(treatment) }] : [];
    });
  });
  protected readonly trend = computed((): readonly TrendLine[] => {
    const { scores, plan } = this.view();
    const line = (label: string, instrument: 'nrs' | 'rmdq', of: (typeof scores)[number][]) => {
      const dated = of.map((each) => ({
        date: each.on,
        score: instrument === 'nrs' ? each.painNrs : each.rmdqScore,
      }));
      const known = dated.flatMap(({ date, score }) => (score === null ? [] : [{ date, score }]));
      const baseline = plan && baselineOf(plan.startOn, dated);
      const latest = plan && known.findLast(({ date }) => dayOf(plan.startOn, date) > 0);
      const { status } = changeFrom(baseline?.score ?? null, latest?.score ?? null, instrument);
      return {
        label,
        scores: known
          .slice(-4)
          .map(({ date, score }) => `${score} (${this.#format.dayAndMonth(date)})`)
          .join(' → '),
        change: CHANGE_WORDS[status],
        points: known,
        most: (instrument === 'nrs' ? NRS_RANGE : RMDQ_RANGE).max,
      };
    };
    const visits = this.#standing().map(({ current: { content } }) => content);
    const atVisits = visits
      .filter(({ painBefore, painAfter }) => (painBefore ?? painAfter) !== null)
      .slice(0, 4)
      .toReversed()
      .map((content) => `${content.painBefore ?? '–'}→${content.painAfter ?? '–'}`)
      .join(', ');
    return [
      line('Pain, average of the week, 0–10', 'nrs', scores),
      line('Disability, 0–24', 'rmdq', scores),
      {
        label: 'Pain at visits, before→after',
        scores: atVisits,
        change: '',
        points: visits
          .flatMap(({ on, painBefore }) => (painBefore === null ? [] : [{ date: on, score: painBefore }]))
          .toReversed(),
        most: NRS_RANGE.max,
      },
    ];
  });
  protected readonly planned = computed(() => {
    const { plan, week } = this.view();
    if (plan === null || week === null) return [];
    const visits = this.#standing().map(({ current }) => current.content);
    return PLAN_ROWS.map((row) => ({
      row,
      planned: plannedIn(plan, row, week),
      done: deliveredIn(plan.startOn, visits, row, week),
    })).filter(({ planned, done }) => planned + done > 0);
  });
}
