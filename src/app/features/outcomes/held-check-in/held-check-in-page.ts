import {
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { debounceTime, exhaustMap, filter, firstValueFrom, interval, merge } from 'rxjs';
import type { CheckInAnswers } from '#contract/check-in';
import type { HeldCheckInView } from '#contract/handover';
import type { Problem } from '#contract/problem';
import { HeldFormApi } from '../../../core/held-form/held-form-api';
import { problemFrom } from '../../../core/http/problem-from';
import { newId } from '../../../core/new-id';
import { sessionFeature } from '../../../core/session';
import { telephoneUrl } from '../../../shared/telephone-url';
import { CallNow } from '../../../shared/ui/call-now/call-now';
import type { Instruction } from '../../../shared/ui/call-now/instruction';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { Icon } from '../../../shared/ui/icon/icon';
import { BLANK_ANSWERS, isAnswered } from '../check-in-questions/check-in-answers';
import { CheckInAskView } from '../check-in-questions/check-in-ask-view';
import { checkInTopics } from '../check-in-questions/check-in-asks';
import { signInstructions } from '../check-in-questions/sign-instructions';

/** After the last change. */
const KEEP_AFTER_MS = 700;
const RETRY_MS = 5000;

/** A check-in as a patient answers it alone: one screen after the other, kept at the clinic as it is answered. */
@Component({
  selector: 'pl-held-check-in-page',
  imports: [CallNow, CheckInAskView, Icon, MatButton, RouterLink],
  providers: [formFieldLook],
  templateUrl: './held-check-in-page.html',
  styleUrl: './held-check-in-page.scss',
})
export class HeldCheckInPage {
  readonly #api = inject(HeldFormApi);
  readonly #clinic = inject(Store).selectSignal(sessionFeature.selectClinic);
  readonly #submissionId = newId();
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly clinicName = computed(() => this.#clinic()?.name ?? '');
  protected readonly emergencyNumber = computed(() => this.#clinic()?.emergencyNumber ?? '');
  protected readonly telephone = computed(() => telephoneUrl(this.emergencyNumber()));
  protected readonly view = signal<HeldCheckInView | null>(null);
  protected readonly isHere = computed(() => this.view()?.way === 'tablet');
  /** The form can be reached no more: taken back, spent, or too late. */
  protected readonly isClosed = signal(false);
  protected readonly isSubmitted = signal(false);
  protected readonly isSubmitting = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected readonly answers = signal<CheckInAnswers>(BLANK_ANSWERS);
  readonly #kept = signal<CheckInAnswers>(BLANK_ANSWERS);
  protected readonly isKept = computed(() => this.#kept() === this.answers());
  protected readonly hasAnswers = computed(() => isAnswered(this.answers()));

  protected readonly topics = computed(() => checkInTopics(this.view()?.asksNeckSigns ?? true));
  /** -1 is the welcome, one past the last the end. */
  protected readonly place = signal(-1);
  protected readonly topic = computed(() => this.topics()[this.place()] ?? null);
  readonly #instructions = computed(() => signInstructions(this.answers()));
  /** On the screens after the sign was answered, what to do stays in view. */
  protected readonly remindsOf = computed(() => {
    const here = new Set(this.isSubmitted() ? [] : this.topic()?.asks.map(({ key }) => key));
    return this.#instructions().filter(({ key }) => !here.has(key));
  });

  constructor() {
    void this.load();
    const isYes$ = toObservable(
      computed(() =>
        this.#instructions()
          .map(({ key }) => key)
          .join(),
      ),
    );
    // A sign goes at once, everything else when the patient pauses; what failed is tried again.
    merge(toObservable(this.answers).pipe(debounceTime(KEEP_AFTER_MS)), isYes$, interval(RETRY_MS))
      .pipe(
        filter(() => this.view() !== null && !this.isKept() && !this.isSubmitted() && !this.isClosed()),
        exhaustMap(() => this.#keep()),
        takeUntilDestroyed(),
      )
      .subscribe();
    effect(() => {
      this.place();
      this.isSubmitted();
      untracked(() => setTimeout(() => this.heading()?.nativeElement.focus()));
    });
  }

  protected async load(): Promise<void> {
    this.problem.set(null);
    try {
      const view = await firstValueFrom(this.#api.loadCheckIn());
      const answers = view.answers ?? BLANK_ANSWERS;
      this.answers.set(answers);
      this.#kept.set(answers);
      this.isSubmitted.set(view.isSubmitted);
      this.view.set(view);
    } catch (error) {
      this.#tellOf(problemFrom(error));
    }
  }

  protected go(step: 1 | -1): void {
    this.place.update((place) => place + step);
    scrollTo({ top: 0 });
  }

  protected instructionsOf(key: string): readonly Instruction[] {
    return this.#instructions().filter((instruction) => instruction.key === key);
  }

  protected async submit(): Promise<void> {
    // The button can be reached while it is disabled.
    if (this.isSubmitting() || !this.hasAnswers()) return;
    this.isSubmitting.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.#api.submitCheckIn({ id: this.#submissionId, answers: this.answers() }));
      this.isSubmitted.set(true);
    } catch (error) {
      const problem = problemFrom(error);
      if (problem.type === '/problems/already-exists') await this.load();
      this.#tellOf(problem);
    } finally {
      this.isSubmitting.set(false);
    }
  }

  #keep() {
    const answers = this.answers();
    return firstValueFrom(this.#api.keepCheckIn({ answers })).then(
      () => this.#kept.set(answers),
      (error: unknown) => {
        const { status } = problemFrom(error);
        if (status === 401 || status === 409) this.isClosed.set(true);
      },
    );
  }

  #tellOf(problem: Problem): void {
    if (this.isSubmitted()) return;
    if (problem.status === 401) this.isClosed.set(true);
    else this.problem.set(problem);
  }
}
