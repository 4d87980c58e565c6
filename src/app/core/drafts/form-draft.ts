import { DestroyRef, type Signal, computed, inject, signal, untracked } from '@angular/core';
import type { DraftContent, DraftForm } from '#contract/draft';
import type { DraftKeeper, DraftKeeperOptions, DraftState, FoundDraft } from './draft-keeper';
import { Drafts } from './drafts';

/** The draft of the form on a page, for as long as the page lives. Made where something can be injected. */
export class FormDraft {
  readonly #drafts = inject(Drafts);
  readonly #form: DraftForm;
  readonly #merge: DraftKeeperOptions['merge'];
  readonly #keeper = signal<DraftKeeper | null>(null);
  readonly #found = signal<FoundDraft | null | undefined>(undefined);
  #turn = 0;

  /** What was found when the form was opened; undefined until that is known. */
  readonly found: Signal<FoundDraft | null | undefined> = this.#found.asReadonly();
  readonly state = computed((): DraftState => this.#keeper()?.state() ?? 'none');

  constructor(form: DraftForm, merge: DraftKeeperOptions['merge']) {
    this.#form = form;
    this.#merge = merge;
    inject(DestroyRef).onDestroy(() => this.#letGo());
  }

  get wouldLose(): boolean {
    return this.#keeper()?.wouldLose === true;
  }

  async open(courseId: string): Promise<void> {
    const turn = this.#letGo();
    this.#found.set(undefined);
    const keeper = await this.#drafts.open(courseId, this.#form, this.#merge);
    const found = (await keeper?.open()) ?? null;
    if (turn !== this.#turn) {
      if (keeper) await this.#drafts.close(keeper);
      return;
    }
    this.#keeper.set(keeper);
    this.#found.set(found);
  }

  keep(now: { readonly basedOn: number; readonly content: DraftContent } | null): void {
    this.#keeper()?.keep(now);
  }

  #letGo(): number {
    // Forms are opened in effects, which must not run again because of what they open.
    const keeper = untracked(this.#keeper);
    this.#keeper.set(null);
    if (keeper) void this.#drafts.close(keeper);
    return ++this.#turn;
  }
}
