import { Component, type ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Store } from '@ngrx/store';
import { type ModalityCheck, checkRow } from '#domain/planning';
import { MAX_ADJUSTMENTS, MODALITY_LABELS, PLAN_ROWS, PLAN_ROW_LABELS, modalityOf } from '#domain/vocabulary';
import { PlainDatePipe } from '../../../core/format/pipes';
import { sessionFeature } from '../../../core/session';
import { Icon } from '../../../shared/ui/icon/icon';
import { type PlanDraft, sum } from '../plan-draft';
import { counted } from '../plan-words';

/** The last look before signing: totals, warnings overridden and by whom. */
@Component({
  selector: 'pl-sign-dialog',
  imports: [Icon, MatButton, PlainDatePipe],
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
    PLAN_ROWS.map((row) => ({
      row,
      label: PLAN_ROW_LABELS[row],
      total: sum(this.draft().sessions[row]),
    })).filter(({ total }) => total > 0),
  );
  protected readonly overrides = computed(() => {
    const warned = this.totals()
      .filter(({ row }) => checkRow(this.checks(), row).status === 'warned')
      .map(({ row }) => modalityOf(row));
    return [...new Set(warned)].map((modality) => ({
      label: MODALITY_LABELS[modality],
      reason: this.draft().reasons[modality].trim(),
    }));
  });
  protected readonly diagnosis = computed(() => this.draft().diagnoses[0] ?? null);

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
