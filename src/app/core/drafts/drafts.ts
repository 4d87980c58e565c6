import { Service, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import type { DraftForm, WaitingDrafts } from '#contract/draft';
import { sessionFeature } from '../session';
import { DeviceDrafts, type DraftPlace } from './device-drafts';
import { DraftApi } from './draft-api';
import { DraftKeeper, type DraftKeeperOptions } from './draft-keeper';

/** Longer than a slow answer, shorter than somebody who wants to go home waits. */
const LAST_SEND_LIMIT_MS = 6000;

/** Typed into a form and not saved; `savedAt` is the instant of the last keystroke that was kept. */
export type WaitingDraft = WaitingDrafts['drafts'][number];

/** The drafts of whoever is signed in. */
@Service()
export class Drafts {
  readonly #api = inject(DraftApi);
  readonly #device = inject(DeviceDrafts);
  readonly #session = inject(Store).selectSignal(sessionFeature.selectSession);
  readonly #keepers = new Set<DraftKeeper>();

  constructor() {
    const flush = () => this.#keepers.forEach((keeper) => void keeper.flush());
    addEventListener('online', flush);
    // The last that a browser tells of a page that is closed or put aside.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') flush();
    });
  }

  /** The keeper of a form that is opened; one of the same form that is being left finishes first. */
  async open(
    courseId: string,
    form: DraftForm,
    merge: DraftKeeperOptions['merge'],
  ): Promise<DraftKeeper | null> {
    const ownerId = this.#session()?.account.id;
    if (ownerId === undefined) return null;
    const place = { ownerId, courseId, form };
    const before = [...this.#keepers].filter((keeper) => isSamePlace(keeper.place, place));
    await Promise.all(before.map((keeper) => this.close(keeper)));
    const keeper = new DraftKeeper({ place, api: this.#api, device: this.#device, merge });
    this.#keepers.add(keeper);
    return keeper;
  }

  async close(keeper: DraftKeeper): Promise<void> {
    await keeper.close();
    this.#keepers.delete(keeper);
  }

  /** What waits to be saved in these courses of a patient, with the server or on this device. Never throws. */
  async waiting(patientId: string, courseIds: readonly string[]): Promise<readonly WaitingDraft[]> {
    const ownerId = this.#session()?.account.id;
    if (ownerId === undefined) return [];
    // A form that is being left tells its last before it is asked after.
    await Promise.all([...this.#keepers].map((keeper) => keeper.flush()));
    const [stored, here] = await Promise.all([
      firstValueFrom(this.#api.waiting(patientId)).catch(() => []),
      this.#heldIn(ownerId, courseIds).catch(() => []),
    ]);
    const isHere = (draft: WaitingDraft): boolean =>
      here.some(({ courseId, form }) => courseId === draft.courseId && form === draft.form);
    return [...here, ...stored.filter((draft) => !isHere(draft))];
  }

  /** Before signing out: sends what the server does not have. False when something stays on this device, sealed. */
  async sendAll(): Promise<boolean> {
    const sent = Promise.all([
      ...[...this.#keepers].map((keeper) => keeper.flush()),
      this.#sendLeftBehind(),
    ]).then((answers) => answers.every(Boolean));
    const tooLate = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), LAST_SEND_LIMIT_MS));
    return Promise.race([sent, tooLate]).catch(() => false);
  }

  /** What the server was not sent yet, which is newer than what it has. */
  async #heldIn(ownerId: string, courseIds: readonly string[]): Promise<WaitingDraft[]> {
    const places = (await this.#device.list(ownerId)).filter(({ courseId }) => courseIds.includes(courseId));
    const held = await Promise.all(
      places.map(async (place) => {
        const draft = await this.#device.read(place);
        return draft ? [{ courseId: place.courseId, form: place.form, savedAt: draft.typedAt }] : [];
      }),
    );
    return held.flat();
  }

  /** Copies whose form is not open: a crash or a lost network came before the server had them. */
  async #sendLeftBehind(): Promise<boolean> {
    const ownerId = this.#session()?.account.id;
    if (ownerId === undefined) return true;
    const open = [...this.#keepers].map(({ place }) => place);
    const left = (await this.#device.list(ownerId)).filter(
      (place) => !open.some((other) => isSamePlace(other, place)),
    );
    const answers = await Promise.all(left.map((place) => this.#sendOne(place)));
    return answers.every(Boolean);
  }

  async #sendOne(place: DraftPlace): Promise<boolean> {
    const held = await this.#device.read(place);
    if (held === null) return true;
    const { replaces, basedOn, content } = held;
    try {
      await firstValueFrom(this.#api.keep(place.courseId, place.form, { replaces, basedOn, content }));
    } catch {
      return false;
    }
    await this.#device.erase(place);
    return true;
  }
}

function isSamePlace(a: DraftPlace, b: DraftPlace): boolean {
  return a.ownerId === b.ownerId && a.courseId === b.courseId && a.form === b.form;
}
