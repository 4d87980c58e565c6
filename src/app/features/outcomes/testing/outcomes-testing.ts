import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
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

/** What somebody sees and does on a page. */
export function lookAt<T>(fixture: ComponentFixture<T>) {
  const element = fixture.nativeElement as HTMLElement;
  const text = (selector: string): string => tidy(element.querySelector(selector));
  const find = (selector: string, words: string | RegExp): HTMLElement | undefined =>
    [...element.querySelectorAll<HTMLElement>(selector)].find((each) => {
      const name = each.getAttribute('aria-label') ?? tidy(each);
      return typeof words === 'string' ? name === words : words.test(name);
    });
  return {
    element,
    text,
    find,
    texts: (selector: string): string[] => [...element.querySelectorAll(selector)].map(tidy),
    press: async (name: string | RegExp): Promise<void> => {
      const button = find('button', name);
      if (!button) throw new Error(`There is no button ${name}`);
      button.click();
      await fixture.whenStable();
    },
    type: async (selector: string, value: string): Promise<void> => {
      const field = element.querySelector<HTMLInputElement>(selector);
      if (!field) throw new Error(`There is no field ${selector}`);
      field.value = value;
      field.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    },
    settle: () => fixture.whenStable(),
  };
}

function tidy(element: Element | null): string {
  return (element?.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
}
