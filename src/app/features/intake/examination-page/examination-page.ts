import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ExaminationFindings, ExaminationVersion } from '#contract/intake';
import { factsFrom, isPressureToStop, isStop, signsFromTests, triage } from '#domain/triage';
import {
  type Answers,
  EXAMINED_FITNESS_GAPS,
  FITNESS_GAP_LABELS,
  NECK_ARTERY_SIGNS,
  NECK_ARTERY_SIGN_LABELS,
  RED_FLAGS,
  RED_FLAG_LABELS,
  type RedFlag,
  UPPER_MOTOR_SIGNS,
  UPPER_MOTOR_SIGN_LABELS,
} from '#domain/vocabulary';
import { DraftNotice } from '../../../core/drafts';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { AnswerGroup } from '../../../shared/ui/answer-group/answer-group';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { YesNo } from '../../../shared/ui/yes-no/yes-no';
import { AnswerReading } from '../answer-reading/answer-reading';
import { BLANK_EXAMINATION } from '../answers/blank';
import { EXAMINATION_QUESTIONS } from '../answers/examination-questions';
import {
  EXAMINATION_FIELDS,
  EXAMINATION_PARTS,
  EXAMINATION_PART_LABELS,
  type ExaminationPart,
} from '../answers/sections';
import { TESTED_SIGNS, TESTED_SIGN_HINTS, TESTED_SIGN_LABELS } from '../answers/tested-signs';
import { ConflictPanel } from '../conflict-panel/conflict-panel';
import { injectCourseContext } from '../course-context';
import { Disposition } from '../disposition/disposition';
import { Editing } from '../editing';
import { EditingDraft } from '../editing-draft';
import { IntakeApi } from '../intake-api';
import { examinationSchema } from '../intake-form';
import type { HasUnsavedChanges } from '../leave-guard/warn-of-unsaved';
import { NumberField } from '../number-field/number-field';
import { SaveBar } from '../save-bar/save-bar';
import { clinicTime, savingWords } from '../saving-words';
import { ExaminationPageActions } from '../state/intake-actions';
import { intakeFeature } from '../state/intake-feature';
import { TextField } from '../text-field/text-field';
import { TriageSummary } from '../triage-summary/triage-summary';
import { TestPart } from './test-part';
import { testedParts } from './tested-parts';

/** What the chiropractor finds on testing (C1), and what the rules say of intake and examination together. */
@Component({
  selector: 'pl-examination-page',
  imports: [
    AnswerGroup,
    AnswerReading,
    ConflictPanel,
    Disposition,
    DraftNotice,
    FormField,
    Icon,
    MatButton,
    NumberField,
    ProblemPanel,
    RouterLink,
    SaveBar,
    TestPart,
    TextField,
    TriageSummary,
    YesNo,
  ],
  templateUrl: './examination-page.html',
  styleUrl: './examination-page.scss',
  host: { '(window:beforeunload)': 'warnBeforeUnload($event)' },
})
export class ExaminationPage implements HasUnsavedChanges {
  readonly courseId = input.required<string>();

  readonly #context = injectCourseContext();
  readonly #api = inject(IntakeApi);
  readonly #format = inject(ClinicFormat);
  readonly #saving = this.#context.store.selectSignal(intakeFeature.selectExaminationSaving);

  protected readonly loadProblem = this.#context.loadProblem;
  protected readonly emergencyNumber = this.#context.emergencyNumber;
  protected readonly mayWrite = computed(() => this.#context.may('examination.write'));
  protected readonly intake = computed(() => this.#context.view()?.intake ?? null);

  protected readonly editing = new Editing<ExaminationVersion, ExaminationFindings, ExaminationPart>({
    blank: BLANK_EXAMINATION,
    answersOf: ({ findings }) => findings,
    questions: () => EXAMINATION_QUESTIONS,
    fieldsOf: (part) => EXAMINATION_FIELDS[part],
  });
  protected readonly draft = new EditingDraft(this.editing, {
    form: 'examination',
    blank: BLANK_EXAMINATION,
    answersOf: ({ findings }) => findings,
    loadBase: (version) => this.#api.loadExaminationVersion(this.courseId(), version),
    outdated: (current) => this.#context.store.dispatch(ExaminationPageActions.draftOutdated({ current })),
  });
  protected readonly findings = this.editing.answers.asReadonly();
  protected readonly form = form(this.editing.answers, examinationSchema);
  readonly unsaved = this.editing.unsaved;
  readonly isDraftKept = () => this.draft.isKept;

  protected readonly parts = EXAMINATION_PARTS;
  protected readonly partLabels = EXAMINATION_PART_LABELS;
  protected readonly questions = EXAMINATION_QUESTIONS;
  protected readonly tested = testedParts(this.form);
  protected readonly upperMotorSigns = UPPER_MOTOR_SIGNS;
  protected readonly upperMotorLabels = UPPER_MOTOR_SIGN_LABELS;
  protected readonly neckArterySigns = NECK_ARTERY_SIGNS;
  protected readonly neckArteryLabels = NECK_ARTERY_SIGN_LABELS;
  protected readonly signs = TESTED_SIGNS;
  protected readonly signLabels = TESTED_SIGN_LABELS;
  protected readonly signHints = TESTED_SIGN_HINTS;
  protected readonly fitnessGaps = EXAMINED_FITNESS_GAPS;
  protected readonly fitnessGapLabels = FITNESS_GAP_LABELS;

  protected readonly triage = computed(() => {
    const [patient, intake] = [this.#context.patient(), this.intake()];
    if (patient === null || intake === null || !this.editing.isLoaded()) return null;
    const isExamined = this.editing.base() !== null || this.unsaved() > 0;
    const facts = factsFrom(
      patient,
      intake.answers,
      isExamined ? this.findings() : null,
      this.#format.today(),
    );
    // What is typed counts at once, but the record is examined only when it is saved.
    return { ...triage(facts), provisional: this.editing.base() === null };
  });
  /** The signs that follow from the tests, though they may be answered otherwise: nothing is overridden unseen. */
  protected readonly followed = computed(() => {
    const signs = signsFromTests(this.findings());
    const answers: Answers<RedFlag> = this.findings().redFlags;
    return RED_FLAGS.filter((flag) => signs[flag] === true).map((code) => ({
      code,
      label: RED_FLAG_LABELS[code],
      isAnsweredNo: answers[code] === false,
    }));
  });
  protected readonly isPressureHigh = computed(() => isPressureToStop(this.findings()));
  /** Found here, not at the intake: what to do stands where it was found. */
  protected readonly stops = computed(() => {
    const answers: Answers<RedFlag> = this.findings().redFlags;
    const found = RED_FLAGS.filter((flag) => answers[flag] === true);
    const here: readonly string[] = [
      ...found,
      ...this.followed().map(({ code }) => code),
      'hypertension_uncontrolled',
    ];
    return this.triage()?.findings.filter((finding) => isStop(finding) && here.includes(finding.code)) ?? [];
  });

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
    const clinic = { locale: this.#context.locale(), timeZone: this.#context.timeZone() };
    return base && clinicTime(base.recordedAt, new Date(), clinic);
  });
  protected readonly savingWords = computed(() =>
    savingWords(this.#saving(), this.unsaved(), this.savedAt()),
  );
  protected readonly isBlocked = signal(false);

  constructor() {
    effect(() => {
      const courseId = this.courseId();
      untracked(() => {
        this.editing.restart();
        if (this.mayWrite()) this.draft.open(courseId);
        this.#context.store.dispatch(ExaminationPageActions.opened({ courseId }));
      });
    });
    effect(() => {
      const view = this.#context.view();
      if (view?.courseId !== this.courseId() || (this.mayWrite() && !this.draft.isOpen)) return;
      untracked(() => void this.draft.take(view.examination));
    });
    effect(() => {
      const saving = this.#saving();
      if (saving.state === 'conflict') untracked(() => this.#recogniseOwn(saving.current));
    });
  }

  protected retryLoad(): void {
    this.#context.store.dispatch(ExaminationPageActions.retried({ courseId: this.courseId() }));
  }

  /** "All tested, all normal" says that power was tested, too. */
  protected tellTested(): void {
    this.editing.answers.update((findings) => ({ ...findings, strengthTested: true }));
  }

  protected save(): void {
    this.isBlocked.set(this.form().invalid());
    if (this.isBlocked()) {
      this.form().markAsTouched();
      return;
    }
    const patientId = this.#context.patient()?.id;
    if (patientId === undefined) return;
    const content = { basedOn: this.editing.basedOn(), findings: this.findings() };
    const write = { id: this.editing.attempts.idFor(content), ...content };
    this.#context.store.dispatch(
      ExaminationPageActions.saveClicked({ patientId, courseId: this.courseId(), write }),
    );
  }

  protected settle(newest: ExaminationVersion, theirs: ReadonlySet<ExaminationPart>): void {
    this.editing.continueOn(newest, theirs);
    this.#context.store.dispatch(ExaminationPageActions.conflictSettled({ current: newest }));
  }

  protected warnBeforeUnload(event: BeforeUnloadEvent): void {
    if (this.draft.wouldLose) event.preventDefault();
  }

  /** The newest version is one of ours whose answer was lost on the way: go on from it, and save what came after. */
  #recogniseOwn(newest: ExaminationVersion): void {
    if (!this.editing.attempts.has(newest.id)) return;
    this.editing.take(newest);
    this.#context.store.dispatch(ExaminationPageActions.conflictSettled({ current: newest }));
    this.save();
  }
}
