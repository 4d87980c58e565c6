import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
import type { Account } from '#contract/account';
import { existing } from '../../../shared/testing/existing';
import * as accountsEffects from '../state/accounts-effects';
import { accountsFeature } from '../state/accounts-feature';
import { AccountPage } from './account-page';

const ada: Account = {
  id: 'a1',
  version: 3,
  username: 'ada',
  displayName: 'Ada Rivers',
  roles: ['administrator'],
  isActive: true,
  isDemo: false,
  createdAt: '2026-01-05T10:00:00Z',
};

describe('the page of an account', () => {
  async function show(accountId: string | undefined) {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideState(accountsFeature),
        provideEffects(accountsEffects),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(AccountPage);
    fixture.componentRef.setInput('accountId', accountId);
    const host = fixture.nativeElement as HTMLElement;
    const settle = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    };
    await settle();
    http.expectOne('/api/accounts').flush({ accounts: [ada] });
    await settle();
    const box = (name: string): HTMLInputElement =>
      existing(
        [...host.querySelectorAll('mat-checkbox')]
          .find((each) => each.textContent.includes(name))
          ?.querySelector('input'),
      );
    const save = async (): Promise<void> => {
      existing(host.querySelector('form')).dispatchEvent(new Event('submit', { cancelable: true }));
      await settle();
    };
    return { host, http, box, save, settle };
  }

  it('asks for a role, a username and a long password for a new account', async () => {
    const { host, save, http } = await show(undefined);
    await save();
    http.expectNone({ method: 'POST', url: '/api/accounts' });
    expect(host.textContent).toContain('Choose at least one role.');
    expect(host.querySelectorAll('mat-error').length).toBe(3);
  });

  it('sends a change with the version it is based on', async () => {
    const { box, save, http } = await show('a1');
    box('Chiropractor').click();
    await save();
    expect(http.expectOne({ method: 'PUT', url: '/api/accounts/a1' }).request.body).toEqual({
      basedOn: 3,
      displayName: 'Ada Rivers',
      roles: ['chiropractor', 'administrator'],
      isActive: true,
    });
  });

  it('says why the last administrator cannot be closed, and lets another try', async () => {
    const { host, box, save, http, settle } = await show('a1');
    box('Open').click();
    await save();
    const fields = [{ field: '/roles', code: 'last_administrator', message: 'Make another first.' }];
    http
      .expectOne({ method: 'PUT', url: '/api/accounts/a1' })
      .flush(
        { type: '/problems/invalid-request', title: '', status: 400, fields },
        { status: 400, statusText: '' },
      );
    await settle();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Make another first.');

    box('Open').click();
    await save();
    http.expectOne({ method: 'PUT', url: '/api/accounts/a1' });
  });

  it('says when there is no such account', async () => {
    const { host } = await show('gone');
    expect(host.textContent).toContain('There is no such account');
  });
});
