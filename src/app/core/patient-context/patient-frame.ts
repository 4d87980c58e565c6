import { Component, type OnDestroy, computed, effect, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Store } from '@ngrx/store';
import type { Permission } from '#contract/permission';
import { problemOf } from '../../shared/loadable';
import { ProblemPanel } from '../../shared/ui/problem-panel/problem-panel';
import { PlainDatePipe } from '../format/pipes';
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
  { label: 'Check-ins', path: 'check-ins', permission: 'check-in.read' },
  { label: 'Outcomes', path: 'outcomes', permission: 'outcome.read' },
];

/** The frame of every page about one patient: who it is stays in view, with the ways to the parts of the course. */
@Component({
  selector: 'pl-patient-frame',
  imports: [PlainDatePipe, ProblemPanel, RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './patient-frame.html',
  styleUrl: './patient-frame.scss',
})
export class PatientFrame implements OnDestroy {
  readonly patientId = input.required<string>();
  readonly #store = inject(Store);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  readonly #loadable = this.#store.selectSignal(patientContextFeature.selectPatient);
  protected readonly patient = this.#store.selectSignal(patientContextFeature.selectShownPatient);
  protected readonly problem = computed(() => problemOf(this.#loadable()));
  protected readonly course = computed(() => this.patient()?.courses[0] ?? null);
  protected readonly tabs = computed(() =>
    COURSE_TABS.filter(({ permission }) => this.#permissions().has(permission)),
  );

  constructor() {
    effect(() => this.#store.dispatch(PatientFrameActions.opened({ patientId: this.patientId() })));
  }

  ngOnDestroy(): void {
    this.#store.dispatch(PatientFrameActions.left());
  }

  protected retry(): void {
    this.#store.dispatch(PatientFrameActions.retried({ patientId: this.patientId() }));
  }
}
