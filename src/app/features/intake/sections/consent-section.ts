import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { IntakeAnswers } from '#contract/intake';
import {
  ADULT_YEARS,
  CONSENT_TEXT,
  CONSENT_VERSION,
  SIGNERS,
  SIGNER_LABELS,
  SIGNING_WAYS,
  SIGNING_WAY_LABELS,
  type Signer,
} from '#domain/vocabulary';
import { ChoiceGroup } from '../../../shared/ui/choice-group/choice-group';
import { PlainDateField } from '../plain-date-field/plain-date-field';
import { SignaturePad } from '../signature-pad/signature-pad';
import { TextField } from '../text-field/text-field';

const AGREEMENTS = ['yes', 'no'] as const;
type Agreement = (typeof AGREEMENTS)[number];

/** The consent: read, agreed to or not, and signed by drawing or typing. Under 18 a guardian signs. */
@Component({
  selector: 'pl-consent-section',
  imports: [ChoiceGroup, FormField, PlainDateField, SignaturePad, TextField],
  templateUrl: './consent-section.html',
  styleUrl: './consent-section.scss',
})
export class ConsentSection {
  readonly form = input.required<FieldTree<IntakeAnswers>>();
  readonly today = input.required<string>();
  readonly ageYears = input.required<number | null>();

  protected readonly text = CONSENT_TEXT;
  protected readonly agreements = AGREEMENTS;
  protected readonly agreementLabels: Readonly<Record<Agreement, string>> = {
    yes: 'I have read this, and I agree',
    no: 'I do not agree',
  };
  protected readonly signerLabels = SIGNER_LABELS;
  protected readonly ways = SIGNING_WAYS;
  protected readonly wayLabels = SIGNING_WAY_LABELS;
  protected readonly consent = computed(() => this.form().consent);
  protected readonly agreement = computed((): Agreement | null => {
    const agreed = this.consent().agreed().value();
    if (agreed === null) return null;
    return agreed ? 'yes' : 'no';
  });
  protected readonly signers = computed((): readonly Signer[] =>
    (this.ageYears() ?? ADULT_YEARS) < ADULT_YEARS ? ['guardian'] : SIGNERS,
  );
  /** What is still missing, once the section was left. */
  protected readonly problems = computed(() =>
    this.form().consent().touched()
      ? this.form()
          .consent()
          .errorSummary()
          .map(({ message }) => message ?? '')
      : [],
  );

  /** Agreeing names the text that was read and today; both can be seen, and the day changed. */
  protected agree(agreement: Agreement | null): void {
    const isAgreed = agreement === 'yes';
    this.consent()().value.update((consent) => ({
      ...consent,
      agreed: agreement === null ? null : isAgreed,
      textVersion: agreement === null ? null : CONSENT_VERSION,
      signedOn: isAgreed ? (consent.signedOn ?? this.today()) : null,
    }));
  }
}
