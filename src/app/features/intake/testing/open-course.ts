import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Actions, ofType, provideEffects } from '@ngrx/effects';
import { Store, provideState, provideStore } from '@ngrx/store';
import type {
  ExaminationFindings,
  IntakeAnswers,
  IntakeHistory,
  IntakeVersion,
  IntakeView,
} from '#contract/intake';
import type { Patient } from '#contract/patient';
import type { Draft, DraftView } from '#contract/draft';
import type { Permission } from '#contract/permission';
import type { Problem } from '#contract/problem';
import { triage, factsFrom } from '#domain/triage';
import { PatientRecordActions, patientContextFeature } from '../../../core/patient-context';
import { DeviceDrafts } from '../../../core/drafts/device-drafts';
import { PatientContextApiActions } from '../../../core/patient-context/patient-context-actions';
import { SessionApiActions, sessionFeature } from '../../../core/session';
import { BLANK_EXAMINATION, BLANK_INTAKE } from '../answers/blank';
import { IntakeApi } from '../intake-api';
import { routes } from '../intake.routes';
import * as intakeEffects from '../state/intake-effects';
import { intakeFeature } from '../state/intake-feature';

export const PATIENT_ID = '0190a000-0000-7000-8000-000000000001';
export const COURSE_ID = '0190a000-0000-7000-8000-000000000002';
export const INTAKE_URL = `/api/courses/${COURSE_ID}/intake`;
const DRAFTS_URL = `/api/courses/${COURSE_ID}/drafts/`;
export const EXAMINATION_URL = `/api/courses/${COURSE_ID}/examination`;

export const STAFF: readonly Permission[] = ['patient.read', 'intake.read', 'intake.write'];
export const CHIROPRACTOR: readonly Permission[] = [
  ...STAFF,
  'intake.correct',
  'examination.read',
  'examination.write',
];
export const CLINICIAN: readonly Permission[] = ['patient.read', 'intake.read', 'examination.read'];

/** A device that holds nothing. */
const aBareDevice: Pick<DeviceDrafts, 'prepare' | 'read' | 'write' | 'erase' | 'list'> = {
  prepare: () => undefined,
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(),
  erase: () => Promise.resolve(),
  list: () => Promise.resolve([]),
};

@Component({ template: 'Elsewhere' })
class Elsewhere {}

export function anIntake(answers: Partial<IntakeAnswers> = {}): IntakeAnswers {
  return { ...BLANK_INTAKE, ...answers };
}

export function anIntakeVersion(change: Partial<IntakeVersion> = {}): IntakeVersion {
  const answers = change.answers ?? anIntake();
  return {
    id: '0190a000-0000-7000-8000-00000000000a',
    courseId: COURSE_ID,
    version: 1,
    answers,
    reason: null,
    rmdqScore: null,
    triage: triage(factsFrom({ birthDate: '1980-01-01', sex: 'female' }, answers, null, '2026-03-02')),
    recordedAt: '2026-03-02T15:00:00Z',
    recordedOn: '2026-03-02',
    recordedBy: { id: PATIENT_ID, displayName: 'Robin Reed' },
    ...change,
  };
}

export function someFindings(findings: Partial<ExaminationFindings> = {}): ExaminationFindings {
  return { ...BLANK_EXAMINATION, ...findings };
}

export function conflictWith(current: unknown): Problem {
  return { type: '/problems/version-conflict', title: 'Someone else was first.', status: 409, current };
}

interface Arrangement {
  readonly permissions?: readonly Permission[];
  readonly sex?: Patient['sex'];
  readonly birthDate?: string;
  readonly intake?: IntakeVersion | null;
  readonly view?: Partial<IntakeView>;
  /** What was typed into this form before and not saved. */
  readonly draft?: Draft | null;
  /** The newest intake of an earlier course. */
  readonly earlier?: IntakeVersion | null;
  readonly versions?: IntakeHistory['versions'];
  /** Below the intake of the course, such as ?section=pain. */
  readonly path?: string;
}

/** Opens a page of a course's intake with the real store and routes; only the network is played. */
export async function openCourse({
  permissions = STAFF,
  sex = 'female',
  birthDate = '1984-03-09',
  intake = null,
  view = {},
  draft = null,
  earlier = null,
  versions = [],
  path = '',
}: Arrangement = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideStore(),
      { provide: DeviceDrafts, useValue: aBareDevice },
      provideState(sessionFeature),
      provideState(patientContextFeature),
      provideState(intakeFeature),
      provideEffects(intakeEffects),
      provideRouter(
        [
          { path: 'courses/:courseId/intake', children: routes },
          { path: 'elsewhere', component: Elsewhere },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  const store = TestBed.inject(Store);
  const changes: string[] = [];
  TestBed.inject(Actions)
    .pipe(ofType(PatientRecordActions.changed))
    .subscribe(({ patientId }) => changes.push(patientId));
  store.dispatch(
    SessionApiActions.loaded({
      clinic: {
        name: 'Harbour Spine Clinic',
        timeZone: 'America/Chicago',
        locale: 'en-US',
        emergencyNumber: '911',
        isDemo: false,
      },
      session: {
        account: { id: PATIENT_ID, username: 'sam', displayName: 'Sam', roles: [] },
        permissions: [...permissions],
      },
    }),
  );
  store.dispatch(
    PatientContextApiActions.loaded({
      patient: {
        id: PATIENT_ID,
        version: 1,
        number: 1,
        givenName: 'Anna',
        familyName: 'Okafor',
        birthDate,
        sex,
        phone: null,
        email: null,
        registeredAt: '2026-03-01T15:00:00Z',
        courses: [],
      },
    }),
  );

  const api = TestBed.inject(IntakeApi);
  spyOn(api, 'loadEarlier').and.resolveTo(earlier);
  spyOn(api, 'loadHistory').and.resolveTo({ courseId: COURSE_ID, versions: [...versions] });
  const http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create(`/courses/${COURSE_ID}/intake${path}`);
  const settle = async () => {
    await harness.fixture.whenStable();
  };
  await nextTask();
  http
    .match(({ url }) => url.startsWith(DRAFTS_URL))
    .forEach((request) => request.flush({ draft } satisfies DraftView));
  http
    .expectOne({ method: 'GET', url: INTAKE_URL })
    .flush({ courseId: COURSE_ID, intake, examination: null, triage: null, ...view } satisfies IntakeView);
  await nextTask();
  await settle();

  const host = harness.fixture.nativeElement as HTMLElement;
  const page = new CoursePage(host, settle, http);
  const goTo = async (section: string) => {
    await TestBed.inject(Router).navigateByUrl(`/courses/${COURSE_ID}/intake?section=${section}`);
    await settle();
  };
  /** Tries to leave, as far as the question whether to, or the other page. */
  const leave = async () => {
    const left = TestBed.inject(Router).navigateByUrl('/elsewhere');
    const dialog = () => document.querySelector<HTMLElement>('mat-dialog-container');
    // A navigation that waits for an answer is never stable.
    const asked = new Promise<void>((resolve) => {
      const look = () => (dialog() ? resolve() : setTimeout(look, 5));
      look();
    });
    await Promise.race([left, asked]);
    return { left, dialog };
  };
  return { host, http, changes, page, settle, goTo, leave };
}

/** When every promise that can be kept by now has been. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** What somebody at the page sees and does. */
export class CoursePage {
  readonly #host: HTMLElement;
  readonly #settle: () => Promise<void>;
  readonly #http: HttpTestingController;

  constructor(host: HTMLElement, settle: () => Promise<void>, http: HttpTestingController) {
    this.#host = host;
    this.#settle = settle;
    this.#http = http;
  }

  get text(): string {
    return this.#host.textContent.replace(/\s+/g, ' ');
  }

  get alerts(): string {
    return Array.from(this.#host.querySelectorAll('[role=alert]'), (alert) => alert.textContent)
      .join(' ')
      .replace(/\s+/g, ' ');
  }

  /** The yes and no of the question whose label holds these words. */
  radios(words: string): HTMLInputElement[] {
    const group = Array.from(this.#host.querySelectorAll<HTMLElement>('[role=radiogroup]')).find(
      (candidate) => this.#nameOf(candidate).includes(words),
    );
    return Array.from(group?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []);
  }

  hasQuestion(words: string): boolean {
    return this.radios(words).length > 0;
  }

  async answer(words: string, choice: number): Promise<void> {
    this.radios(words)[choice]?.click();
    await this.#settle();
  }

  button(name: string): HTMLButtonElement | undefined {
    return Array.from(document.querySelectorAll<HTMLButtonElement>('button')).find(
      (button) => button.textContent.trim() === name,
    );
  }

  async click(name: string): Promise<void> {
    const button = this.button(name);
    if (!button) throw new Error(`There is no button ${name}`);
    button.click();
    await this.#settle();
  }

  async type(selector: string, text: string): Promise<void> {
    const field = this.#host.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    if (!field) throw new Error(`There is no field ${selector}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.dispatchEvent(new Event('blur', { bubbles: true }));
    await this.#settle();
  }

  /** The one write that is under way, with what it sends. */
  write<Body>(url: string) {
    const request = this.#http.expectOne({ method: 'POST', url });
    return Object.assign(request, { body: request.request.body as Body });
  }

  async settled(): Promise<void> {
    await this.#settle();
  }

  #nameOf(group: HTMLElement): string {
    const labelledBy = group.getAttribute('aria-labelledby');
    const label = labelledBy ? document.getElementById(labelledBy) : group.querySelector('legend');
    return label?.textContent ?? '';
  }
}
