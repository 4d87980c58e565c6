import { Component, type ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Store } from '@ngrx/store';
import type { ModalityCheck } from '#domain/planning';
import { GRID_MODALITIES, MAX_ADJUSTMENTS, MODALITY_LABELS } from '#domain/vocabulary';
import { PlainDatePipe } from '../../../core/format/pipes';
import { sessionFeature } from '../../../core/session';
import { type PlanDraft, sum } from '../plan-draft';
import { counted } from '../plan-words';

/** The last look before signing: totals, warnings overridden and by whom. */
@Component({
  selector: 'pl-sign-dialog',
  imports: [MatButton, PlainDatePipe],
  templateUrl: './sign-dialog.html',
  styleUrl: './sign-dialog.scss',
})
export class SignDialog {
  readonly draft = input.required<PlanDraft>();
  readonly checks = input.required<readonly ModalityCheck[]>();
  /** Whether a signed version is amended. */
  readonly isAmendment = input.required<boolean>();
  readonly confirmed = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  readonly #session = inject(Store).selectSignal(sessionFeature.selectSession);
  protected readonly signer = computed(() => this.#session()?.account.displayName ?? '');
  protected readonly mostAdjustments = MAX_ADJUSTMENTS;
  protected readonly totals = computed(() =>
    GRID_MODALITIES.map((modality) => ({
      modality,
      label: MODALITY_LABELS[modality],
      total: sum(this.draft().sessions[modality]),
    })).filter(({ total }) => total > 0),
  );
  protected readonly overrides = computed(() =>
    this.totals()
      .filter(({ modality }) =>
        this.checks().some((check) => check.modality === modality && check.status === 'warned'),
      )
      .map(({ modality, label }) => ({ label, reason: this.draft().reasons[modality].trim() })),
  );

  open(): void {
    this.dialog().nativeElement.showModal();
  }

  protected counted(count: number, noun: string): string {
    return counted(count, noun);
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }

  protected confirm(): void {
    this.close();
    this.confirmed.emit();
  }
}
