import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  type TestRequest,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState, provideStore } from '@ngrx/store';
import type { PatientRow, PatientSearch } from '#contract/patient';
import { PatientListPageActions, RegisterPageActions } from './patient-list-actions';
import * as patientListEffects from './patient-list-effects';
import { patientListFeature } from './patient-list-feature';

function aRow(id: string): PatientRow {
  return {
    id,
    number: 1,
    givenName: 'Ana',
    familyName: id,
    birthDate: '1984-03-31',
    sex: 'female',
    course: null,
  };
}

function setUp() {
  TestBed.configureTestingModule({
    providers: [
      provideStore(),
      provideState(patientListFeature),
      provideEffects(patientListEffects),
      provideHttpClient(),
      provideHttpClientTesting(),
    ],
  });
  const store = TestBed.inject(Store);
  const http = TestBed.inject(HttpTestingController);
  const shownIds = (): string[] =>
    (store.selectSignal(patientListFeature.selectShownPage)()?.rows ?? []).map(({ id }) => id);
  const asked = (): TestRequest[] => http.match('/api/patients/search');
  return { store, http, asked, shownIds };
}

function bodyOf(request: TestRequest | undefined): PatientSearch {
  return request?.request.body as PatientSearch;
}

describe('the search for patients', () => {
  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  it('waits for a pause in typing and then asks once', () => {
    const { store, asked } = setUp();
    for (const text of ['a', 'an', 'ana']) {
      store.dispatch(PatientListPageActions.searchTyped({ text }));
      jasmine.clock().tick(150);
    }
    expect(asked()).toEqual([]);
    jasmine.clock().tick(50);
    expect(asked().map(bodyOf)).toEqual([{ text: 'ana', stage: null, offset: 0, limit: 25 }]);
  });

  it('asks at once on Enter, and not again after the pause', () => {
    const { store, asked } = setUp();
    store.dispatch(PatientListPageActions.searchTyped({ text: 'ana' }));
    store.dispatch(PatientListPageActions.searchSubmitted({ text: 'ana' }));
    expect(asked().length).toBe(1);
    jasmine.clock().tick(500);
    expect(asked()).toEqual([]);
  });

  it('drops the answer to an older question', () => {
    const { store, asked } = setUp();
    store.dispatch(PatientListPageActions.opened());
    const [older] = asked();
    store.dispatch(PatientListPageActions.searchTyped({ text: 'ana' }));
    expect(older?.cancelled).toBeTrue();
  });

  it('keeps what was found before while it asks again and when that fails', () => {
    const { store, asked, shownIds } = setUp();
    store.dispatch(PatientListPageActions.opened());
    asked()[0]?.flush({ rows: [aRow('a')], total: 1 });
    store.dispatch(PatientListPageActions.searchSubmitted({ text: 'b' }));
    expect(shownIds()).toEqual(['a']);
    asked()[0]?.flush(null, { status: 503, statusText: '' });
    expect(shownIds()).toEqual(['a']);
    expect(store.selectSignal(patientListFeature.selectPage)().state).toBe('failed');
  });

  it('adds more to what is there, and lists nobody twice', () => {
    const { store, asked, shownIds } = setUp();
    store.dispatch(PatientListPageActions.opened());
    asked()[0]?.flush({ rows: [aRow('a'), aRow('b')], total: 3 });
    store.dispatch(PatientListPageActions.moreClicked());
    const [more] = asked();
    expect(bodyOf(more).offset).toBe(2);
    more?.flush({ rows: [aRow('b'), aRow('c')], total: 3 });
    expect(shownIds()).toEqual(['a', 'b', 'c']);
  });

  it('begins at the first again for another stage', () => {
    const { store, asked } = setUp();
    store.dispatch(PatientListPageActions.opened());
    asked()[0]?.flush({ rows: [aRow('a'), aRow('b')], total: 3 });
    store.dispatch(PatientListPageActions.stageChosen({ stage: 'stopped' }));
    expect(asked().map(bodyOf)).toEqual([{ text: '', stage: 'stopped', offset: 0, limit: 25 }]);
  });
});

describe('a registration', () => {
  it('is sent once, however often it is submitted meanwhile', () => {
    const { store, http } = setUp();
    const patient = {
      id: 'p1',
      courseId: 'c1',
      givenName: 'Ana',
      familyName: 'Baker',
      birthDate: '1984-03-31',
      sex: 'female' as const,
      phone: null,
      email: null,
    };
    store.dispatch(RegisterPageActions.submitted({ patient }));
    store.dispatch(RegisterPageActions.submitted({ patient }));
    expect(http.match('/api/patients').length).toBe(1);
  });
});
