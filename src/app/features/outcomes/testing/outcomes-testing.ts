import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState, provideStore } from '@ngrx/store';
import type { Permission } from '#contract/permission';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { patientContextEffects, patientContextFeature } from '../../../core/patient-context';
import { SessionApiActions, sessionFeature } from '../../../core/session';
import * as outcomesEffects from '../state/outcomes-effects';
import { outcomesFeature } from '../state/outcomes-feature';
import { onDay } from './outcome-builders';

class FixedDay extends ClinicFormat {
  constructor(readonly day: string) {
    super();
  }

  override today(): string {
    return this.day;
  }
}

/** The real store with the feature, an HTTP backend in the spec's hands, a day that is today, and somebody signed in. */
export function openClinic(permissions: readonly Permission[], today = onDay(100)): HttpTestingController {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: ClinicFormat, useFactory: () => new FixedDay(today) },
      provideHttpClient(),
      provideHttpClientTesting(),
      provideStore(),
      provideState(sessionFeature),
      provideState(patientContextFeature),
      provideState(outcomesFeature),
      provideEffects(patientContextEffects, outcomesEffects),
    ],
  });
  TestBed.inject(Store).dispatch(
    SessionApiActions.loaded({
      clinic: {
        name: 'Test clinic',
        timeZone: 'America/Chicago',
        locale: 'en-US',
        emergencyNumber: '911',
        isDemo: false,
      },
      session: {
        account: {
          id: '0197a000-0000-7000-8000-0000000000aa',
          username: 'sam',
          displayName: 'Sam',
          roles: ['staff'],
        },
        permissions: [...permissions],
      },
    }),
  );
  return TestBed.inject(HttpTestingController);
}
