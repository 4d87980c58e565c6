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
import type { HeldFormView } from '#contract/handover';
import type { IntakeAnswers } from '#contract/intake';
import type { Problem } from '#contract/problem';
import { ClinicFormat } from '../../../../core/format/clinic-format';
import { HeldFormApi } from '../../../../core/held-form/held-form-api';
import { problemFrom } from '../../../../core/http/problem-from';
import { newId } from '../../../../core/new-id';
import { sessionFeature } from '../../../../core/session';
import { formFieldLook } from '../../../../shared/ui/form-field/form-field-look';
import { CallNow } from '../../../../shared/ui/call-now/call-now';
import { Icon } from '../../../../shared/ui/icon/icon';
import { BLANK_INTAKE } from '../../answers/blank';
import { keepable } from '../asks';
import { instructionsFor } from '../instructions';
import { TOPICS, type Topic } from '../topics';
import { TopicView } from '../topic-view/topic-view';

/** After the last change. */
const KEEP_AFTER_MS = 700;
const RETRY_MS = 5000;

/** The intake as a patient answers it alone: one screen after the other, kept at the clinic as it is answered. */
@Component({
  selector: 'pl-form-page',
  imports: [CallNow, Icon, MatButton, RouterLink, TopicView],
  providers: [formFieldLook],
  templateUrl: './form-page.html',
  styleUrl: './form-page.scss',
})
export class FormPage {
  readonly #api = inject(HeldFormApi);
  readonly #clinic = inject(Store).selectSignal(sessionFeature.selectClinic);
  readonly #submissionId = newId();
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly clinicName = computed(() => this.#clinic()?.name ?? '');
  protected readonly emergencyNumber = computed(() => this.#clinic()?.emergencyNumber ?? '');
  protected readonly today = inject(ClinicFormat).today();
  protected readonly view = signal<HeldFormView | null>(null);
  protected readonly isHere = computed(() => this.view()?.way === 'tablet');
  /** The form can be reached no more: taken back, spent, or too late. */
  protected readonly isClosed = signal(false);
  protected readonly isSubmitted = signal(false);
  protected readonly isSubmitting = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected readonly answers = signal<IntakeAnswers>(BLANK_INTAKE);
  readonly #kept = signal<IntakeAnswers>(BLANK_INTAKE);
  protected readonly isKept = computed(() => this.#kept() === this.answers());

  protected readonly patient = computed(() => this.view()?.patient ?? null);
  readonly #at = signal<Topic | 'welcome' | 'end'>('welcome');
  protected readonly topics = computed(() => {
    const patient = this.patient();
    if (patient === null) return [];
    const answers = this.answers();
    // The screen in view stays, whatever is answered on it.
    return TOPICS.filter(
      (topic) =>
        topic === this.#at() ||
        ((topic.isFor?.(patient) ?? true) && topic.asks.some(({ when }) => when?.(answers, patient) ?? true)),
    );
  });
  protected readonly topic = computed(() => {
    const at = this.#at();
    return typeof at === 'string' ? null : at;
  });
  protected readonly isLast = computed(() => this.view() !== null && this.#at() === 'end');
  /** -1 is the welcome, one past the last the end. */
  protected readonly place = computed(() => {
    const topic = this.topic();
    if (topic === null) return this.isLast() ? this.topics().length : -1;
    return this.topics().indexOf(topic);
  });
  protected readonly progress = computed(() =>
    Math.round((Math.max(0, this.place()) / Math.max(1, this.topics().length)) * 100),
  );
  protected readonly instructions = computed(() => {
    const patient = this.patient();
    return patient === null ? [] : instructionsFor(this.answers(), patient);
  });
  /** On the screens after the sign was answered, what to do stays in view. */
  protected readonly remindsOf = computed(() => {
    const here = new Set(this.topic()?.asks.map(({ key }) => key));
    return this.instructions().filter(({ key }) => !here.has(key));
  });

  /** What was begun and not finished, which is left out when the answers are sent. */
  protected readonly unfinished = computed(() => {
    const patient = this.patient();
    return patient === null
      ? []
      : this.topics().filter(({ gaps }) => (gaps?.(this.answers(), patient) ?? []).length > 0);
  });

  constructor() {
    void this.load();
    const changes$ = toObservable(this.answers);
    const isYes$ = toObservable(
      computed(() =>
        this.instructions()
          .map(({ key, callsNow }) => `${key} ${callsNow}`)
          .join(),
      ),
    );
    // A sign goes at once, everything else when the patient pauses; what failed is tried again.
    merge(changes$.pipe(debounceTime(KEEP_AFTER_MS)), isYes$, interval(RETRY_MS))
      .pipe(
        filter(() => this.view() !== null && !this.isKept() && !this.isSubmitted() && !this.isClosed()),
        exhaustMap(() => this.#keep()),
        takeUntilDestroyed(),
      )
      .subscribe();
    effect(() => {
      this.#at();
      this.isSubmitted();
      untracked(() => setTimeout(() => this.heading()?.nativeElement.focus()));
    });
  }

  protected async load(): Promise<void> {
    this.problem.set(null);
    try {
      const view = await firstValueFrom(this.#api.load());
      const answers = view.answers ?? BLANK_INTAKE;
      this.answers.set(answers);
      this.#kept.set(answers);
      this.isSubmitted.set(view.isSubmitted);
      this.view.set(view);
    } catch (error) {
      this.#tellOf(problemFrom(error));
    }
  }

  protected go(step: 1 | -1): void {
    const place = this.place() + step;
    this.open(this.topics()[place] ?? (place < 0 ? 'welcome' : 'end'));
  }

  protected open(at: Topic | 'welcome' | 'end'): void {
    this.#at.set(at);
    scrollTo({ top: 0 });
  }

  protected async submit(): Promise<void> {
    if (this.isSubmitting()) return;
    this.isSubmitting.set(true);
    this.problem.set(null);
    try {
      const answers = this.#keepable(this.answers());
      await firstValueFrom(this.#api.submit({ id: this.#submissionId, answers, startedFrom: BLANK_INTAKE }));
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
    return firstValueFrom(
      this.#api.keep({ answers: this.#keepable(answers), startedFrom: BLANK_INTAKE }),
    ).then(
      () => this.#kept.set(answers),
      (error: unknown) => {
        const { status } = problemFrom(error);
        if (status === 401 || status === 409) this.isClosed.set(true);
      },
    );
  }

  #keepable(answers: IntakeAnswers): IntakeAnswers {
    return keepable(
      this.topics().flatMap(({ asks }) => asks),
      answers,
      this.today,
    );
  }

  #tellOf(problem: Problem): void {
    if (this.isSubmitted()) return;
    if (problem.status === 401) this.isClosed.set(true);
    else this.problem.set(problem);
  }
}
