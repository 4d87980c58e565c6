import {
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { firstValueFrom } from 'rxjs';
import type { Alert, ToldHow } from '#contract/alert';
import type { Problem } from '#contract/problem';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { problemFrom } from '../../http/problem-from';
import { newId } from '../../new-id';
import { AlertWatch } from '../alert-watch';
import { TOLD_HOW_LABELS, urgencyOf } from '../alert-words';

const MINUTE_MS = 60_000;
const MINUTES_AGO = [0, 5, 15, 30, 60] as const;

interface Typed {
  readonly told: string;
  readonly toldHow: ToldHow;
  readonly ago: string;
  readonly done: string;
}

/** Records who took an alert, who was told, how and when, and what was done. */
@Component({
  selector: 'pl-take-alert',
  imports: [FieldErrors, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel],
  providers: [formFieldLook],
  templateUrl: './take-alert.html',
  styleUrl: './take-alert.scss',
})
export class TakeAlert {
  readonly alert = input.required<Alert>();
  readonly closed = output();
  readonly #watch = inject(AlertWatch);
  readonly #id = newId();
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly ways = Object.keys(TOLD_HOW_LABELS) as readonly ToldHow[];
  protected readonly wayLabels = TOLD_HOW_LABELS;
  protected readonly minutesAgo = MINUTES_AGO;
  protected readonly urgency = computed(() => urgencyOf(this.alert()));
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isSending = signal(false);
  /** Somebody else was first. */
  protected readonly takenBy = signal<string | null>(null);
  protected readonly form = form(
    signal<Typed>({ told: '', toldHow: 'in_person', ago: '0', done: '' }),
    (path) => {
      required(path.told, { message: 'Write who was told.' });
      maxLength(path.told, 120);
      required(path.done, { message: 'Write what was done.' });
      maxLength(path.done, 400);
    },
  );

  constructor() {
    afterNextRender(() => {
      this.dialog().nativeElement.showModal();
      this.form.told().focusBoundControl();
    });
  }

  protected take(event: Event): void {
    event.preventDefault();
    void submit(this.form, {
      action: () => this.#send(),
      onInvalid: (invalid) => invalid().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }

  protected close(): void {
    if (this.takenBy() !== null) this.#watch.forget(this.alert().id);
    this.closed.emit();
  }

  async #send(): Promise<void> {
    const { told, toldHow, ago, done } = this.form().value();
    const toldAt = new Date(Date.now() - Number(ago) * MINUTE_MS).toISOString();
    this.isSending.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(
        this.#watch.take(this.alert().id, {
          id: this.#id,
          told: told.trim(),
          toldHow,
          toldAt,
          done: done.trim(),
        }),
      );
      this.closed.emit();
    } catch (error) {
      const problem = problemFrom(error);
      const taken =
        problem.type === '/problems/already-exists' ? (problem.current as Alert | undefined) : null;
      if (taken?.taking) this.takenBy.set(taken.taking.recordedBy.displayName);
      else this.problem.set(problem);
    } finally {
      this.isSending.set(false);
    }
  }
}
