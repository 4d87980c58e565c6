import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { Binding, Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Store, provideState, provideStore } from '@ngrx/store';
import type { Permission } from '#contract/permission';
import { existing } from '../../../shared/testing/existing';
import { SessionApiActions, sessionFeature } from '..';

/** Shows a component to somebody with these permissions; only the network is played. */
export async function showSignedIn(
  component: Type<unknown>,
  permissions: readonly Permission[],
  bindings: Binding[] = [],
): Promise<SignedInScreen> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      provideStore(),
      provideState(sessionFeature),
    ],
  });
  TestBed.inject(Store).dispatch(
    SessionApiActions.loaded({
      clinic: {
        name: 'Riverside',
        timeZone: 'America/Chicago',
        locale: 'en-US',
        emergencyNumber: '911',
        isDemo: false,
      },
      session: {
        account: { id: 'a1', username: 'sam', displayName: 'Sam Ito', roles: ['staff'] },
        permissions: [...permissions],
      },
    }),
  );
  const fixture = TestBed.createComponent(component, { bindings });
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  const screen = new SignedInScreen(host, TestBed.inject(HttpTestingController));
  await screen.settle();
  return screen;
}

/** What somebody sees and does there. */
export class SignedInScreen {
  readonly host: HTMLElement;
  readonly http: HttpTestingController;

  constructor(host: HTMLElement, http: HttpTestingController) {
    this.host = host;
    this.http = http;
  }

  get text(): string {
    return this.host.textContent.replace(/\s+/g, ' ');
  }

  /** Never stable while a request is out; what changes goes through a few promises. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 8; turn += 1) {
      TestBed.tick();
      await Promise.resolve();
    }
  }

  button(words: string): HTMLButtonElement | undefined {
    return Array.from(this.host.querySelectorAll('button')).find(({ textContent }) =>
      textContent.trim().startsWith(words),
    );
  }

  async click(words: string): Promise<void> {
    existing(this.button(words)).click();
    await this.settle();
  }

  field(label: string): HTMLInputElement {
    const named = Array.from(this.host.querySelectorAll('label')).find(
      ({ textContent }) => textContent.trim() === label,
    );
    return document.getElementById(existing(named).htmlFor) as HTMLInputElement;
  }

  async fill(label: string, value: string): Promise<void> {
    const field = this.field(label);
    field.value = value;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
    await this.settle();
  }

  /** Answers the one request under way to this address, and says what it sent. */
  async answer<Sent>(
    method: string,
    url: string,
    body: object,
    failure?: { status: number; statusText: string },
  ): Promise<Sent> {
    const request = this.http.expectOne({ method, url });
    request.flush(body, failure);
    await this.settle();
    return request.request.body as Sent;
  }

  close(): void {
    this.http.verify();
    this.host.remove();
  }
}
