import {
  Component,
  ElementRef,
  afterNextRender,
  Injector,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { Problem } from '#contract/problem';
import type { Treatment } from '#contract/treatment';
import type { VisitWrite, VisitsView } from '#contract/visit';
import { findRedFlag } from '#domain/knowledge';
import {
  type Deviation,
  type ModalityCheck,
  deliveredIn,
  findDeviations,
  planWeekOf,
  plannedIn,
  techniquesLeft,
} from '#domain/planning';
import type { TriageResult } from '#domain/triage';
import {
  type Answers,
  DEVIATION_LABELS,
  EVENT_SEVERITIES,
  EVENT_SEVERITY_LABELS,
  type Modality,
  NECK_VISIT_SIGN,
  PLAN_ROWS,
  PLAN_ROW_LABELS,
  type PlanRow,
  SKIN_ROWS,
  VISIT_NEWS,
  VISIT_NEWS_LABELS,
  VISIT_RESPONSES,
  VISIT_RESPONSE_LABELS,
  VISIT_SIGNS,
  VISIT_SIGN_LABELS,
  type VisitNews,
  type VisitSign,
} from '#domain/vocabulary';
import { PlainDatePipe } from '../../../core/format/pipes';
import { SignStop } from '../../../core/sign-stop/sign-stop';
import { type WhyReason, type WhySubject, ruleSubject } from '../../../core/why';
import { AnswerGroup } from '../../../shared/ui/answer-group/answer-group';
import { ChoiceGroup } from '../../../shared/ui/choice-group/choice-group';
import { Icon } from '../../../shared/ui/icon/icon';
import { NrsScale } from '../../../shared/ui/nrs-scale/nrs-scale';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { YesNo } from '../../../shared/ui/yes-no/yes-no';
import { CareRow, type RowState } from '../care-rows/care-row';
import {
  type AdverseEventTyped,
  type VisitDraft,
  type VisitTyped,
  asPlanned,
  isSame,
  requestOf,
} from './visit-content';

const NOTE_PARTS = [
  { part: 'subjective', label: 'Subjective' },
  { part: 'objective', label: 'Objective' },
  { part: 'assessment', label: 'Assessment' },
  { part: 'plan', label: 'Plan' },
] as const;

/** The plan or the findings have changed since the page was loaded. */
const DIFFERS_NOW = 'It differs from the plan as it stands now';

/** One visit: safety first, then pain, what was given, the note, and the signature. Where it differs, it asks why. */
@Component({
  selector: 'pl-visit-form',
  imports: [
    AnswerGroup,
    CareRow,
    ChoiceGroup,
    Icon,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    NrsScale,
    PlainDatePipe,
    ProblemPanel,
    SignStop,
    YesNo,
  ],
  templateUrl: './visit-form.html',
  styleUrl: './visit-form.scss',
})
export class VisitForm {
  readonly draft = input.required<VisitDraft>();
  readonly view = input.required<VisitsView>();
  readonly isSaving = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly signer = input.required<string>();
  readonly emergencyNumber = input.required<string | null>();
  readonly submitted = output<VisitWrite>();
  readonly cancelled = output();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  protected readonly responses = VISIT_RESPONSES;
  protected readonly responseLabels = VISIT_RESPONSE_LABELS;
  protected readonly severities = EVENT_SEVERITIES;
  protected readonly severityLabels = EVENT_SEVERITY_LABELS;
  protected readonly safetyLabels = { ...VISIT_SIGN_LABELS, ...VISIT_NEWS_LABELS };
  protected readonly rowLabels = PLAN_ROW_LABELS;
  protected readonly noteParts = NOTE_PARTS;

  readonly typed = linkedSignal(() => untracked(this.draft).typed ?? this.draft().start);
  /** Somebody pressed "Sign": from then on what is missing is said. */
  protected readonly isTried = linkedSignal({ source: () => this.draft().id, computation: () => false });
  readonly isUnsaved = computed(() => !isSame(this.typed(), this.draft().start));

  protected readonly safetyCodes = computed((): readonly (VisitSign | VisitNews)[] => [
    ...VISIT_SIGNS.filter((sign) => sign !== NECK_VISIT_SIGN || this.view().asksNeckSigns),
    ...VISIT_NEWS,
  ]);
  protected readonly safety = computed((): Answers<VisitSign | VisitNews> => ({
    ...this.typed().signs,
    ...this.typed().news,
  }));
  protected readonly openCount = computed(
    () => this.safetyCodes().filter((code) => this.safety()[code] === undefined).length,
  );
  protected readonly raised = computed(() => VISIT_SIGNS.filter((sign) => this.typed().signs[sign] === true));
  protected readonly hasNews = computed(() => VISIT_NEWS.some((news) => this.typed().news[news] === true));
  readonly #others = computed(() =>
    this.view()
      .visits.filter(({ id, enteredInError }) => id !== this.draft().visitId && enteredInError === undefined)
      .map(({ current }) => current.content),
  );
  protected readonly week = computed(() => {
    const { plan } = this.view();
    const { on } = this.typed();
    return plan === null || on === '' ? null : planWeekOf(plan.startOn, on);
  });
  /** Rows after which a reaction of the skin can be recorded: those given at this course. */
  protected readonly skinRows = computed(() =>
    SKIN_ROWS.filter(
      (row) => this.typed().delivered[row] ?? this.#others().some(({ delivered }) => delivered[row]),
    ),
  );
  protected readonly hadCare = computed(() => this.#others().length > 0);

  protected readonly deviations = computed((): readonly Deviation[] => {
    const { on, delivered } = this.typed();
    if (on === '') return [];
    const { plan, triage, checks } = this.view();
    return findDeviations({
      on,
      delivered,
      others: this.#others(),
      plan,
      triage: this.raised().length > 0 ? withStop(triage, this.raised()) : triage,
      checks,
      answeredWarnings: plan?.answeredWarnings ?? [],
    });
  });
  /** What the server found against the visit and this page does not know of yet. */
  readonly #refused = computed(
    () => new Map((this.problem()?.fields ?? []).map(({ field, message }) => [field, message])),
  );
  protected readonly visitDeviations = computed((): readonly string[] => {
    const found = this.deviations().filter(({ row }) => row === null);
    const isRefused = found.length === 0 && this.#refused().has('/reasons/visit');
    return isRefused ? [DIFFERS_NOW] : found.map(({ kind }) => DEVIATION_LABELS[kind]);
  });
  protected readonly rows = computed((): readonly RowState[] => {
    const { plan } = this.view();
    const week = this.week();
    return PLAN_ROWS.map((row) => {
      const check = this.#checkOf(row);
      const found = this.deviations().filter((each) => each.row === row);
      const refused = this.#refused().has(`/reasons/rows/${row}`) && found.length === 0;
      const isOpen = check === null || (row === 'low_force_care' && !this.#isBlocked(row));
      return {
        row,
        planWords: plan && week !== null ? this.#planWords(row, week) : '',
        status: isOpen ? 'open' : check.status,
        why: isOpen || check.causes.length === 0 ? null : whyOf(row, check),
        deviations: [...found.map(({ kind }) => DEVIATION_LABELS[kind]), ...(refused ? [DIFFERS_NOW] : [])],
      };
    });
  });
  /** What one tap fills in; nothing while a sign stops the plan. */
  protected readonly planned = computed(() => {
    const { plan, triage } = this.view();
    const week = this.week();
    if (plan === null || week === null || triage?.stopped || this.raised().length > 0) return null;
    const rows = asPlanned(plan, week, {
      doneOf: (row) => deliveredIn(plan.startOn, this.#others(), row, week),
      isBlocked: (row) => this.#isBlocked(row),
    });
    return Object.keys(rows).length === 0 ? null : rows;
  });
  /** What keeps the visit from being signed, by the place that says it. */
  protected readonly missing = computed((): ReadonlyMap<string, string> => {
    const typed = this.typed();
    const found = new Map<string, string>();
    if (typed.on === '') found.set('on', 'Give the day of the visit.');
    else if (typed.on > this.view().today) found.set('on', 'This date is in the future.');
    if (this.visitDeviations().length > 0 && typed.visitReason.trim() === '') {
      found.set('visit', 'Give the reason; it is kept with the visit.');
    }
    for (const { row, deviations } of this.rows()) {
      if (typed.delivered[row] && deviations.length > 0 && (typed.rowReasons[row] ?? '').trim() === '') {
        found.set(row, 'Give the reason; it is kept with the visit.');
      }
    }
    const event = typed.adverseEvent;
    if (
      event !== null &&
      (event.what.trim() === '' || event.severity === null || event.action.trim() === '')
    ) {
      found.set('event', 'Say what happened, how severe it was and what was done.');
    }
    if (this.draft().amends !== null && typed.reason.trim() === '') {
      found.set('reason', 'Say why the visit is amended.');
    }
    return found;
  });
  protected readonly dayProblem = computed(
    () => (this.isTried() ? this.missing().get('on') : undefined) ?? this.#refused().get('/content/on') ?? '',
  );
  /** What does not stand at a place of this form; a conflict is the page's to explain. */
  protected readonly otherProblem = computed((): Problem | null => {
    const problem = this.problem();
    if (problem === null || problem.type === '/problems/version-conflict') return null;
    const others = (problem.fields ?? []).filter(
      ({ field }) => field !== '/content/on' && !field.startsWith('/reasons/'),
    );
    return problem.fields && others.length === 0 ? null : { ...problem, fields: others };
  });

  constructor() {
    effect(() => {
      if (this.problem()?.fields?.length) untracked(() => this.#focusFirstMissing());
    });
  }

  protected patch(change: Partial<VisitTyped>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }

  protected setSafety(answers: Answers<VisitSign | VisitNews>): void {
    const only = <Code extends string>(codes: readonly Code[]): Answers<Code> =>
      Object.fromEntries(
        Object.entries(answers).filter(([code]) => (codes as readonly string[]).includes(code)),
      ) as Answers<Code>;
    this.patch({ signs: only(VISIT_SIGNS), news: only(VISIT_NEWS) });
  }

  protected setRow(row: PlanRow, treatment: Treatment | null): void {
    const { [row]: _, ...others } = this.typed().delivered;
    this.patch({ delivered: treatment === null ? others : { ...others, [row]: treatment } });
  }

  protected setRowReason(row: PlanRow, reason: string): void {
    this.patch({ rowReasons: { ...this.typed().rowReasons, [row]: reason } });
  }

  protected setSkin(row: (typeof SKIN_ROWS)[number], answer: boolean | null): void {
    const { [row]: _, ...others } = this.typed().skinReactions;
    this.patch({ skinReactions: answer === null ? others : { ...others, [row]: answer } });
  }

  protected setNote(part: keyof VisitTyped['note'], text: string): void {
    this.patch({ note: { ...this.typed().note, [part]: text } });
  }

  protected openEvent(): void {
    this.patch({ adverseEvent: { what: '', severity: null, action: '' } });
    this.#focusAfterRender('[data-event]');
  }

  protected setEvent(change: Partial<AdverseEventTyped>): void {
    const { adverseEvent } = this.typed();
    if (adverseEvent) this.patch({ adverseEvent: { ...adverseEvent, ...change } });
  }

  protected fillAsPlanned(): void {
    const planned = this.planned();
    if (planned) this.patch({ delivered: { ...planned } });
  }

  protected sign(event: Event): void {
    event.preventDefault();
    if (this.isSaving()) return;
    this.isTried.set(true);
    if (this.missing().size > 0) this.#focusFirstMissing();
    else this.submitted.emit(requestOf(this.draft(), this.typed()));
  }

  #checkOf(row: PlanRow): ModalityCheck | null {
    const modality: Modality = row === 'low_force_care' ? 'chiropractic_adjustment' : row;
    return this.view().checks.find((each) => each.modality === modality) ?? null;
  }

  /** Low force stays open under a block of thrust that leaves it (C11). */
  #isBlocked(row: PlanRow): boolean {
    const check = this.#checkOf(row);
    if (check?.status !== 'blocked') return false;
    return row !== 'low_force_care' || techniquesLeft(check).length === 0;
  }

  #planWords(row: PlanRow, week: number): string {
    const { plan } = this.view();
    if (plan === null) return '';
    const planned = plannedIn(plan, row, week);
    if (planned === 0) return 'not planned this week';
    return `${deliveredIn(plan.startOn, this.#others(), row, week)} of ${planned} done in week ${week}`;
  }

  #focusFirstMissing(): void {
    this.isTried.set(true);
    this.#focusAfterRender('[aria-invalid=true]');
  }

  #focusAfterRender(selector: string): void {
    afterNextRender(() => this.#element.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.#injector,
    });
  }
}

function whyOf(row: PlanRow, check: ModalityCheck): WhySubject {
  const reasons = check.causes.map(({ ruleId, code, effect }): WhyReason => ({
    ruleId,
    code,
    effect: effect === 'absolute' ? 'blocks' : 'warns',
  }));
  return {
    ...ruleSubject(PLAN_ROW_LABELS[row], reasons),
    evidenceOn: check.modality,
    techniquesLeft: check.modality === 'chiropractic_adjustment' ? techniquesLeft(check) : null,
  };
}

/** The rules as they will be once the sign is recorded: each sign asked at a visit stops the plan. */
function withStop(triage: TriageResult | null, signs: readonly VisitSign[]): TriageResult | null {
  const findings = signs.map((sign) => {
    const { id, sources } = findRedFlag(sign);
    return { ruleId: id, code: sign, level: 'urgent' as const, actions: [], sourceIds: sources };
  });
  return triage && { ...triage, stopped: true, findings: [...findings, ...triage.findings] };
}
