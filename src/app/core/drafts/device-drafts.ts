import { Service, inject } from '@angular/core';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { firstValueFrom } from 'rxjs';
import type { DraftForm, DraftWrite } from '#contract/draft';
import { DraftApi } from './draft-api';

/** Whose draft, of which form of which course. */
export interface DraftPlace {
  readonly ownerId: string;
  readonly courseId: string;
  readonly form: DraftForm;
}

/** A draft as it waits on the device until the server has it. */
export interface HeldDraft extends DraftWrite {
  /** UTC instant of the last keystroke in it. */
  readonly typedAt: string;
}

interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

interface DeviceSchema extends DBSchema {
  drafts: { key: [ownerId: string, courseId: string, form: string]; value: Sealed };
}

const NONCE_BYTES = 12;

/**
 * Copies of drafts in the browser's IndexedDB, sealed with a key that only the signed-in owner is given by the server
 * and that is never stored here.
 */
@Service()
export class DeviceDrafts {
  readonly #api = inject(DraftApi);
  #opened: Promise<IDBPDatabase<DeviceSchema>> | null = null;
  readonly #keys = new Map<string, Promise<CryptoKey>>();

  /** Asks for the owner's key ahead of its use. */
  prepare(ownerId: string): void {
    this.#keyOf(ownerId).catch(() => undefined);
  }

  async write(place: DraftPlace, draft: HeldDraft): Promise<void> {
    const key = await this.#keyOf(place.ownerId);
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const text = new TextEncoder().encode(JSON.stringify(draft));
    const bytes = await crypto.subtle.encrypt(sealing(place, nonce), key, text);
    await (await this.#database()).put('drafts', { nonce, bytes }, keyOf(place));
  }

  /** Null also for a copy that cannot be opened with the owner's key. */
  async read(place: DraftPlace): Promise<HeldDraft | null> {
    const sealed = await (await this.#database()).get('drafts', keyOf(place));
    if (!sealed) return null;
    const key = await this.#keyOf(place.ownerId);
    try {
      const text = await crypto.subtle.decrypt(sealing(place, sealed.nonce), key, sealed.bytes);
      return JSON.parse(new TextDecoder().decode(text)) as HeldDraft;
    } catch {
      return null;
    }
  }

  async erase(place: DraftPlace): Promise<void> {
    await (await this.#database()).delete('drafts', keyOf(place));
  }

  /** What the server has not been sent yet of this owner's drafts. */
  async list(owner: string): Promise<DraftPlace[]> {
    const keys = await (await this.#database()).getAllKeys('drafts');
    return keys
      .filter(([ownerId]) => ownerId === owner)
      .map(([ownerId, courseId, form]) => ({ ownerId, courseId, form: form as DraftForm }));
  }

  #database(): Promise<IDBPDatabase<DeviceSchema>> {
    return (this.#opened ??= openDB<DeviceSchema>('plumbline-drafts', 1, {
      upgrade: (database) => void database.createObjectStore('drafts'),
    }));
  }

  #keyOf(ownerId: string): Promise<CryptoKey> {
    const known = this.#keys.get(ownerId);
    if (known) return known;
    const asked = this.#askForKey();
    this.#keys.set(ownerId, asked);
    // Asked again at the next keystroke.
    asked.catch(() => this.#keys.delete(ownerId));
    return asked;
  }

  async #askForKey(): Promise<CryptoKey> {
    const { key } = await firstValueFrom(this.#api.key());
    const bytes = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
    return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  }
}

function keyOf({ ownerId, courseId, form }: DraftPlace): [string, string, string] {
  return [ownerId, courseId, form];
}

/** The place is sealed with the draft: a copy put in another's place does not open. */
function sealing(place: DraftPlace, nonce: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(keyOf(place).join('/')) };
}
