import {
  Component,
  type ElementRef,
  type OnDestroy,
  computed,
  effect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Store } from '@ngrx/store';
import { filter, map, startWith } from 'rxjs';
import { SEX_LABELS } from '#domain/vocabulary';
import type { Course } from '#contract/patient';
import type { Permission } from '#contract/permission';
import { problemOf } from '../../shared/loadable';
import { CourseStage } from '../../shared/ui/course-stage/course-stage';
import { ProblemPanel } from '../../shared/ui/problem-panel/problem-panel';
import { Skeleton } from '../../shared/ui/skeleton/skeleton';
import { TriageLevel } from '../../shared/ui/triage-level/triage-level';
import { AgePipe, PlainDatePipe } from '../format/pipes';
import { sessionFeature } from '../session';
import { PatientFrameActions } from './patient-context-actions';
import { patientContextFeature } from './patient-context-feature';

interface Tab {
  readonly label: string;
  /** Below the course. */
  readonly path: string;
  readonly permission: Permission;
}

const COURSE_TABS: readonly Tab[] = [
  { label: 'Intake', path: 'intake', permission: 'intake.read' },
  { label: 'Plan', path: 'plan', permission: 'plan.read' },
  { label: 'Schedule', path: 'schedule', permission: 'schedule.read' },
  { label: 'Visits', path: 'visits', permission: 'visit.read' },
  { label: 'Check-ins', path: 'check-ins', permission: 'check-in.read' },
  { label: 'Outcomes', path: 'outcomes', permission: 'outcome.read' },
  { label: 'Papers', path: 'papers', permission: 'handout.read' },
];

/** The frame of every page about one patient: who it is stays in view, with the ways to the parts of the course. */
@Component({
  selector: 'pl-patient-frame',
  imports: [
    AgePipe,
    CourseStage,
    PlainDatePipe,
    ProblemPanel,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    Skeleton,
    TriageLevel,
  ],
  templateUrl: './patient-frame.html',
  styleUrl: './patient-frame.scss',
})
export class PatientFrame implements OnDestroy {
  readonly patientId = input.required<string>();
  readonly #store = inject(Store);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  readonly #loadable = this.#store.selectSignal(patientContextFeature.selectPatient);
  readonly #openCourseId = courseIdOfAddress();
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  protected readonly sexLabels = SEX_LABELS;
  protected readonly patient = this.#store.selectSignal(patientContextFeature.selectShownPatient);
  protected readonly problem = computed(() => problemOf(this.#loadable()));
  /** The course that is open; on pages of no course, the newest. */
  protected readonly course = computed(() => {
    const courses = this.patient()?.courses ?? [];
    return courses.find(({ id }) => id === this.#openCourseId()) ?? newestStanding(courses);
  });
  protected readonly isEarlierCourse = computed(() => {
    const course = this.course();
    return course !== null && course.id !== newestStanding(this.patient()?.courses ?? [])?.id;
  });
  protected readonly tabs = computed(() =>
    COURSE_TABS.filter(({ permission }) => this.#permissions().has(permission)),
  );

  constructor() {
    effect(() => this.#store.dispatch(PatientFrameActions.opened({ patientId: this.patientId() })));
    // Names wrap as they must; what is focused or jumped to below has to clear however high the frame then is.
    effect((onCleanup) => {
      const root = document.documentElement;
      const frame = this.frame().nativeElement;
      const observer = new ResizeObserver(() =>
        root.style.setProperty('--pl-frame-height', `${frame.offsetHeight}px`),
      );
      observer.observe(frame);
      onCleanup(() => {
        observer.disconnect();
        root.style.removeProperty('--pl-frame-height');
      });
    });
  }

  ngOnDestroy(): void {
    this.#store.dispatch(PatientFrameActions.left());
  }

  protected retry(): void {
    this.#store.dispatch(PatientFrameActions.retried({ patientId: this.patientId() }));
  }
}

function newestStanding(courses: readonly Course[]): Course | null {
  return courses.find(({ enteredInError }) => enteredInError === undefined) ?? null;
}

function courseIdOfAddress() {
  const router = inject(Router);
  const courseId = (): string | null => /\/courses\/([^/?#]+)/.exec(router.url)?.[1] ?? null;
  return toSignal(
    router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(courseId),
      startWith(courseId()),
    ),
    { requireSync: true },
  );
}
