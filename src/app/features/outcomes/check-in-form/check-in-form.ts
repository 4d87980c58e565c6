import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { FormField, form, maxLength, required, submit, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { checkInWeekOf, dayOf, scoreRmdq } from '#domain/outcomes';
import {
  BOTHERSOMENESS_RANGE,
  CHECK_IN_WAY_LABELS,
  GLOBAL_IMPROVEMENTS,
  GLOBAL_IMPROVEMENT_LABELS,
  MEDICATION_DAYS_RANGE,
  NECK_VISIT_SIGN,
  RMDQ_RANGE,
  type ScoreRange,
  VISIT_SIGNS,
  VISIT_SIGN_LABELS,
} from '#domain/vocabulary';
import type { NewCheckIn } from '#contract/check-in';
import type { Problem } from '#contract/problem';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { PlainDatePipe } from '../../../core/format/pipes';
import { SignStop } from '../../../core/sign-stop/sign-stop';
import { AnswerGroup } from '../../../shared/ui/answer-group/answer-group';
import { ChoiceGroup } from '../../../shared/ui/choice-group/choice-group';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import { NrsScale } from '../../../shared/ui/nrs-scale/nrs-scale';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { RmdqForm } from '../../../shared/ui/rmdq-form/rmdq-form';
import { YesNo } from '../../../shared/ui/yes-no/yes-no';
import {
  BLANK_EVENT,
  areEventsTold,
  isAnswered,
  withEvent,
  withHadEvent,
} from '../check-in-questions/check-in-answers';
import { ReadAloud } from '../read-aloud/read-aloud';
import { AdverseEventFields } from './adverse-event-fields';
import { type CheckInContent, type CheckInDraft, isSameContent, requestOf } from './check-in-content';

/** Fields of the request, by the first part of their JSON pointer, that have a place in this form. */
type FieldName = keyof CheckInContent;
const FIELD_NAMES = [
  'on',
  'signs',
  'painNrs',
  'rmdq',
  'events',
  'note',
  'reason',
] as const satisfies readonly FieldName[];
/** The ways staff choose from; the others are said by how the answers came. */
const WAYS = ['staff', 'phone', 'visit'] as const;
const MOST_EVENTS = 10;
const LONGEST_NOTE = 4000;
const LONGEST_REASON = 400;

const CONFLICT = '/problems/version-conflict';

/** Asks one check-in, all at once or one by one. The score is shown only when the questionnaire is complete. */
@Component({
  selector: 'pl-check-in-form',
  imports: [
    AdverseEventFields,
    AnswerGroup,
    ChoiceGroup,
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
    ReadAloud,
    RmdqForm,
    SignStop,
    YesNo,
  ],
  templateUrl: './check-in-form.html',
  styleUrl: './check-in-form.scss',
})
export class CheckInForm {
  readonly draft = input.required<CheckInDraft>();
  readonly dayZero = input.required<string | null>();
  readonly asksNeckSigns = input.required<boolean>();
  readonly emergencyNumber = input.required<string | null>();
  readonly isSaving = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly submitted = output<NewCheckIn>();
  readonly cancelled = output();

  readonly #format = inject(ClinicFormat);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  protected readonly ways = WAYS;
  protected readonly wayLabels = CHECK_IN_WAY_LABELS;
  protected readonly signLabels = VISIT_SIGN_LABELS;
  protected readonly improvements = GLOBAL_IMPROVEMENTS;
  protected readonly improvementLabels = GLOBAL_IMPROVEMENT_LABELS;
  protected readonly bothersome = codesOf(BOTHERSOMENESS_RANGE);
  protected readonly bothersomeLabels: Readonly<Record<string, string>> = {
    1: '1 not at all',
    2: '2',
    3: '3',
    4: '4',
    5: '5 extremely',
  };
  protected readonly days = codesOf(MEDICATION_DAYS_RANGE);
  protected readonly dayLabels: Readonly<Record<string, string>> = Object.fromEntries(
    this.days.map((code) => [code, code]),
  );
  protected readonly mostEvents = MOST_EVENTS;
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
    validate(path.signs, () =>
      this.isSignOpen() && this.draft().corrects === null && !this.content().signsNotAsked
        ? { kind: 'open', message: 'Answer each sign, or tick that it could not be asked.' }
        : null,
    );
    validate(path.painNrs, () =>
      isAnswered(this.content()) || this.importedTotal() !== null
        ? null
        : { kind: 'blank', message: 'Nothing is answered yet.' },
    );
    validate(path.events, () =>
      areEventsTold(this.content())
        ? null
        : { kind: 'open', message: 'Say what happened and how severe it was.' },
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
    validate(path.signs, ({ value }) => this.#refusal('signs', value()));
    validate(path.rmdq, ({ value }) => this.#refusal('rmdq', value()));
    validate(path.note, ({ value }) => this.#refusal('note', value()));
    validate(path.reason, ({ value }) => this.#refusal('reason', value()));
  });

  /** The total that an import brought without its answers; null where there is none, or it is answered here. */
  protected readonly importedTotal = computed(() => {
    const { corrects, start } = this.draft();
    const isTotalOnly = corrects?.way === 'import' && start.rmdq.items.every((item) => item === null);
    return isTotalOnly && this.rmdq().answered === 0 ? corrects.rmdqScore : null;
  });
  protected readonly rmdq = computed(() => {
    const { items, restConfirmed } = this.content().rmdq;
    return scoreRmdq(items, restConfirmed);
  });
  /** What does not stand at a field of this form; a conflict is the page's to explain. */
  protected readonly otherProblem = computed((): Problem | null => {
    const problem = this.problem();
    if (problem?.type === CONFLICT) return null;
    const others = problem?.fields?.filter(
      ({ field }) => !(FIELD_NAMES as readonly string[]).includes(nameOf(field)),
    );
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
  readonly isReadAloud = linkedSignal(() => this.draft().isReadAloud === true);
  /** Somebody pressed "Save": from then on what is missing is said, where the questions come one by one, too. */
  protected readonly isTried = linkedSignal({ source: () => this.draft().id, computation: () => false });
  protected readonly problems = computed(() =>
    FIELD_NAMES.flatMap((name) =>
      this.form[name]()
        .errors()
        .map(({ message }) => message ?? ''),
    ).filter(Boolean),
  );
  protected readonly isWayOpen = computed(() =>
    (WAYS as readonly string[]).includes(this.draft().corrects?.way ?? 'staff'),
  );
  protected readonly signCodes = computed(() =>
    VISIT_SIGNS.filter(
      (sign) => sign !== NECK_VISIT_SIGN || this.asksNeckSigns() || this.content().signs[sign] !== undefined,
    ),
  );
  protected readonly isSignOpen = computed(() =>
    this.signCodes().some((sign) => this.content().signs[sign] === undefined),
  );
  protected readonly raised = computed(() =>
    VISIT_SIGNS.filter((sign) => this.content().signs[sign] === true),
  );
  protected readonly optionalCount = computed(() => {
    const { bothersomeness, medicationDays, satisfaction } = this.content();
    return [bothersomeness, medicationDays, satisfaction].filter((answer) => answer !== null).length;
  });
  /** Open from the start where something was answered before; it does not shut while it is answered. */
  protected readonly hasOptional = linkedSignal({
    source: () => this.draft().id,
    computation: () => untracked(this.optionalCount) > 0,
  });
  /** Something was typed that is not saved. */
  readonly isUnsaved = computed(() => !isSameContent(this.content(), this.#start()));

  constructor() {
    effect(() => {
      if (this.problem()?.fields?.length) untracked(() => this.#focusFirstError());
    });
  }

  protected patch(change: Partial<CheckInContent>): void {
    this.content.update((content) => ({ ...content, ...change }));
  }

  protected setHadEvent(hadEvent: boolean | null): void {
    this.content.update((content) => withHadEvent(content, hadEvent));
  }

  protected setEvent(index: number, event: CheckInContent['events'][number]): void {
    this.content.update((content) => withEvent(content, index, event));
  }

  protected addEvent(): void {
    this.patch({ events: [...this.content().events, BLANK_EVENT] });
  }

  protected removeEvent(index: number): void {
    this.patch({ events: this.content().events.filter((_, at) => at !== index) });
  }

  protected codeOf(value: number | null): string | null {
    return value === null ? null : String(value);
  }

  protected numberOf(code: string | null): number | null {
    return code === null ? null : Number(code);
  }

  protected fillInToday(): void {
    this.form.on().value.set(this.today());
    this.form.on().markAsDirty();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isSaving()) return;
    this.isTried.set(true);
    const isSent = await submit(this.form, async () => {
      this.#sent.set(this.content());
      this.submitted.emit(requestOf(this.draft(), this.content()));
      return null;
    });
    if (!isSent) this.#focusFirstError();
  }

  #focusFirstError(): void {
    const name = FIELD_NAMES.find((each) => this.form[each]().errors().length > 0);
    afterNextRender(
      () =>
        this.#element.nativeElement
          .querySelector<HTMLElement>(`[data-field=${name}] :is(input, textarea)`)
          ?.focus(),
      { injector: this.#injector },
    );
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

function codesOf({ min, max }: ScoreRange): readonly string[] {
  return Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
}
