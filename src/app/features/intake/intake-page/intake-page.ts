import {
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
  viewChildren,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import type { IntakeAnswers, IntakeVersion } from '#contract/intake';
import { scoreRmdq } from '#domain/outcomes';
import {
  ageOn,
  factsFrom,
  type IntakeFacts,
  isSame,
  isStop,
  reviewedOnly,
  triage,
  type TriageResult,
  withReported,
} from '#domain/triage';
import {
  ASKED_FITNESS_GAPS,
  FITNESS_GAP_LABELS,
  RED_FLAG_LABELS,
  SYMPTOMS,
  SYMPTOM_LABELS,
  TRIAGE_LEVELS,
} from '#domain/vocabulary';
import { DraftNotice } from '../../../core/drafts';
import { CourseAlerts } from '../../../core/alerts';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { SettleStop } from '../../../core/settle-stop';
import { AnswerGroup } from '../../../shared/ui/answer-group/answer-group';
import { BodyChart } from '../../../shared/ui/body-chart/body-chart';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { RmdqForm } from '../../../shared/ui/rmdq-form/rmdq-form';
import { BLANK_INTAKE } from '../answers/blank';
import { completeIntake } from '../answers/complete-intake';
import { copiedSections } from '../answers/copied-sections';
import { progressOf } from '../answers/progress';
import { SIGNS_AS_ASKED, intakeQuestions } from '../answers/questions';
import {
  CORE_SECTIONS,
  LATER_SECTIONS,
  SECTIONS,
  SECTION_FIELDS,
  SECTION_LABELS,
  type Section,
} from '../answers/sections';
import { ConflictPanel } from '../conflict-panel/conflict-panel';
import { CopyForward } from '../copy-forward/copy-forward';
import { injectCourseContext } from '../course-context';
import { Disposition } from '../disposition/disposition';
import { Editing } from '../editing';
import { EditingDraft } from '../editing-draft';
import { IntakeApi } from '../intake-api';
import { FromPatient } from '../from-patient/from-patient';
import { HandOver } from '../../../core/hand-over/hand-over';
import { firstInvalidSection, intakeSchema } from '../intake-form';
import type { HasUnsavedChanges } from '../leave-guard/warn-of-unsaved';
import { Review } from '../review/review';
import { SaveBar } from '../save-bar/save-bar';
import { clinicTime, savingWords } from '../saving-words';
import { ComplaintSection } from '../sections/complaint-section';
import { ConditionsSection } from '../sections/conditions-section';
import { ConsentSection } from '../sections/consent-section';
import { ContactsSection } from '../sections/contacts-section';
import { EmergencySigns } from '../sections/emergency-signs';
import { GoalsSection } from '../sections/goals-section';
import { HealthSection } from '../sections/health-section';
import { HistorySection } from '../sections/history-section';
import { LifestyleSection } from '../sections/lifestyle-section';
import { PainSection } from '../sections/pain-section';
import { RelatedSigns } from '../sections/related-signs';
import { IntakePageActions } from '../state/intake-actions';
import { intakeFeature } from '../state/intake-feature';

const REVIEW = 'review';
type Place = Section | typeof REVIEW;
const PLACES: readonly Place[] = [...SECTIONS, REVIEW];

/** The intake of one course: taken section by section, triaged as it is typed, saved when its button is pressed. */
@Component({
  selector: 'pl-intake-page',
  imports: [
    AnswerGroup,
    BodyChart,
    ComplaintSection,
    ConditionsSection,
    ConflictPanel,
    ConsentSection,
    ContactsSection,
    CopyForward,
    CourseAlerts,
    Disposition,
    DraftNotice,
    EmergencySigns,
    GoalsSection,
    FromPatient,
    HandOver,
    HealthSection,
    HistorySection,
    Icon,
    LifestyleSection,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    PainSection,
    ProblemPanel,
    RelatedSigns,
    Review,
    RmdqForm,
    RouterLink,
    SaveBar,
    SettleStop,
  ],
  templateUrl: './intake-page.html',
  styleUrl: './intake-page.scss',
  host: { '(window:beforeunload)': 'warnBeforeUnload($event)' },
})
export class IntakePage implements HasUnsavedChanges {
  readonly courseId = input.required<string>();
  /** The section in view, from the address. */
  readonly section = input<string>();

  readonly #context = injectCourseContext();
  readonly #api = inject(IntakeApi);
  readonly #format = inject(ClinicFormat);
  readonly #router = inject(Router);
  readonly #saving = this.#context.store.selectSignal(intakeFeature.selectIntakeSaving);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly stepLinks = viewChildren<ElementRef<HTMLElement>>('step');
  private readonly reasonInput = viewChild<ElementRef<HTMLInputElement>>('reasonInput');

  protected readonly loadProblem = this.#context.loadProblem;
  protected readonly emergencyNumber = this.#context.emergencyNumber;
  protected readonly mayCorrect = computed(() => this.#context.may('intake.correct'));
  protected readonly mayReadExamination = computed(() => this.#context.may('examination.read'));
  protected readonly maySeeAlerts = computed(() => this.#context.may('alert.read'));
  protected readonly givenName = computed(() => this.#context.patient()?.givenName ?? '');
  protected readonly isHandingOver = signal(false);
  protected readonly sex = computed(() => this.#context.patient()?.sex ?? null);
  protected readonly questions = computed(() => intakeQuestions(this.sex()));
  protected readonly today = computed(() => this.#format.today());
  protected readonly ageYears = computed(() => {
    const birthDate = this.#context.patient()?.birthDate;
    return birthDate === undefined ? null : ageOn(birthDate, this.today());
  });

  protected readonly editing = new Editing<IntakeVersion, IntakeAnswers, Section>({
    blank: BLANK_INTAKE,
    answersOf: completeIntake,
    questions: this.questions,
    fieldsOf: (section) => SECTION_FIELDS[section],
  });
  protected readonly draft = new EditingDraft(this.editing, {
    form: 'intake',
    blank: BLANK_INTAKE,
    answersOf: completeIntake,
    loadBase: (version) => this.#api.loadVersion(this.courseId(), version),
    outdated: (current) => this.#context.store.dispatch(IntakePageActions.draftOutdated({ current })),
  });
  protected readonly answers = this.editing.answers.asReadonly();
  protected readonly form = form(
    this.editing.answers,
    intakeSchema({
      birthDate: () => this.#context.patient()?.birthDate ?? null,
      today: this.today,
    }),
  );
  readonly unsaved = this.editing.unsaved;
  readonly isDraftKept = () => this.draft.isKept;

  protected readonly sections = SECTIONS;
  protected readonly sectionLabels = SECTION_LABELS;
  protected readonly symptoms = SYMPTOMS;
  protected readonly symptomLabels = SYMPTOM_LABELS;
  protected readonly fitnessGaps = ASKED_FITNESS_GAPS;
  protected readonly fitnessGapLabels = FITNESS_GAP_LABELS;

  protected readonly place = computed(() => PLACES.find((place) => place === this.section()) ?? SECTIONS[0]);
  protected readonly placeLabel = computed(() => labelOf(this.place()));
  protected readonly previous = computed(() => neighbour(this.place(), -1));
  protected readonly next = computed(() => neighbour(this.place(), 1));

  protected readonly rmdq = computed(() => {
    const { items, restConfirmed } = this.answers().rmdq;
    return scoreRmdq(items, restConfirmed);
  });
  protected readonly facts = computed(() => this.#facts());
  protected readonly triage = computed(() => this.#triage());
  protected readonly stops = computed(() => this.triage()?.findings.filter(isStop) ?? []);
  /** What stops the course as it is saved: only that can be settled. */
  protected readonly savedStops = computed(() => this.#context.view()?.triage?.findings.filter(isStop) ?? []);
  protected readonly isSettled = computed(() => {
    const settled = this.#context.view()?.settled;
    return settled ? settled.clearance !== null || Object.keys(settled.explainedRedFlags).length > 0 : false;
  });
  protected readonly raisedSigns = computed(
    () => SIGNS_AS_ASKED.filter((flag) => this.answers().redFlags[flag] === true).length,
  );
  protected readonly steps = computed(() => [
    this.#stepsOf('First visit', CORE_SECTIONS),
    this.#stepsOf('Can wait', LATER_SECTIONS),
    { label: 'At the end', words: '', isComplete: false, entries: [this.#stepTo(REVIEW)] },
  ]);

  protected readonly isSaving = computed(() => this.#saving().state === 'saving');
  protected readonly saveProblem = computed(() => {
    const saving = this.#saving();
    return saving.state === 'failed' ? saving.problem : null;
  });
  protected readonly conflict = computed(() => {
    const saving = this.#saving();
    return saving.state === 'conflict' && !this.editing.attempts.has(saving.current.id)
      ? { newest: saving.current, differences: this.editing.clashesWith(saving.current) }
      : null;
  });
  protected readonly savedAt = computed(() => {
    const base = this.editing.base();
    return base && clinicTime(base.recordedAt, new Date(), this.#clinic());
  });
  protected readonly savingWords = computed(() =>
    savingWords(this.#saving(), this.unsaved(), this.savedAt()),
  );
  /** The saved signs that are no longer yes: their correction needs a reason (C10). */
  protected readonly corrected = computed(() =>
    SIGNS_AS_ASKED.filter(
      (flag) => this.editing.saved().redFlags[flag] === true && this.answers().redFlags[flag] !== true,
    ).map((flag) => RED_FLAG_LABELS[flag]),
  );
  protected readonly asksReason = signal(false);
  protected readonly reason = signal('');
  protected readonly reasonMissing = signal(false);
  protected readonly invalidSection = signal<Section | null>(null);
  readonly #isConsentUnfinished = computed(() => this.form.consent().invalid());
  /** A consent counts only when it is whole: unfinished, it stays on this page and in the draft. */
  readonly #recordable = computed(() =>
    this.#isConsentUnfinished()
      ? { ...this.answers(), consent: this.editing.saved().consent }
      : this.answers(),
  );
  readonly #wasConsentLeftOut = signal(false);
  protected readonly isConsentLeftOut = computed(
    () => this.#wasConsentLeftOut() && this.#isConsentUnfinished(),
  );

  constructor() {
    effect(() => {
      const courseId = this.courseId();
      untracked(() => {
        this.editing.restart();
        this.draft.open(courseId);
        this.#context.store.dispatch(IntakePageActions.opened({ courseId }));
      });
    });
    effect(() => {
      const view = this.#context.view();
      if (view?.courseId !== this.courseId() || !this.draft.isOpen) return;
      untracked(() => void this.draft.take(view.intake));
    });
    effect(() => {
      const saving = this.#saving();
      if (saving.state === 'conflict') untracked(() => this.#recogniseOwn(saving.current));
    });
    effect(() => {
      if (this.asksReason()) this.reasonInput()?.nativeElement.focus();
    });
    let seen: Place | null = null;
    effect(() => {
      const place = this.place();
      if (seen !== null && seen !== place) this.heading()?.nativeElement.focus({ preventScroll: true });
      seen = place;
    });
    afterRenderEffect(() => {
      const step = this.stepLinks()[PLACES.indexOf(this.place())]?.nativeElement;
      // On a phone the list of sections is a row that scrolls; the page itself stays where it is.
      const list = step?.closest('nav');
      if (step && list) list.scrollLeft = step.offsetLeft - (list.clientWidth - step.offsetWidth) / 2;
    });
  }

  protected retryLoad(): void {
    this.#context.store.dispatch(IntakePageActions.retried({ courseId: this.courseId() }));
  }

  protected save(): void {
    this.invalidSection.set(firstInvalidSection(this.form));
    if (this.invalidSection() !== null) {
      this.form().markAsTouched();
      return;
    }
    this.#wasConsentLeftOut.set(this.#isConsentUnfinished());
    if (this.#isConsentUnfinished()) {
      this.form.consent().markAsTouched();
      if (isSame(this.#recordable(), this.editing.saved())) return;
    }
    const isCorrection = this.corrected().length > 0;
    const reason = this.reason().trim();
    if (isCorrection && reason === '') {
      this.reasonMissing.set(this.asksReason());
      this.asksReason.set(true);
      return;
    }
    this.#send(isCorrection ? reason : null);
  }

  protected cancelReason(): void {
    this.asksReason.set(false);
    this.reasonMissing.set(false);
  }

  protected settle(newest: IntakeVersion, theirs: ReadonlySet<Section>): void {
    this.editing.continueOn(newest, theirs);
    this.#context.store.dispatch(IntakePageActions.conflictSettled({ current: newest }));
  }

  protected openInvalidSection(section: Section): void {
    void this.#router.navigate([], { queryParams: { section } });
    this.invalidSection.set(null);
  }

  protected warnBeforeUnload(event: BeforeUnloadEvent): void {
    if (this.draft.wouldLose) event.preventDefault();
  }

  #send(reason: string | null): void {
    const patientId = this.#context.patient()?.id;
    if (patientId === undefined) return;
    const content = { basedOn: this.editing.basedOn(), answers: this.#recordable(), reason };
    const write = { id: this.editing.attempts.idFor(content), ...content };
    this.cancelReason();
    this.#context.store.dispatch(
      IntakePageActions.saveClicked({ patientId, courseId: this.courseId(), write }),
    );
  }

  /** The newest version is one of ours whose answer was lost on the way: go on from it, and save what came after. */
  #recogniseOwn(newest: IntakeVersion): void {
    if (!this.editing.attempts.has(newest.id)) return;
    this.editing.take(newest);
    this.#context.store.dispatch(IntakePageActions.conflictSettled({ current: newest }));
    this.save();
  }

  #stepsOf(label: string, sections: readonly Section[]) {
    const entries = sections.map((section) => this.#stepTo(section));
    const open = entries.filter(({ isComplete }) => !isComplete).length;
    const words = open === 0 ? 'done' : `${sections.length - open} of ${sections.length} done`;
    return { label, words, isComplete: open === 0, entries };
  }

  #stepTo(place: Place) {
    // What was copied counts once it is reviewed.
    const reviewed = reviewedOnly(this.#recordable());
    const isCopied = place !== REVIEW && place in copiedSections(this.answers());
    const progress = place === REVIEW ? null : progressOf(this.questions(), place, reviewed);
    return {
      place,
      label: labelOf(place),
      progress,
      isComplete: !isCopied && progress !== null && progress.answered === progress.total,
      hasStop: place === 'emergency-signs' && this.raisedSigns() > 0,
    };
  }

  #facts(): IntakeFacts | null {
    const patient = this.#context.patient();
    if (patient === null || !this.editing.isLoaded()) return null;
    const examined = this.#context.view()?.examination?.findings ?? null;
    return factsFrom(patient, this.answers(), examined, this.today());
  }

  #triage(): TriageResult | null {
    const facts = this.facts();
    if (facts === null) return null;
    const view = this.#context.view();
    const live = triage({ ...withReported(facts, view?.reportedSigns ?? []), ...view?.settled });
    const stored = view?.triage ?? null;
    const isExaminationHidden = (view?.examination ?? null) === null && stored?.provisional === false;
    // Who may not read the examination still sees how urgent it made the record.
    return isExaminationHidden ? { ...live, provisional: false, level: higherOf(live, stored) } : live;
  }

  #clinic(): { locale: string; timeZone: string } {
    return { locale: this.#context.locale(), timeZone: this.#context.timeZone() };
  }
}

function labelOf(place: Place): string {
  return place === REVIEW ? 'Review' : SECTION_LABELS[place];
}

function neighbour(place: Place, step: 1 | -1): { place: Place; label: string } | null {
  const found = PLACES[PLACES.indexOf(place) + step];
  return found === undefined ? null : { place: found, label: labelOf(found) };
}

function higherOf(a: TriageResult, b: TriageResult): TriageResult['level'] {
  return TRIAGE_LEVELS.indexOf(a.level) >= TRIAGE_LEVELS.indexOf(b.level) ? a.level : b.level;
}
