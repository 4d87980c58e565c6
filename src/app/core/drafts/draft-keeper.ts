import { signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Draft, DraftContent } from '#contract/draft';
import { problemFrom } from '../http/problem-from';
import type { DeviceDrafts, DraftPlace, HeldDraft } from './device-drafts';
import type { DraftApi } from './draft-api';

/** Where what was typed is: nowhere yet, with the server, on this device only, or neither. */
export type DraftState = 'none' | 'keeping' | 'kept' | 'here' | 'failed';

/** A draft that was found when the form was opened. */
export interface FoundDraft {
  readonly basedOn: number;
  readonly content: DraftContent;
  /** UTC instant. */
  readonly typedAt: string;
}

interface Typed {
  readonly basedOn: number;
  readonly content: DraftContent;
  readonly typedAt: string;
}

export interface DraftKeeperOptions {
  readonly place: DraftPlace;
  readonly api: DraftApi;
  readonly device: DeviceDrafts;
  /** Puts what another window of the same person typed beside what was typed here, on screen too. */
  readonly merge: (mine: DraftContent, theirs: DraftContent) => DraftContent;
}

/** The device has a keystroke within a second, the server within five; both with room for a slow answer. */
const DEVICE_DELAY_MS = 400;
const SERVER_DELAY_MS = 2000;
const RETRY_DELAY_MS = 5000;

/** Keeps what is typed into one open form, on the device and on the server, until it is saved or discarded. */
export class DraftKeeper {
  readonly #options: DraftKeeperOptions;
  readonly #state = signal<DraftState>('none');
  /** What is to be kept; null when nothing is unsaved. */
  #typed: Typed | null = null;
  #onDevice: Typed | null = null;
  #onServer: Typed | null = null;
  #revision = 0;
  #deviceTimer: ReturnType<typeof setTimeout> | null = null;
  #serverTimer: ReturnType<typeof setTimeout> | null = null;
  #sending: Promise<void> | null = null;
  /** Work on the device in its order, so that no older copy outlives a newer one. */
  #deviceWork: Promise<void> = Promise.resolve();
  #isClosed = false;

  readonly state = this.#state.asReadonly();

  constructor(options: DraftKeeperOptions) {
    this.#options = options;
  }

  get place(): DraftPlace {
    return this.#options.place;
  }

  /** What was typed before and not saved, the newest of what device and server hold. Never throws. */
  async open(): Promise<FoundDraft | null> {
    const { api, device, place, merge } = this.#options;
    // Asked for now, as the network may be gone by the first keystroke.
    device.prepare(place.ownerId);
    const [stored, held] = await Promise.all([
      firstValueFrom(api.load(place.courseId, place.form)).catch(() => null),
      device.read(place).catch(() => null),
    ]);
    this.#revision = stored?.revision ?? 0;
    const found = newestOf(stored, held, merge);
    this.#typed = found;
    this.#onServer = held === null ? found : null;
    this.#onDevice = held === null ? null : found;
    if (found !== null) this.#state.set(held === null ? 'kept' : 'keeping');
    if (held !== null) this.#sendSoon(0);
    return found;
  }

  /** Keeps the form as it stands now; null says that nothing in it is unsaved any more. */
  keep(now: { readonly basedOn: number; readonly content: DraftContent } | null): void {
    if (now === null && this.#typed === null) return;
    if (now !== null && now.content === this.#typed?.content && now.basedOn === this.#typed.basedOn) return;
    this.#typed = now && { ...now, typedAt: new Date().toISOString() };
    this.#state.set(now === null ? 'none' : 'keeping');
    this.#deviceTimer ??= setTimeout(() => void this.#writeToDevice(), DEVICE_DELAY_MS);
    this.#sendSoon(now === null ? 0 : SERVER_DELAY_MS);
  }

  /** Sends everything now. False when the server does not have it all. */
  async flush(): Promise<boolean> {
    await this.#writeToDevice();
    await this.#sending;
    if (this.#onServer !== this.#typed) await this.#send();
    return this.#onServer === this.#typed;
  }

  /** Whether leaving the browser now would lose something. */
  get wouldLose(): boolean {
    return this.#typed !== null && this.#onServer !== this.#typed && this.#onDevice !== this.#typed;
  }

  /** Sends what there is and lets go of the form. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.flush();
    if (this.#serverTimer !== null) clearTimeout(this.#serverTimer);
  }

  #writeToDevice(): Promise<void> {
    if (this.#deviceTimer !== null) clearTimeout(this.#deviceTimer);
    this.#deviceTimer = null;
    this.#deviceWork = this.#deviceWork.then(async () => {
      const { device, place } = this.#options;
      const typed = this.#typed;
      if (typed === this.#onServer || typed === this.#onDevice) return;
      try {
        if (typed === null) await device.erase(place);
        else await device.write(place, { replaces: this.#revision, ...typed });
        this.#onDevice = typed;
      } catch {
        // The server may still have it; the state says so when neither does.
      }
    });
    return this.#deviceWork;
  }

  /** The server has it all: the copy goes, unless something was typed meanwhile. */
  #eraseFromDevice(): Promise<void> {
    this.#deviceWork = this.#deviceWork.then(async () => {
      if (this.#onServer !== this.#typed) return;
      await this.#options.device.erase(this.#options.place).catch(() => undefined);
      this.#onDevice = null;
    });
    return this.#deviceWork;
  }

  #sendSoon(delayMs: number): void {
    if (this.#serverTimer !== null) {
      if (delayMs > 0) return;
      clearTimeout(this.#serverTimer);
    }
    this.#serverTimer = setTimeout(() => void this.#send(), delayMs);
  }

  #send(): Promise<void> {
    if (this.#serverTimer !== null) clearTimeout(this.#serverTimer);
    this.#serverTimer = null;
    this.#sending ??= this.#sendNow().finally(() => (this.#sending = null));
    return this.#sending;
  }

  async #sendNow(): Promise<void> {
    const { api, place } = this.#options;
    while (this.#onServer !== this.#typed) {
      const typed = this.#typed;
      try {
        if (typed !== null) {
          const { basedOn, content } = typed;
          const write = { replaces: this.#revision, basedOn, content };
          this.#revision = (await firstValueFrom(api.keep(place.courseId, place.form, write))).revision;
        } else if (this.#revision > 0) {
          await firstValueFrom(api.erase(place.courseId, place.form, this.#revision));
          this.#revision = 0;
        }
      } catch (error) {
        if (this.#resolve(error, typed)) continue;
        return;
      }
      this.#onServer = typed;
    }
    this.#state.set(this.#typed === null ? 'none' : 'kept');
    await this.#eraseFromDevice();
  }

  /** Whether sending is worth another try at once. */
  #resolve(error: unknown, sent: Typed | null): boolean {
    const problem = problemFrom(error);
    if (problem.type === '/problems/version-conflict') {
      const theirs = (problem.current ?? null) as Draft | null;
      if (theirs === null) {
        this.#revision = 0;
        return true;
      }
      // Saved or discarded here, typed on there: theirs stays, and is offered back when the form is opened again.
      if (sent === null) {
        this.#revision = 0;
        this.#onServer = null;
        return this.#typed !== null;
      }
      if (theirs.basedOn === sent.basedOn) {
        this.#revision = theirs.revision;
        const content = this.#options.merge((this.#typed ?? sent).content, theirs.content);
        this.#typed = { ...sent, content };
        return true;
      }
    }
    this.#state.set(this.#onDevice === this.#typed && sent !== null ? 'here' : 'failed');
    const mayPass = problem.status === 0 || problem.status === 429 || problem.status >= 500;
    if (mayPass && !this.#isClosed) this.#sendSoon(RETRY_DELAY_MS);
    return false;
  }
}

function newestOf(
  stored: Draft | null,
  held: HeldDraft | null,
  merge: DraftKeeperOptions['merge'],
): Typed | null {
  if (held === null) {
    return stored && { basedOn: stored.basedOn, content: stored.content, typedAt: stored.savedAt };
  }
  // Another device has typed on since this copy was made.
  const isBehind = stored !== null && stored.revision !== held.replaces;
  const content = isBehind ? merge(held.content, stored.content) : held.content;
  return { basedOn: held.basedOn, content, typedAt: held.typedAt };
}
