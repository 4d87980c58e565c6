import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Store, provideState, provideStore } from '@ngrx/store';
import { existing } from '../../../shared/testing/existing';
import { SessionApiActions, SessionEndedDialogActions, sessionFeature } from '..';
import { SessionEnded } from './session-ended';

describe('the dialog over a page whose session has ended', () => {
  async function show() {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideState(sessionFeature), provideHttpClient()],
    });
    const store = TestBed.inject(Store);
    const account = { id: 'a1', username: 'sam', displayName: 'Sam Ito', roles: ['staff' as const] };
    store.dispatch(SessionApiActions.loaded({ clinic: null, session: { account, permissions: [] } }));
    store.dispatch(SessionApiActions.sessionEnded());
    const fixture = TestBed.createComponent(SessionEnded);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const dispatched = spyOn(store, 'dispatch').and.callThrough();
    const host = fixture.nativeElement as HTMLElement;
    const password = existing(host.querySelector<HTMLInputElement>('input[type=password]'));
    const send = async (): Promise<void> => {
      existing(host.querySelector('form')).dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
    };
    return { fixture, host, dispatched, password, send };
  }

  it('names the person and begins at the password', async () => {
    const { host, password } = await show();
    expect(existing(host.querySelector('dialog')).matches(':modal')).toBeTrue();
    expect(host.textContent).toContain('Sam Ito');
    expect(document.activeElement).toBe(password);
  });

  it('asks for the same account', async () => {
    const { dispatched, password, send } = await show();
    password.value = 'correct horse battery';
    password.dispatchEvent(new Event('input'));
    await send();
    expect(dispatched).toHaveBeenCalledOnceWith(
      SessionEndedDialogActions.submitted({
        credentials: { username: 'sam', password: 'correct horse battery' },
      }),
    );
  });

  it('sends nothing without a password', async () => {
    const { host, dispatched, send } = await show();
    await send();
    expect(dispatched).not.toHaveBeenCalled();
    expect(host.textContent).toContain('Write your password.');
  });

  it('is not closed by Escape', async () => {
    const { host } = await show();
    const cancel = new Event('cancel', { cancelable: true });
    existing(host.querySelector('dialog')).dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBeTrue();
  });
});
