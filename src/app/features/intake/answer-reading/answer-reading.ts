import { Component, computed, inject, input } from '@angular/core';
import { ClinicFormat } from '../../../core/format/clinic-format';
import type { Question } from '../answers/questions';

/** A record to read: what was answered yes first, then the noes, then what is open. */
@Component({
  selector: 'pl-answer-reading',
  templateUrl: './answer-reading.html',
  styleUrl: './answer-reading.scss',
})
export class AnswerReading<Answers, Place extends string> {
  readonly answers = input.required<Answers>();
  readonly questions = input.required<readonly Question<Answers, Place>[]>();
  readonly sections = input.required<readonly Place[]>();
  /** Words that stand beside a section's heading. */
  readonly marks = input<Readonly<Partial<Record<string, string>>>>({});
  readonly sectionLabels = input.required<Readonly<Record<Place, string>>>();

  readonly #format = inject(ClinicFormat);
  protected readonly parts = computed(() =>
    this.sections().map((section) => {
      const lines = this.questions()
        .filter((question) => question.section === section)
        .map(({ key, label, read, optional, isDate }) => {
          const answer = read(this.answers());
          return { key, label, optional, words: isDate && answer ? this.#format.date(answer) : answer };
        });
      return {
        section,
        label: this.sectionLabels()[section],
        mark: this.marks()[section],
        told: lines.filter(({ words }) => words !== null && words !== 'No' && !isYes(words)),
        yes: lines.filter(({ words }) => isYes(words)),
        no: lines.filter(({ words }) => words === 'No'),
        open: lines.filter(({ words, optional }) => words === null && !optional),
      };
    }),
  );
}

function isYes(words: string | null): boolean {
  return words?.startsWith('Yes') === true;
}
