import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { Store } from '@ngrx/store';
import { ADULT_YEARS, CONSENT_WAYS, CONSENT_WAY_LABELS, SIGNERS, SIGNER_LABELS } from '#domain/vocabulary';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { PlainDatePipe } from '../../../core/format/pipes';
import { patientContextFeature } from '../../../core/patient-context';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import type { ConsentDraft } from '../plan-draft';

/** Whether the patient, or under 18 a guardian, has agreed to this plan. */
@Component({
  selector: 'pl-consent-card',
  imports: [FieldErrors, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, PlainDatePipe],
  template: `
    <section aria-labelledby="plan-consent">
      <div class="head">
        <h2 id="plan-consent" tabindex="-1">Consent to the plan</h2>
        @if (isEditable() && isGiven()) {
          <button type="button" class="link" (click)="remove()">
            Remove<span class="pl-visually-hidden"> the consent</span>
          </button>
        }
      </div>
      @if (isEditable() && isGiven()) {
        <div class="fields">
          <mat-form-field>
            <mat-label>Given by</mat-label>
            <select matNativeControl [formField]="consent().givenBy">
              @for (signer of signers; track signer) {
                <option [value]="signer">{{ signerLabels[signer] }}</option>
              }
            </select>
          </mat-form-field>
          <mat-form-field>
            <mat-label>How</mat-label>
            <select matNativeControl [formField]="consent().how">
              @for (way of ways; track way) {
                <option [value]="way">{{ wayLabels[way] }}</option>
              }
            </select>
          </mat-form-field>
          <mat-form-field class="wide">
            <mat-label>Day</mat-label>
            <input matInput type="date" [formField]="consent().on" />
            <mat-error><pl-field-errors [field]="consent().on" /></mat-error>
          </mat-form-field>
        </div>
      } @else if (isGiven()) {
        <p>
          {{ signerLabels[consent().givenBy().value()] }},
          {{ wayLabels[consent().how().value()].toLowerCase() }}, {{ consent().on().value() | plainDate }}
        </p>
      } @else {
        <p class="hint">
          Not recorded. What is planned, what else could be done, and what happens if nothing is.
        </p>
        @if (isEditable()) {
          <div>
            <button matButton="outlined" type="button" (click)="give()">
              {{ isMinor() ? 'The guardian agrees' : 'The patient agrees' }}
            </button>
          </div>
        }
      }
    </section>
  `,
  styleUrl: './part.scss',
})
export class ConsentCard {
  readonly consent = input.required<FieldTree<ConsentDraft>>();
  readonly isEditable = input.required<boolean>();

  readonly #format = inject(ClinicFormat);
  readonly #patient = inject(Store).selectSignal(patientContextFeature.selectShownPatient);
  protected readonly signers = SIGNERS;
  protected readonly signerLabels = SIGNER_LABELS;
  protected readonly ways = CONSENT_WAYS;
  protected readonly wayLabels = CONSENT_WAY_LABELS;
  protected readonly isGiven = computed(() => this.consent().isGiven().value());
  protected readonly isMinor = computed(() => {
    const birthDate = this.#patient()?.birthDate;
    return birthDate !== undefined && this.#format.age(birthDate) < ADULT_YEARS;
  });

  protected give(): void {
    const givenBy = this.isMinor() ? 'guardian' : 'patient';
    this.consent()().value.set({ isGiven: true, givenBy, how: 'spoken', on: this.#format.today() });
    document.getElementById('plan-consent')?.focus();
  }

  protected remove(): void {
    this.consent()().value.update((consent) => ({ ...consent, isGiven: false }));
    document.getElementById('plan-consent')?.focus();
  }
}
