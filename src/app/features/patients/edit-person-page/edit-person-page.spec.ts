import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState, provideStore } from '@ngrx/store';
import type { Patient, PatientChange } from '#contract/patient';
import { existing } from '../../../shared/testing/existing';
import {
  PatientFrameActions,
  patientContextEffects,
  patientContextFeature,
} from '../../../core/patient-context';
import { sessionFeature } from '../../../core/session';
import * as recordEffects from '../state/record-effects';
import { EditPersonPage } from './edit-person-page';

const patient: Patient = {
  id: 'p1',
  version: 1,
  number: 7,
  givenName: 'Ana',
  familyName: 'Baker',
  birthDate: '1984-03-31',
  sex: 'female',
  phone: null,
  email: null,
  registeredAt: '2026-01-05T10:00:00Z',
  courses: [],
};

describe('the page to edit a person', () => {
  async function showAfterConflict() {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideState(sessionFeature),
        provideState(patientContextFeature),
        provideEffects(recordEffects, patientContextEffects),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    TestBed.inject(Store).dispatch(PatientFrameActions.opened({ patientId: 'p1' }));
    http.expectOne('/api/patients/p1').flush(patient);
    const fixture = TestBed.createComponent(EditPersonPage);
    fixture.componentRef.setInput('patientId', 'p1');
    const host = fixture.nativeElement as HTMLElement;
    const settle = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    };
    const save = async (): Promise<PatientChange> => {
      existing(host.querySelector('form')).dispatchEvent(new Event('submit', { cancelable: true }));
      await settle();
      const request = http.expectOne({ method: 'PUT', url: '/api/patients/p1' });
      if ((request.request.body as PatientChange).basedOn === 1) {
        const current = { ...patient, version: 2, phone: '555 1' };
        const problem = { type: '/problems/version-conflict', title: 'Newer.', status: 409, current };
        request.flush(problem, { status: 409, statusText: '' });
        await settle();
      }
      return request.request.body as PatientChange;
    };
    const press = async (name: string): Promise<void> => {
      existing([...host.querySelectorAll('button')].find((each) => each.textContent.includes(name))).click();
      await settle();
    };
    await settle();
    const phone = existing(host.querySelector<HTMLInputElement>('input[type=tel]'));
    phone.value = '555 2';
    phone.dispatchEvent(new Event('input'));
    await save();
    return { host, phone, save, press };
  }

  it('shows both versions where somebody else has saved meanwhile', async () => {
    const { host, phone } = await showAfterConflict();
    const row = host.querySelector('tbody tr');
    expect(row?.textContent).toContain('555 1');
    expect(row?.textContent).toContain('555 2');
    expect(host.querySelectorAll('tbody tr').length).toBe(1);
    expect(phone.value).toBe('555 2');
  });

  it('saves what was typed over the newest version only when told to', async () => {
    const { save, press } = await showAfterConflict();
    await press('Keep what I typed');
    expect(await save()).toEqual(jasmine.objectContaining({ basedOn: 2, phone: '555 2' }));
  });

  it('takes what somebody else has saved when told to', async () => {
    const { phone, press } = await showAfterConflict();
    await press('Use what they saved');
    expect(phone.value).toBe('555 1');
  });
});
