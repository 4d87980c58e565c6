import { type WritableSignal, computed, signal } from '@angular/core';
import { isSame, mergeAnswers } from '#domain/triage';
import { type Difference, differencesBetween } from './answers/differences';
import type { Question } from './answers/questions';
import { SaveAttempts } from './save-attempts';

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface EditingOptions<Version, Answers, Place> {
  readonly blank: Answers;
  readonly answersOf: (version: Version) => Answers;
  readonly questions: () => readonly Question<Answers, Place>[];
  /** The parts of the record that are asked in one section. */
  readonly fieldsOf: (section: Place) => readonly (keyof Answers)[];
}

/**
 * A record while somebody edits it: what is on screen, the version it is based on, and what happens when a newer
 * version appears. Nothing that was typed is ever replaced without a choice.
 */
export class Editing<Version extends Versioned, Answers extends object, Place> {
  readonly answers: WritableSignal<Answers>;
  readonly attempts = new SaveAttempts();
  readonly isLoaded = signal(false);
  readonly #base = signal<Version | null>(null);
  readonly #options: EditingOptions<Version, Answers, Place>;

  /** The version that what is on screen is based on; null before the first. */
  readonly base = this.#base.asReadonly();
  readonly saved = computed(() => {
    const base = this.#base();
    return base === null ? this.#options.blank : this.#options.answersOf(base);
  });
  readonly basedOn = computed(() => this.#base()?.version ?? 0);
  /** How many questions have an answer that is not saved. */
  readonly unsaved = computed(() => {
    if (!this.isLoaded() || isSame(this.saved(), this.answers())) return 0;
    return Math.max(1, differencesBetween(this.#options.questions(), this.saved(), this.answers()).length);
  });

  constructor(options: EditingOptions<Version, Answers, Place>) {
    this.#options = options;
    this.answers = signal(options.blank);
  }

  /** Forgets everything: another record is to be edited. */
  restart(): void {
    this.isLoaded.set(false);
    this.#base.set(null);
    this.answers.set(this.#options.blank);
  }

  /** The newest version as the server has it. */
  take(newest: Version | null): void {
    if (this.isLoaded() && newest?.id === this.#base()?.id) return;
    const isOwn = newest !== null && this.attempts.has(newest.id);
    // Somebody else's version does not replace what is typed; saving will find the conflict.
    if (this.unsaved() > 0 && !isOwn) return;
    const keepsTyped = this.isLoaded() && isOwn;
    this.#base.set(newest);
    if (!keepsTyped) this.answers.set(this.saved());
    this.isLoaded.set(true);
  }

  /** Goes on with what was typed before, based on the version that was on screen then; null was the blank form. */
  resume(base: Version | null, typed: Answers): void {
    this.#base.set(base);
    this.answers.set(typed);
    this.isLoaded.set(true);
  }

  /** The questions that were changed both here and in the newest version, and are answered otherwise. */
  clashesWith(newest: Version): readonly Difference<Place>[] {
    const questions = this.#options.questions();
    const theirs = this.#options.answersOf(newest);
    const changedIn = (answers: Answers) =>
      new Set(differencesBetween(questions, this.saved(), answers).map(({ key }) => key));
    const [here, there] = [changedIn(this.answers()), changedIn(theirs)];
    return differencesBetween(questions, theirs, this.answers()).filter(
      ({ key }) => here.has(key) && there.has(key),
    );
  }

  /** Goes on from the newest version with what was typed on top, but for the sections in which theirs is taken. */
  continueOn(newest: Version, theirs: ReadonlySet<Place>): void {
    const taken = this.#options.answersOf(newest);
    const merged = mergeAnswers(this.saved(), this.answers(), taken);
    for (const section of theirs) {
      for (const field of this.#options.fieldsOf(section)) merged[field] = taken[field];
    }
    this.#base.set(newest);
    this.answers.set(merged);
  }
}
