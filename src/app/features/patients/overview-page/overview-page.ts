import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { map, merge } from 'rxjs';
import { SEX_LABELS } from '#domain/vocabulary';
import { AgePipe, MomentPipe, PlainDatePipe } from '../../../core/format/pipes';
import { newId } from '../../../core/new-id';
import { patientContextFeature } from '../../../core/patient-context';
import { sessionFeature } from '../../../core/session';
import { CourseStage } from '../../../shared/ui/course-stage/course-stage';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { TriageLevel } from '../../../shared/ui/triage-level/triage-level';
import { OverviewPageActions, RecordApiActions } from '../state/record-actions';
import { STAGE_WORDS } from './next-steps';

/** One patient at a glance: where the course stands and what comes next, who the person is, what was before. */
@Component({
  selector: 'pl-overview-page',
  imports: [
    AgePipe,
    CourseStage,
    Icon,
    MatButton,
    MomentPipe,
    PlainDatePipe,
    ProblemPanel,
    RouterLink,
    TriageLevel,
  ],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  readonly #store = inject(Store);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  /** Made once for the page: clicked twice, it is one course. */
  readonly #nextCourseId = signal(newId());
  protected readonly sexLabels = SEX_LABELS;
  protected readonly patient = this.#store.selectSignal(patientContextFeature.selectShownPatient);
  protected readonly course = computed(() => this.patient()?.courses[0] ?? null);
  protected readonly earlier = computed(() => this.patient()?.courses.slice(1) ?? []);
  protected readonly mayWrite = computed(() => this.#permissions().has('patient.write'));
  protected readonly maySeeOutcomes = computed(() => this.#permissions().has('outcome.read'));
  protected readonly words = computed(() => {
    const course = this.course();
    return course && STAGE_WORDS[course.stage];
  });
  protected readonly steps = computed(() =>
    (this.words()?.steps ?? [])
      .filter(({ permission }) => this.#permissions().has(permission))
      .filter(({ path }, index, all) => all.findIndex((step) => step.path === path) === index),
  );
  readonly #actions$ = inject(Actions);
  protected readonly problem = toSignal(
    merge(
      this.#actions$.pipe(
        ofType(RecordApiActions.courseOpenFailed),
        map(({ problem }) => problem),
      ),
      this.#actions$.pipe(
        ofType(RecordApiActions.courseOpened, OverviewPageActions.newCourseClicked),
        map(() => null),
      ),
    ),
    { initialValue: null },
  );

  protected openCourse(patientId: string): void {
    this.#store.dispatch(OverviewPageActions.newCourseClicked({ patientId, courseId: this.#nextCourseId() }));
  }
}
