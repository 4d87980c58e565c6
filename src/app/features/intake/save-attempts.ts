import { newId } from '../../core/new-id';

/**
 * The ids of what was sent. The same content keeps its id when it is sent again, so that a save whose answer was lost
 * is still one record; other content is another record.
 */
export class SaveAttempts {
  readonly #ids = new Map<string, string>();

  idFor(content: object): string {
    const key = JSON.stringify(content);
    const id = this.#ids.get(key) ?? newId();
    this.#ids.set(key, id);
    return id;
  }

  /** Whether the record with this id was sent from here. */
  has(id: string): boolean {
    return [...this.#ids.values()].includes(id);
  }
}
