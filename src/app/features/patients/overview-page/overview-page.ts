import { Component, computed, inject, signal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { map, merge, of } from 'rxjs';
import type { MergedPatient } from '#contract/correction';
import type { Course, LikenessSearch } from '#contract/patient';
import { SEX_LABELS } from '#domain/vocabulary';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { AgePipe, MomentPipe, PlainDatePipe } from '../../../core/format/pipes';
import { newId } from '../../../core/new-id';
import { PatientRecordActions, patientContextFeature } from '../../../core/patient-context';
import { sessionFeature } from '../../../core/session';
import { CourseStage } from '../../../shared/ui/course-stage/course-stage';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { askReason } from '../../../shared/ui/reason-dialog/reason-dialog';
import { TriageLevel } from '../../../shared/ui/triage-level/triage-level';
import { CourseClosing } from '../closing/course-closing';
import { OverviewPageActions, RecordApiActions } from '../state/record-actions';
import { PatientsApi } from '../patients-api';
import { LikePatients } from '../like-patients/like-patients';
import { WaitingDrafts } from '../waiting-drafts/waiting-drafts';
import { BOOK_DATES, STAGE_WORDS, hasNothingBooked } from './next-steps';

/** One patient at a glance: where the course stands and what comes next, who the person is, what was before. */
@Component({
  selector: 'pl-overview-page',
  imports: [
    AgePipe,
    CourseClosing,
    CourseStage,
    Icon,
    LikePatients,
    MatButton,
    MomentPipe,
    PlainDatePipe,
    ProblemPanel,
    RouterLink,
    TriageLevel,
    WaitingDrafts,
  ],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);
  readonly #patients = inject(PatientsApi);
  readonly #format = inject(ClinicFormat);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  /** Made once for the page: clicked twice, it is one course. */
  readonly #nextCourseId = signal(newId());
  protected readonly sexLabels = SEX_LABELS;
  protected readonly patient = this.#store.selectSignal(patientContextFeature.selectShownPatient);
  /** The newest course that stands. */
  protected readonly course = computed(
    () => this.patient()?.courses.find(({ enteredInError }) => enteredInError === undefined) ?? null,
  );
  protected readonly earlier = computed(
    () => this.patient()?.courses.filter(({ id }) => id !== this.course()?.id) ?? [],
  );
  protected readonly mayCorrect = computed(() => this.#permissions().has('record.correct'));
  protected readonly likeness = computed((): LikenessSearch | null => {
    const patient = this.patient();
    if (patient === null || patient.mergedInto !== undefined) return null;
    const { id: except, givenName, familyName, birthDate } = patient;
    return { givenName, familyName, birthDate, except };
  });
  protected readonly mayWrite = computed(() => this.#permissions().has('patient.write'));
  protected readonly maySeeOutcomes = computed(() => this.#permissions().has('outcome.read'));
  protected readonly words = computed(() => {
    const course = this.course();
    return course && STAGE_WORDS[course.stage];
  });
  readonly #schedule = rxResource({
    params: () => (this.#permissions().has('schedule.write') ? this.#courseInCare() : null),
    stream: ({ params }) => (params === null ? of(null) : this.#patients.loadSchedule(params)),
  });
  readonly #courseInCare = computed(
    () => (this.course()?.stage === 'in_care' ? this.course()?.id : null) ?? null,
  );
  readonly #waitsForDates = computed(() => {
    const view = this.#schedule.hasValue() ? this.#schedule.value() : null;
    return view !== null && hasNothingBooked(view, this.#format.today());
  });
  protected readonly steps = computed(() =>
    [...(this.#waitsForDates() ? [BOOK_DATES] : []), ...(this.words()?.steps ?? [])]
      .filter(({ permission }) => this.#permissions().has(permission))
      .filter(({ path }, index, all) => all.findIndex((step) => step.path === path) === index),
  );
  readonly #actions$ = inject(Actions);
  protected readonly problem = toSignal(
    merge(
      this.#actions$.pipe(
        ofType(RecordApiActions.courseOpenFailed, RecordApiActions.recordCorrectFailed),
        map(({ problem }) => problem),
      ),
      this.#actions$.pipe(
        ofType(
          RecordApiActions.courseOpened,
          RecordApiActions.recordCorrected,
          OverviewPageActions.newCourseClicked,
        ),
        map(() => null),
      ),
    ),
    { initialValue: null },
  );

  protected async strike(patientId: string, course: Course): Promise<void> {
    const reason = await askReason(this.#dialog, {
      title: 'Mark this course as entered in error?',
      text: 'Its intake, plan and scores stay in the record, struck, and count nowhere. Nothing more can be recorded in it. This cannot be undone.',
      action: 'Mark as entered in error',
    });
    if (reason === null) return;
    this.#store.dispatch(OverviewPageActions.courseErrorMarked({ patientId, courseId: course.id, reason }));
  }

  protected async merge(patientId: string, other: { id: string; number: number }): Promise<void> {
    const reason = await askReason(this.#dialog, {
      title: `Merge No. ${other.number} into this patient?`,
      text: 'Every course of the other registration moves here, and it leaves the list of patients. A merge can be undone.',
      action: 'Merge',
    });
    if (reason === null) return;
    const merge = { id: newId(), mergedId: other.id, reason };
    this.#store.dispatch(OverviewPageActions.mergeConfirmed({ patientId, merge }));
  }

  protected async unmerge(patientId: string, { mergeId, number }: MergedPatient): Promise<void> {
    const reason = await askReason(this.#dialog, {
      title: `Undo the merge of No. ${number}?`,
      text: 'Its courses go back to it. Courses opened since the merge stay here.',
      action: 'Undo the merge',
    });
    if (reason === null) return;
    this.#store.dispatch(OverviewPageActions.unmergeConfirmed({ patientId, mergeId, reason }));
  }

  /** The banner shows the stage as it is now. */
  protected courseChanged(patientId: string): void {
    this.#store.dispatch(PatientRecordActions.changed({ patientId }));
  }

  protected openCourse(patientId: string): void {
    this.#store.dispatch(OverviewPageActions.newCourseClicked({ patientId, courseId: this.#nextCourseId() }));
  }
}
