import { Component, computed, inject, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { Store } from '@ngrx/store';
import { of } from 'rxjs';
import type { Settlements } from '#contract/settlement';
import type { TriageFinding } from '#domain/triage';
import { MODALITIES, MODALITY_LABELS, RED_FLAGS, RED_FLAG_LABELS } from '#domain/vocabulary';
import { MomentPipe, PlainDatePipe } from '../format/pipes';
import { sessionFeature } from '../session/session-feature';
import { ClearanceForm } from './clearance-form';
import { ExplanationForm } from './explanation-form';
import { SettlementApi } from './settlement-api';

/** What was recorded about the signs that stop a course, and for a chiropractor the ways to record more (C9, C10). */
@Component({
  selector: 'pl-settle-stop',
  imports: [ClearanceForm, ExplanationForm, MatButton, MomentPipe, PlainDatePipe],
  templateUrl: './settle-stop.html',
  styleUrl: './settle-stop.scss',
})
export class SettleStop {
  readonly courseId = input.required<string>();
  /** The findings that stop the course now. */
  readonly stops = input.required<readonly TriageFinding[]>();
  /** Something was recorded: what the rules say may have changed. */
  readonly settled = output();

  readonly #api = inject(SettlementApi);
  readonly #permissions = inject(Store).selectSignal(sessionFeature.selectPermissions);
  protected readonly signLabels = RED_FLAG_LABELS;
  protected readonly mayExplain = computed(() => this.#permissions().has('intake.correct'));
  protected readonly mayClear = computed(() => this.#permissions().has('clearance.write'));
  protected readonly opened = signal<'explanation' | 'clearance' | null>(null);

  protected readonly settlements = rxResource<Settlements | null, { courseId: string; mayRead: boolean }>({
    params: () => ({ courseId: this.courseId(), mayRead: this.#permissions().has('examination.read') }),
    stream: ({ params }) => (params.mayRead ? this.#api.load(params.courseId) : of(null)),
  });
  protected readonly recorded = computed(() =>
    this.settlements.hasValue() ? this.settlements.value() : null,
  );
  protected readonly raised = computed(() =>
    RED_FLAGS.filter((flag) => this.stops().some(({ code }) => code === flag)),
  );
  protected readonly clearances = computed(() =>
    (this.recorded()?.clearances ?? []).map((clearance) => ({
      ...clearance,
      modalities: MODALITIES.filter((modality) => clearance.permitted[modality])
        .map((modality) => MODALITY_LABELS[modality])
        .join(', '),
    })),
  );

  protected take(settlements: Settlements): void {
    this.settlements.set(settlements);
    this.opened.set(null);
    this.settled.emit();
  }
}
