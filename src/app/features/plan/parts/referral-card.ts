import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import { findEvidence } from '#domain/knowledge';
import type { DraftPlan, ModalityCheck } from '#domain/planning';
import { MODALITY_LABELS } from '#domain/vocabulary';
import { WhyButton } from '../../../core/why';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import { Icon } from '../../../shared/ui/icon/icon';
import type { ReferralDraft } from '../plan-draft';
import { causeLabel } from '../rule-words';
import { modalitySubject } from '../why-subjects';

const MODALITY = 'regenerative_injection';

/** Regenerative medicine stands beside the grid: a referral with its evidence, never a cell of the plan (C13). */
@Component({
  selector: 'pl-referral-card',
  imports: [
    FieldErrors,
    FormField,
    Icon,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    WhyButton,
  ],
  template: `
    <section aria-labelledby="plan-referral">
      <div class="head">
        <h2 id="plan-referral" tabindex="-1">{{ label }}</h2>
        <pl-why-button [subject]="why()" />
      </div>
      <p class="hint">By referral only, never in these six weeks.</p>
      <p class="against"><pl-icon name="info" />Guidelines advise against it as routine.</p>
      @if (check().status === 'blocked') {
        <p>
          <span class="pl-chip" data-tone="stop"><pl-icon name="stop" />Blocked</span>
          {{ causes() }}
        </p>
      } @else if (check().status === 'warned') {
        <p>
          <span class="pl-chip" data-tone="warn"><pl-icon name="warn" />Warning</span>
          {{ causes() }}
        </p>
      }
      @if (isPlanned()) {
        <ul class="text evidence">
          @for (statement of evidence.evidenceAgainst; track statement.text) {
            <li>{{ statement.text }}</li>
          }
        </ul>
        <p class="text">{{ evidence.dose.text }}</p>
        @if (isEditable()) {
          <div class="fields">
            <mat-form-field class="wide">
              <mat-label>Reason for the referral</mat-label>
              <input matInput id="plan-referral-reason" autocomplete="off" [formField]="referral().reason" />
              <mat-error><pl-field-errors [field]="referral().reason" /></mat-error>
            </mat-form-field>
            <mat-form-field class="wide">
              <mat-label>Target on imaging</mat-label>
              <input matInput autocomplete="off" [formField]="referral().target" />
              <mat-hint>Empty where there is none yet</mat-hint>
              <mat-error><pl-field-errors [field]="referral().target" /></mat-error>
            </mat-form-field>
          </div>
          <div>
            <button matButton type="button" (click)="plan(false)">Remove the referral</button>
          </div>
        } @else {
          <p>
            <strong>Referral:</strong> {{ referral().reason().value() || 'no reason given yet' }}
            @if (referral().target().value(); as target) {
              <span class="hint">Target: {{ target }}</span>
            }
          </p>
        }
        <p class="consent">
          <pl-icon name="warn" />The patient needs to agree in writing that it is unproven.
        </p>
      } @else if (isEditable() && check().status !== 'blocked') {
        <div>
          <button matButton="outlined" type="button" (click)="plan(true)">
            <pl-icon name="add" />Add a referral
          </button>
        </div>
      }
    </section>
  `,
  styleUrl: './part.scss',
  styles: `
    .against,
    .consent {
      display: flex;
      align-items: center;
      gap: 0.4em;
      font-size: 0.8125rem;
      font-weight: 500;
      color: var(--pl-warn);
    }

    .evidence {
      padding-inline-start: 1.1em;
      list-style: disc;
    }
  `,
})
export class ReferralCard {
  readonly referral = input.required<FieldTree<ReferralDraft>>();
  readonly checks = input.required<readonly ModalityCheck[]>();
  readonly suggestion = input.required<DraftPlan | null>();
  readonly isEditable = input.required<boolean>();

  protected readonly label = MODALITY_LABELS[MODALITY];
  protected readonly evidence = findEvidence(MODALITY);
  protected readonly isPlanned = computed(() => this.referral().isPlanned().value());
  // A modality nobody checked is not known to be open.
  protected readonly check = computed(
    (): ModalityCheck =>
      this.checks().find(({ modality }) => modality === MODALITY) ?? {
        modality: MODALITY,
        status: 'blocked',
        causes: [],
      },
  );
  protected readonly causes = computed(() => this.check().causes.map(causeLabel).join('; '));
  protected readonly why = computed(() => modalitySubject(this.check(), this.suggestion()));

  protected plan(isPlanned: boolean): void {
    this.referral().isPlanned().value.set(isPlanned);
    document.getElementById('plan-referral')?.focus();
  }
}
