import { Component, computed, inject, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Store } from '@ngrx/store';
import { type Observable, firstValueFrom } from 'rxjs';
import type { Handover, HandoverState, MadeHandover } from '#contract/handover';
import type { Problem } from '#contract/problem';
import type { HandoverForm } from '#contract/session';
import type { CheckInWeek } from '#domain/vocabulary';
import { MomentPipe } from '../format/pipes';
import { problemFrom } from '../http/problem-from';
import { newId } from '../new-id';
import { sessionFeature } from '../session';
import { Icon } from '../../shared/ui/icon/icon';
import { ProblemPanel } from '../../shared/ui/problem-panel/problem-panel';
import { HandOverApi } from './hand-over-api';
import { instantOf } from './instant-of';
import { QrCode } from './qr-code';

const STATE_WORDS: Readonly<Record<HandoverState, string>> = {
  made: 'Not opened yet',
  opened: 'Opened',
  in_progress: 'In progress',
  submitted: 'Submitted',
  expired: 'Expired',
  ended: 'Ended',
};

/** Hands the form to the patient, on this tablet or by a link, and shows what became of each handover. */
@Component({
  selector: 'pl-hand-over',
  imports: [Icon, MatButton, MatFormField, MatHint, MatInput, MatLabel, MomentPipe, ProblemPanel, QrCode],
  templateUrl: './hand-over.html',
  styleUrl: './hand-over.scss',
})
export class HandOver {
  readonly courseId = input.required<string>();
  readonly givenName = input.required<string>();
  /** A check-in, for a week or for none; the intake where it is not set. */
  readonly form = input<{ readonly week: CheckInWeek | null } | null>(null);
  /** How many answers on this page are not saved. */
  readonly unsaved = input.required<number>();
  readonly saveClicked = output();
  /** A new version of the intake was made of a patient's answers. */
  readonly taken = output();
  readonly closed = output();

  readonly #api = inject(HandOverApi);
  readonly #clinic = inject(Store).selectSignal(sessionFeature.selectClinic);
  protected readonly stateWords = STATE_WORDS;
  protected readonly kind = computed((): HandoverForm => (this.form() === null ? 'intake' : 'check-in'));
  protected readonly handovers = rxResource({
    params: () => ({ courseId: this.courseId(), kind: this.kind() }),
    stream: ({ params: { courseId, kind } }) => this.#api.list(courseId, kind),
  });
  protected readonly pin = rxResource({ stream: () => this.#api.pin() });
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isBusy = signal(false);
  /** The address of a link, told once. */
  protected readonly url = signal<string | null>(null);
  protected readonly isCopied = signal(false);

  protected isLive({ state }: Handover): boolean {
    return state === 'made' || state === 'opened' || state === 'in_progress';
  }

  protected hasUnfinished({ state, savedAt }: Handover): boolean {
    return savedAt !== null && state !== 'submitted';
  }

  protected setPin(pin: string): Promise<void> {
    return this.#attempt(async () => {
      await firstValueFrom(this.#api.setPin(pin));
      this.pin.reload();
    });
  }

  protected async handOver(): Promise<void> {
    // The button can be reached while it is disabled, to say why; it hands over nothing then.
    if (this.unsaved() > 0) return;
    await this.#attempt(async () => {
      await firstValueFrom(this.#make('tablet', null));
      // A fresh document forgets everything of the person who was signed in.
      location.replace('/form');
    });
  }

  protected makeLink(appointment: string): Promise<void> {
    return this.#attempt(async () => {
      const zone = this.#clinic()?.timeZone ?? 'UTC';
      const { url } = await firstValueFrom(
        this.#make('link', appointment === '' ? null : instantOf(appointment, zone)),
      );
      this.url.set(url);
      this.isCopied.set(false);
      this.handovers.reload();
    });
  }

  protected async copy(url: string): Promise<void> {
    await navigator.clipboard.writeText(url);
    this.isCopied.set(true);
  }

  protected revoke(handover: Handover): Promise<void> {
    return this.#attempt(async () => {
      this.handovers.set(await firstValueFrom(this.#api.revoke(this.courseId(), this.kind(), handover.id)));
      this.url.set(null);
    });
  }

  protected take(handover: Handover): Promise<void> {
    return this.#attempt(async () => {
      await firstValueFrom(this.#api.take(this.courseId(), this.kind(), handover.id, { id: newId() }));
      this.handovers.reload();
      this.taken.emit();
    });
  }

  /** A link to a check-in works while an answer counts for its week; to an intake, until the appointment. */
  #make(way: Handover['way'], validUntil: string | null): Observable<MadeHandover> {
    const [form, id] = [this.form(), newId()];
    return form === null
      ? this.#api.make(this.courseId(), { id, way, validUntil })
      : this.#api.makeCheckIn(this.courseId(), { id, way, week: form.week });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
