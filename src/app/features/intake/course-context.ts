import { type Signal, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import type { Permission } from '#contract/permission';
import type { Patient } from '#contract/patient';
import { patientContextFeature } from '../../core/patient-context';
import { sessionFeature } from '../../core/session';
import { problemOf } from '../../shared/loadable';
import { intakeFeature } from './state/intake-feature';

/** What both pages of an intake know of the course, the patient and the person at work. */
export function injectCourseContext() {
  const store = inject(Store);
  const clinic = store.selectSignal(sessionFeature.selectClinic);
  const permissions = store.selectSignal(sessionFeature.selectPermissions);
  const loadable = store.selectSignal(intakeFeature.selectView);
  const patient: Signal<Patient | null> = store.selectSignal(patientContextFeature.selectShownPatient);
  return {
    store,
    patient,
    view: store.selectSignal(intakeFeature.selectShownView),
    loadProblem: computed(() => problemOf(loadable())),
    timeZone: computed(() => clinic()?.timeZone ?? 'UTC'),
    locale: computed(() => clinic()?.locale ?? 'en-US'),
    emergencyNumber: computed(() => clinic()?.emergencyNumber ?? ''),
    may: (permission: Permission) => permissions().has(permission),
  };
}
