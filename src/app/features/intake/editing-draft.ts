import { type Signal, effect, signal, untracked } from '@angular/core';
import type { DraftForm } from '#contract/draft';
import { DRAFT_WORDS, FormDraft } from '../../core/drafts';
import { completed } from './answers/completed';
import { isSame, mergeAnswers } from '#domain/triage';
import type { Editing, Versioned } from './editing';

interface EditingDraftOptions<Version, Answers> {
  readonly form: DraftForm;
  readonly blank: Answers;
  readonly answersOf: (version: Version) => Answers;
  /** An earlier version of the record, which the draft is based on; null where that cannot be had. */
  readonly loadBase: (version: number) => Promise<Version | null>;
  /** Somebody has saved a newer version since the draft was begun. */
  readonly outdated: (newest: Version) => void;
}

/** Keeps what is typed into a record that is being edited, and brings it back. Made where something can be injected. */
export class EditingDraft<Version extends Versioned, Answers extends object, Place> {
  readonly #editing: Editing<Version, Answers, Place>;
  readonly #options: EditingDraftOptions<Version, Answers>;
  readonly #draft: FormDraft;
  readonly #restoredFrom = signal<string | null>(null);
  #isRestoring = false;

  /** Instant of the last keystroke in the answers that are back on screen; null when there are none to tell of. */
  readonly restoredFrom: Signal<string | null> = this.#restoredFrom.asReadonly();

  constructor(editing: Editing<Version, Answers, Place>, options: EditingDraftOptions<Version, Answers>) {
    this.#editing = editing;
    this.#options = options;
    this.#draft = new FormDraft(options.form, (mine, theirs) => {
      const merged = mergeAnswers(editing.saved(), this.#complete(mine), this.#complete(theirs));
      if (editing.isLoaded()) editing.answers.set(merged);
      return merged as Readonly<Record<string, unknown>>;
    });
    effect(() => {
      if (!editing.isLoaded()) return;
      const content = editing.answers() as Readonly<Record<string, unknown>>;
      const now = editing.unsaved() > 0 ? { basedOn: editing.basedOn(), content } : null;
      untracked(() => {
        if (now === null) this.#restoredFrom.set(null);
        this.#draft.keep(now);
      });
    });
  }

  get words(): string {
    return DRAFT_WORDS[this.#draft.state()];
  }

  /** Whether the draft is where it outlives this page. */
  get isKept(): boolean {
    return this.#draft.state() === 'kept' || this.#draft.state() === 'here';
  }

  get wouldLose(): boolean {
    return this.#editing.unsaved() > 0 && (this.#draft.wouldLose || this.#draft.state() === 'none');
  }

  /** Whether it is known what was typed before. */
  get isOpen(): boolean {
    return this.#draft.found() !== undefined;
  }

  open(courseId: string): void {
    this.#restoredFrom.set(null);
    void this.#draft.open(courseId);
  }

  /** The newest version as the server has it, with what was typed before on top when the form is just opened. */
  async take(newest: Version | null): Promise<void> {
    const found = this.#draft.found() ?? null;
    if (this.#editing.isLoaded() || found === null) {
      this.#editing.take(newest);
      return;
    }
    if (this.#isRestoring) return;
    this.#isRestoring = true;
    const typed = this.#complete(found.content);
    const isCurrent = found.basedOn === (newest?.version ?? 0);
    const base = isCurrent ? newest : await this.#baseOf(found.basedOn);
    this.#isRestoring = false;
    const saved = newest === null ? this.#options.blank : this.#options.answersOf(newest);
    if (isSame(typed, saved)) {
      this.#editing.take(newest);
      return;
    }
    this.#editing.resume(base, typed);
    this.#restoredFrom.set(found.typedAt);
    if (!isCurrent && newest !== null) this.#options.outdated(newest);
  }

  /** The person goes on with what is back. */
  goOn(): void {
    this.#restoredFrom.set(null);
  }

  discard(): void {
    this.#editing.answers.set(this.#editing.saved());
  }

  /** Null is the blank form: what a first version is based on, and the careful reading where the base is not to be had. */
  async #baseOf(version: number): Promise<Version | null> {
    return version === 0 ? null : this.#options.loadBase(version).catch(() => null);
  }

  #complete(content: object): Answers {
    return completed(this.#options.blank, content);
  }
}
