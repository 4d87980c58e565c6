import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
import type { LikePatients, NewPatient } from '#contract/patient';
import { existing } from '../../../shared/testing/existing';
import { sessionFeature } from '../../../core/session';
import { PatientsApi } from '../patients-api';
import * as patientListEffects from '../state/patient-list-effects';
import { patientListFeature } from '../state/patient-list-feature';
import { RegisterPage } from './register-page';

async function show({ like = [] }: { like?: LikePatients['rows'] } = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideStore(),
      provideState(sessionFeature),
      provideState(patientListFeature),
      provideEffects(patientListEffects),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
    ],
  });
  spyOn(TestBed.inject(PatientsApi), 'findLike').and.resolveTo(like);
  const fixture = TestBed.createComponent(RegisterPage);
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  await fixture.whenStable();
  const control = (label: string): HTMLInputElement | HTMLSelectElement => {
    const found = [...host.querySelectorAll('label')].find((each) => each.textContent.includes(label));
    return existing(host.querySelector<HTMLInputElement>(`#${existing(found).htmlFor}`));
  };
  const write = (label: string, text: string): void => {
    const field = control(label);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
  };
  const writePerson = (): void => {
    write('Given name', ' Ana ');
    write('Family name', 'Baker');
    write('Date of birth', '1984-03-31');
    write('Sex', 'female');
  };
  const save = async (): Promise<void> => {
    existing(host.querySelector('form')).dispatchEvent(new Event('submit', { cancelable: true }));
    await Promise.resolve();
    fixture.detectChanges();
  };
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { settle, host, control, write, writePerson, save, http: TestBed.inject(HttpTestingController) };
}

describe('the page to register a patient', () => {
  it('sends nothing that is not complete, and goes to the first field to mend', async () => {
    const { host, control, write, save, http } = await show();
    write('Given name', 'Ana');
    await save();
    http.expectNone('/api/patients');
    expect(host.textContent).toContain('Please fill this in.');
    expect(host.textContent).toContain('Give the full date of birth.');
    expect(document.activeElement).toBe(control('Family name'));
  });

  it('refuses a birth date in the future', async () => {
    const { host, write, writePerson, save, http } = await show();
    writePerson();
    write('Date of birth', '2190-03-31');
    await save();
    http.expectNone('/api/patients');
    expect(host.textContent).toContain('This date is in the future; check the year.');
  });

  it('sends one request for two submits, trimmed, with null for what is not known', async () => {
    const { host, writePerson, save, http } = await show();
    writePerson();
    await save();
    await save();
    const body = http.expectOne('/api/patients').request.body as NewPatient;
    expect(body).toEqual(jasmine.objectContaining({ givenName: 'Ana', phone: null, email: null }));
    expect(existing(host.querySelector('button[type=submit]')).getAttribute('aria-disabled')).toBe('true');
  });

  it('warns of somebody who may be the same person, and still registers', async () => {
    const before = { id: 'p1', number: 7, givenName: 'Anna', familyName: 'Baker', birthDate: '1984-03-31' };
    const { settle, host, writePerson, save, http } = await show({
      like: [{ ...before, likeness: 'close_spelling' }],
    });
    expect(host.textContent).not.toContain('registered already');
    writePerson();
    await settle();
    expect(host.textContent).toContain('may be registered already');
    expect(host.textContent).toContain('Baker, Anna, No. 7');
    await save();
    expect(http.expectOne('/api/patients').request.method).toBe('POST');
  });

  it('sends the same ids when it is tried again', async () => {
    const { settle, writePerson, save, http } = await show();
    writePerson();
    await save();
    const first = http.expectOne('/api/patients');
    first.error(new ProgressEvent('error'));
    await settle();
    await save();
    const second = http.expectOne('/api/patients');
    const [before, after] = [first.request.body as NewPatient, second.request.body as NewPatient];
    expect([after.id, after.courseId]).toEqual([before.id, before.courseId]);
  });

  it('keeps what is typed when the server does not answer, and says so', async () => {
    const { settle, host, control, writePerson, save, http } = await show();
    writePerson();
    await save();
    http.expectOne('/api/patients').error(new ProgressEvent('error'));
    await settle();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('does not answer');
    expect(control('Family name').value).toBe('Baker');
  });

  it('shows what the server refuses at its field', async () => {
    const { settle, host, writePerson, save, http } = await show();
    writePerson();
    await save();
    const fields = [
      { field: '/familyName', code: 'not_readable', message: 'Has characters that cannot be stored.' },
    ];
    http
      .expectOne('/api/patients')
      .flush(
        { type: '/problems/invalid-request', title: '', status: 400, fields },
        { status: 400, statusText: '' },
      );
    await settle();
    expect(host.querySelector('mat-error')?.textContent).toContain('Has characters that cannot be stored.');
  });

  it('leads to the patient', async () => {
    const navigate = spyOn(Router.prototype, 'navigate').and.resolveTo(true);
    const { settle, writePerson, save, http } = await show();
    writePerson();
    await save();
    http.expectOne('/api/patients').flush({ id: 'p1' });
    await settle();
    expect(navigate).toHaveBeenCalledOnceWith(['/patients', 'p1'], { replaceUrl: true });
  });
});
