import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState, provideStore } from '@ngrx/store';
import type { Permission } from '#contract/permission';
import type { Session } from '#contract/session';
import { apiInterceptor } from '../http/api-interceptor';
import {
  SessionApiActions,
  SessionEndedDialogActions,
  homePath,
  isNewClinic,
  isSignedIn,
  isSignedOut,
  isUnreachable,
  mayUse,
  sessionEffects,
  sessionFeature,
} from '.';
import { returnPath } from './return-path';

const clinic = {
  name: 'Riverside',
  timeZone: 'America/New_York',
  locale: 'en-US',
  emergencyNumber: '911',
  isDemo: false,
};

function aSession(...permissions: Permission[]): Session {
  return {
    account: { id: 'a1', username: 'sam', displayName: 'Sam Ito', roles: ['staff'] },
    permissions,
  };
}

@Component({ template: '' })
class Page {}

function setUp() {
  TestBed.configureTestingModule({
    providers: [
      provideStore(),
      provideState(sessionFeature),
      provideEffects(sessionEffects),
      provideHttpClient(withInterceptors([apiInterceptor])),
      provideHttpClientTesting(),
      provideRouter([
        { path: 'sign-in', canActivate: [isSignedOut], component: Page },
        { path: 'setup', canActivate: [isNewClinic], component: Page },
        { path: 'unreachable', canActivate: [isUnreachable], component: Page },
        {
          path: '',
          canMatch: [isSignedIn],
          children: [
            { path: '', pathMatch: 'full', redirectTo: homePath },
            { path: 'patients', canMatch: [mayUse('patient.read')], component: Page },
            { path: 'accounts', canMatch: [mayUse('account.manage')], component: Page },
            { path: 'nothing-to-do', component: Page },
            { path: '**', component: Page, title: 'Page not found' },
          ],
        },
      ]),
    ],
  });
  const store = TestBed.inject(Store);
  const router = TestBed.inject(Router);
  const went = async (url: string): Promise<string> => {
    await router.navigateByUrl(url);
    return router.url;
  };
  return { store, router, went, http: TestBed.inject(HttpTestingController) };
}

describe('the way in', () => {
  it('leads to the sign-in and remembers the page that was asked for', async () => {
    const { store, went } = setUp();
    store.dispatch(SessionApiActions.loaded({ clinic, session: null }));
    expect(await went('/patients')).toBe('/sign-in?to=%2Fpatients');
    expect(await went('/')).toBe('/sign-in');
  });

  it('leads to the setup while there is no clinic', async () => {
    const { store, went } = setUp();
    store.dispatch(SessionApiActions.loaded({ clinic: null, session: null }));
    expect(await went('/patients')).toBe('/setup');
    expect(await went('/sign-in')).toBe('/setup');
  });

  it('says when the server does not answer', async () => {
    const { store, went } = setUp();
    const problem = { type: '/problems/offline', title: 'No answer.', status: 0 };
    store.dispatch(SessionApiActions.loadFailed({ problem }));
    expect(await went('/patients')).toBe('/unreachable?to=%2Fpatients');
    expect(await went('/sign-in')).toContain('/unreachable');
  });

  it('leads each person to the first page they have use for', async () => {
    const { store, went } = setUp();
    store.dispatch(SessionApiActions.loaded({ clinic, session: aSession('patient.read', 'account.manage') }));
    expect(await went('/')).toBe('/patients');
    store.dispatch(SessionApiActions.signedIn({ session: aSession('account.manage') }));
    expect(await went('/sign-in')).toBe('/accounts');
    store.dispatch(SessionApiActions.signedIn({ session: aSession() }));
    expect(await went('/')).toBe('/nothing-to-do');
  });

  it('opens no page that the roles do not allow', async () => {
    const { store, router, went } = setUp();
    store.dispatch(SessionApiActions.loaded({ clinic, session: aSession('patient.read') }));
    await went('/accounts');
    expect(router.routerState.snapshot.root.firstChild?.firstChild?.title).toBe('Page not found');
  });

  it('returns only to pages of this app', () => {
    expect(returnPath('/patients?stage=new')).toBe('/patients?stage=new');
    for (const to of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'patients',
      undefined,
      '/sign-in',
    ]) {
      expect(returnPath(to)).toBe('/');
    }
  });
});

describe('a session that ends at work', () => {
  const credentials = { username: 'sam', password: 'correct horse battery' };

  function atWork() {
    const page = setUp();
    page.store.dispatch(SessionApiActions.loaded({ clinic, session: aSession('patient.read') }));
    const hasEnded = page.store.selectSignal(sessionFeature.selectHasEnded);
    const answers: unknown[] = [];
    TestBed.inject(HttpClient)
      .post('/api/patients', { givenName: 'Ana' })
      .subscribe({ next: (answer) => answers.push(answer), error: () => answers.push('failed') });
    const refuse = (): void =>
      page.http
        .expectOne('/api/patients')
        .flush(
          { type: '/problems/not-signed-in', title: 'Please sign in.', status: 401 },
          { status: 401, statusText: '' },
        );
    return { ...page, hasEnded, answers, refuse };
  }

  it('keeps the request and sends it again once the person has signed in', () => {
    const { store, http, hasEnded, answers, refuse } = atWork();
    refuse();
    expect(hasEnded()).toBeTrue();
    expect(answers).toEqual([]);

    store.dispatch(SessionEndedDialogActions.submitted({ credentials }));
    http.expectOne('/api/session').flush({ session: aSession('patient.read') });
    expect(hasEnded()).toBeFalse();
    const again = http.expectOne('/api/patients');
    expect(again.request.body).toEqual({ givenName: 'Ana' });
    again.flush({ number: 1 });
    expect(answers).toEqual([{ number: 1 }]);
  });

  it('stays locked after a wrong password and says so', () => {
    const { store, http, hasEnded, refuse } = atWork();
    refuse();
    store.dispatch(SessionEndedDialogActions.submitted({ credentials }));
    const problem = { type: '/problems/wrong-credentials', title: 'Not right.', status: 401 };
    http.expectOne('/api/session').flush(problem, { status: 401, statusText: '' });
    expect(hasEnded()).toBeTrue();
    expect(store.selectSignal(sessionFeature.selectProblem)()).toEqual(problem);
  });

  it('does not lock again for an answer to the session before', () => {
    const { store, http, hasEnded, refuse } = atWork();
    store.dispatch(SessionApiActions.signedIn({ session: aSession('patient.read') }));
    refuse();
    expect(hasEnded()).toBeFalse();
    http.expectOne('/api/patients').flush({ number: 1 });
  });

  it('does not hold back another error', () => {
    const { http, hasEnded, answers } = atWork();
    http.expectOne('/api/patients').flush(null, { status: 500, statusText: '' });
    expect(hasEnded()).toBeFalse();
    expect(answers).toEqual(['failed']);
  });
});
