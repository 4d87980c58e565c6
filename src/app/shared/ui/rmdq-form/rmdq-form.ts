import { Component, computed, inject, input, model, viewChildren } from '@angular/core';
import { _IdGenerator } from '@angular/cdk/a11y';
import type { RmdqResponse } from '#contract/questionnaire';
import { ANSWER_MODES, ANSWER_MODE_LABELS, RMDQ_ITEMS, RMDQ_RANGE } from '#domain/vocabulary';
import { YesNo } from '../yes-no/yes-no';
import { BLANK_RMDQ } from './blank-rmdq';

/**
 * The 24 items of the Roland-Morris questionnaire. Complete when every item is answered, or when what applies is
 * answered and the rest is confirmed not to apply (C16). There is no number before that.
 */
@Component({
  selector: 'pl-rmdq-form',
  imports: [YesNo],
  templateUrl: './rmdq-form.html',
  styleUrl: './rmdq-form.scss',
})
export class RmdqForm {
  readonly response = model<RmdqResponse>(BLANK_RMDQ);
  /** The score as the rules count it; null while the form is incomplete. */
  readonly score = input<number | null>(null);
  readonly readonly = input(false);

  private readonly questions = viewChildren(YesNo);
  protected readonly id = inject(_IdGenerator).getId('pl-rmdq-form-');
  protected readonly sentences = RMDQ_ITEMS;
  protected readonly modes = ANSWER_MODES;
  protected readonly modeLabels = ANSWER_MODE_LABELS;
  protected readonly most = RMDQ_RANGE.max;
  /** A longer list of open items says less than their number. */
  protected readonly mostListed = 12;

  protected readonly open = computed(() =>
    this.response().items.flatMap((answer, index) => (answer === null ? [index + 1] : [])),
  );
  protected readonly answered = computed(() => this.most - this.open().length);
  protected readonly isComplete = computed(() => this.open().length === 0 || this.response().restConfirmed);

  protected answer(index: number, answer: boolean | null): void {
    this.response.update((response) => ({
      ...response,
      items: response.items.map((before, at) => (at === index ? answer : before)),
      // An answer taken back is open again: it must not turn into a confirmed no.
      restConfirmed: response.restConfirmed && answer !== null,
    }));
  }

  protected confirmRest(isConfirmed: boolean): void {
    this.response.update((response) => ({ ...response, restConfirmed: isConfirmed }));
  }

  protected chooseMode(mode: RmdqResponse['mode']): void {
    this.response.update((response) => ({ ...response, mode }));
  }

  protected moveOnFrom(index: number): void {
    this.questions()[index + 1]?.focus();
  }

  protected goToOpen(): void {
    const first = this.open()[0];
    if (first !== undefined) this.questions()[first - 1]?.focus();
  }
}
