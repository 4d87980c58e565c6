import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import type { Problem } from '#contract/problem';
import { Entrance } from '../../entrance/entrance';
import { problemFrom } from '../../http/problem-from';
import { SessionApiActions, sessionFeature } from '../../session';
import { HeldFormApi } from '../held-form-api';

interface Words {
  readonly heading: string;
  readonly text: string;
  readonly mayRetry?: true;
}

const WORDS: Readonly<Record<string, Words>> = {
  '/problems/link-used': {
    heading: 'This form was opened on another device',
    text: 'To keep your answers private it goes on only there. Please use that device, or ask the clinic for a new link.',
  },
  '/problems/link-over': {
    heading: 'This link has ended',
    text: 'The form was sent already, or its time is over. Nothing you sent is lost. If you have more to tell, please call the clinic, or tell the staff when you come.',
  },
  '/problems/not-allowed': {
    heading: 'Somebody is signed in here',
    text: 'This link is for the phone of the patient. Nothing was opened; it can still be used there.',
  },
};
const NO_LINK: Words = {
  heading: 'This link is not complete',
  text: 'Please open it again from the message you were sent, or ask the clinic for a new one.',
};

/** Opens the form a link leads to. The browser keeps the secret of the link out of every log, and so does this page. */
@Component({
  selector: 'pl-open-page',
  imports: [Entrance, MatButton],
  template: `
    @if (words(); as told) {
      <pl-entrance [heading]="told.heading">
        <p>{{ told.text }}</p>
        @if (told.mayRetry) {
          <div><button matButton="filled" type="button" (click)="open()">Try again</button></div>
        }
        <p>
          If this is an emergency, call <a [href]="'tel:' + number()">{{ number() }}</a> now.
        </p>
      </pl-entrance>
    } @else {
      <pl-entrance heading="Your form">
        <p role="status">One moment…</p>
      </pl-entrance>
    }
  `,
})
export class OpenPage {
  readonly #api = inject(HeldFormApi);
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #token = inject(ActivatedRoute).snapshot.fragment ?? '';
  readonly #clinic = this.#store.selectSignal(sessionFeature.selectClinic);
  readonly #problem = signal<Problem | null>(null);
  protected readonly number = computed(() => this.#clinic()?.emergencyNumber ?? '');
  protected readonly words = computed((): Words | null => {
    const problem = this.#problem();
    if (problem === null) return null;
    if (problem.status === 0) {
      return { heading: problem.title, text: 'Please check the connection of this phone.', mayRetry: true };
    }
    return WORDS[problem.type] ?? NO_LINK;
  });

  constructor() {
    history.replaceState(history.state, '', '/open');
    void this.open();
  }

  protected async open(): Promise<void> {
    this.#problem.set(null);
    try {
      const status = await firstValueFrom(this.#api.open(this.#token));
      this.#store.dispatch(SessionApiActions.loaded({ clinic: this.#clinic(), ...status }));
      await this.#router.navigateByUrl('/form', { replaceUrl: true });
    } catch (error) {
      this.#problem.set(problemFrom(error));
    }
  }
}
