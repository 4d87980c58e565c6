import { Component, computed, inject, input } from '@angular/core';
import { Icon } from '../../../shared/ui/icon/icon';
import { MomentPipe } from '../../../core/format/pipes';
import { LINE_NAMES, type TrialStart, spreadWords, trialMean, trialSpread } from '../course/course-chart';
import {
  INSTRUMENT_WORDS,
  STATUS_WORDS,
  asideWords,
  gapWords,
  signedChange,
  signedPercent,
  whenOf,
} from '../course/outcome-words';
import { OutcomeWriting } from '../course/outcome-writing';
import type { CourseRow, ReplacedValue, ScoreCourse, TrialValue } from '../course/score-course';

interface TrialCell {
  readonly mean: string;
  readonly change: string | null;
  readonly spread: string | null;
  readonly isInterpolated: boolean;
}

/** The numbers of the chart as a table: this patient and both groups of the trial, week by week. */
@Component({
  selector: 'pl-score-table',
  imports: [Icon, MomentPipe],
  templateUrl: './score-table.html',
  styleUrl: './score-table.scss',
})
export class ScoreTable {
  readonly course = input.required<ScoreCourse>();
  readonly trialStart = input.required<TrialStart>();
  /** Id of the table, for the chart to name it. */
  readonly tableId = input.required<string>();

  readonly #writing = inject(OutcomeWriting);
  protected readonly names = LINE_NAMES;
  protected readonly words = computed(() => INSTRUMENT_WORDS[this.course().instrument]);
  protected readonly hasDayZero = computed(() => this.course().dayZero !== null);
  protected readonly replaced = computed(() => this.course().replaced.map((value) => this.#wordsOf(value)));
  protected readonly rows = computed(() => this.course().rows.map((row) => this.#cellsOf(row)));

  #wordsOf({ on, score, now, correctedAt, correctedBy, reason }: ReplacedValue) {
    const moved = now === null || now.on === on ? '' : ` on ${this.#writing.date(now.on)}`;
    return {
      on: this.#writing.date(on),
      score,
      now: now === null ? '' : `, now ${now.score ?? 'no score'}${moved}`,
      correctedAt,
      why: reason === null ? correctedBy : `${correctedBy}: ${reason}`,
    };
  }

  #cellsOf(row: CourseRow) {
    const { change, trial } = row;
    const date = row.on === null ? null : this.#writing.date(row.on);
    return {
      key: row.key,
      when: row.day === null ? date : whenOf(row),
      isMissing: row.score === null,
      date: row.day === null ? null : date,
      // A row without another name is already named by its day.
      day: row.isBaseline || row.checkInWeek !== null ? dayWords(row.day) : null,
      aside: row.aside && asideWords(row.aside, this.#writing),
      score: row.score === null ? (row.gap === null ? '–' : gapWords(row.gap)) : String(row.score),
      points:
        change?.points == null ? null : signedChange(change.points, (size) => this.#writing.number(size)),
      percent: change?.percent == null ? null : signedPercent(change.percent, this.#writing),
      status: change === null ? null : STATUS_WORDS[change.status],
      usualCare: trial && this.#trialCell(trial.usualCare, trial.week, trial.isInterpolated),
      withChiropractic: trial && this.#trialCell(trial.withChiropractic, trial.week, trial.isInterpolated),
    };
  }

  #trialCell(value: TrialValue, week: number, isInterpolated: boolean): TrialCell {
    const mean = trialMean(value, this.course(), this.trialStart());
    const spread = trialSpread(value, this.course(), this.trialStart());
    return {
      mean: mean === null ? 'below 0' : this.#writing.mean(mean),
      change: week === 0 ? null : signedChange(value.change, (size) => this.#writing.mean(size)),
      spread: spread && spreadWords(spread, this.#writing),
      isInterpolated,
    };
  }
}

function dayWords(day: number | null): string {
  return day === null ? '' : `day ${day < 0 ? `−${-day}` : day}`;
}
