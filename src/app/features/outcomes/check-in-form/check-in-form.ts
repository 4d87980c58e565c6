import { Component, computed, effect, inject, input, linkedSignal, output, untracked } from '@angular/core';
import { FormField, form, maxLength, required, submit, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { checkInWeekOf, dayOf, scoreRmdq } from '#domain/outcomes';
import { RMDQ_RANGE } from '#domain/vocabulary';
import type { NewCheckIn } from '#contract/check-in';
import type { Problem } from '#contract/problem';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { PlainDatePipe } from '../../../core/format/pipes';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import { NrsScale } from '../../../shared/ui/nrs-scale/nrs-scale';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { RmdqForm } from '../../../shared/ui/rmdq-form/rmdq-form';
import { type CheckInContent, type CheckInDraft, isSameContent, requestOf } from './check-in-content';

/** Fields of the request, by the first part of their JSON pointer, that have a place in this form. */
type FieldName = keyof CheckInContent;
const FIELD_NAMES: readonly FieldName[] = ['on', 'painNrs', 'rmdq', 'note', 'reason'];
const LONGEST_NOTE = 4000;
const LONGEST_REASON = 400;

const CONFLICT = '/problems/version-conflict';

/** Asks pain and disability of one day. The score is shown only when the questionnaire is complete. */
@Component({
  selector: 'pl-check-in-form',
  imports: [
    FieldErrors,
    FormField,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    NrsScale,
    PlainDatePipe,
    ProblemPanel,
    RmdqForm,
  ],
  templateUrl: './check-in-form.html',
  styleUrl: './check-in-form.scss',
})
export class CheckInForm {
  readonly draft = input.required<CheckInDraft>();
  readonly dayZero = input.required<string | null>();
  readonly isSaving = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly submitted = output<NewCheckIn>();
  readonly cancelled = output();

  readonly #format = inject(ClinicFormat);
  protected readonly most = RMDQ_RANGE.max;
  protected readonly today = computed(() => this.#format.today());
  readonly #start = computed(() => this.draft().start);
  readonly content = linkedSignal(() => untracked(this.draft).typed ?? this.#start());
  /** What was last sent, so that a refusal stands at its field until the field is changed. */
  readonly #sent = linkedSignal<CheckInContent, CheckInContent | null>({
    source: this.#start,
    computation: () => null,
  });

  protected readonly form = form(this.content, (path) => {
    required(path.on, { message: 'Give the day the patient answered.' });
    validate(path.on, ({ value }) =>
      value() > this.today() ? { kind: 'future', message: 'This date is in the future.' } : null,
    );
    validate(path.painNrs, () =>
      this.#isBlank()
        ? { kind: 'blank', message: 'Give the pain, or answer the questionnaire below.' }
        : null,
    );
    maxLength(path.note, LONGEST_NOTE);
    maxLength(path.reason, LONGEST_REASON);
    validate(path.reason, ({ value }) =>
      this.draft().corrects !== null && value().trim() === ''
        ? { kind: 'required', message: 'Say why it is corrected.' }
        : null,
    );
    validate(path.on, ({ value }) => this.#refusal('on', value()));
    validate(path.painNrs, ({ value }) => this.#refusal('painNrs', value()));
    validate(path.rmdq, ({ value }) => this.#refusal('rmdq', value()));
    validate(path.note, ({ value }) => this.#refusal('note', value()));
    validate(path.reason, ({ value }) => this.#refusal('reason', value()));
  });

  protected readonly rmdq = computed(() => {
    const { items, restConfirmed } = this.content().rmdq;
    return scoreRmdq(items, restConfirmed);
  });
  /** What does not stand at a field of this form; a conflict is the page's to explain. */
  protected readonly otherProblem = computed((): Problem | null => {
    const problem = this.problem();
    if (problem?.type === CONFLICT) return null;
    const others = problem?.fields?.filter(({ field }) => !FIELD_NAMES.includes(nameOf(field)));
    return problem && { ...problem, fields: others?.length ? others : undefined };
  });
  protected readonly dayWords = computed(() => {
    const { on } = this.content();
    const dayZero = this.dayZero();
    if (on === '') return 'The day the patient answered.';
    if (dayZero === null) return 'No plan is signed yet: this can become the baseline.';
    const day = dayOf(dayZero, on);
    const week = checkInWeekOf(dayZero, on);
    if (week !== null) return `Day ${day}: counts for week ${week}.`;
    return day <= 0
      ? 'On or before day 0: this can become the baseline.'
      : `Day ${day}: between the check-ins, shown on its own day.`;
  });
  /** Something was typed that is not saved. */
  readonly isUnsaved = computed(() => !isSameContent(this.content(), this.#start()));

  constructor() {
    effect(() => {
      if (this.problem()?.fields?.length) untracked(() => this.#focusFirstError());
    });
  }

  protected fillInToday(): void {
    this.form.on().value.set(this.today());
    this.form.on().markAsDirty();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isSaving()) return;
    const isSent = await submit(this.form, async () => {
      this.#sent.set(this.content());
      this.submitted.emit(requestOf(this.draft(), this.content()));
      return null;
    });
    if (!isSent) this.#focusFirstError();
  }

  #focusFirstError(): void {
    this.form().errorSummary()[0]?.fieldTree().focusBoundControl();
  }

  #isBlank(): boolean {
    const { painNrs, rmdq } = this.content();
    return painNrs === null && !rmdq.restConfirmed && rmdq.items.every((item) => item === null);
  }

  #refusal(name: FieldName, value: unknown): { kind: string; message: string } | null {
    const refused = this.problem()?.fields?.find(({ field }) => nameOf(field) === name);
    return refused && this.#sent()?.[name] === value ? { kind: 'refused', message: refused.message } : null;
  }
}

/** The field of a JSON pointer such as /rmdq/items/3. */
function nameOf(pointer: string): FieldName {
  return pointer.split('/')[1] as FieldName;
}
