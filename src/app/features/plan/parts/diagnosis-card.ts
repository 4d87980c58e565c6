import { Component, computed, input, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import { MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import type { Diagnosis } from '#contract/plan';
import { diagnosisCodes, findDiagnosisCode } from '#domain/knowledge';
import type { SuggestedDiagnosis } from '#domain/planning';
import { WhyButton } from '../../../core/why';
import { Icon } from '../../../shared/ui/icon/icon';
import { diagnosisSubject } from '../why-subjects';
import { type TypedDiagnosis, searchDiagnoses, typedDiagnosis } from './diagnosis-search';

/** The working diagnosis first, then others: searched in the codes held, or typed by hand and marked unchecked. */
@Component({
  selector: 'pl-diagnosis-card',
  imports: [
    Icon,
    MatAutocomplete,
    MatAutocompleteTrigger,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatOption,
    WhyButton,
  ],
  template: `
    <section aria-labelledby="plan-diagnosis">
      <h2 id="plan-diagnosis" tabindex="-1">Diagnosis</h2>
      <ul>
        @for (diagnosis of entries(); track diagnosis.code) {
          <li class="entry">
            <div class="line">
              <span class="name">{{ diagnosis.code }} {{ diagnosis.title }}</span>
              @if ($first) {
                <span class="pl-chip" data-tone="info">working diagnosis</span>
              }
              @if (!diagnosis.isChecked) {
                <span class="pl-chip"><pl-icon name="info" />unchecked</span>
              }
              @if (diagnosis.why; as why) {
                <pl-why-button [subject]="why" />
              }
              @if (isEditable()) {
                @if (!$first) {
                  <button type="button" class="link" (click)="putFirst(diagnosis.code)">
                    Make it the working one<span class="pl-visually-hidden">: {{ diagnosis.code }}</span>
                  </button>
                }
                <button type="button" class="link" (click)="remove(diagnosis.code)">
                  Remove<span class="pl-visually-hidden"> {{ diagnosis.code }}</span>
                </button>
              }
            </div>
          </li>
        } @empty {
          <li class="hint">No diagnosis yet.</li>
        }
      </ul>
      @if (isEditable()) {
        <mat-form-field>
          <mat-label>Add a diagnosis</mat-label>
          <input
            #search
            matInput
            id="plan-diagnosis-search"
            autocomplete="off"
            [value]="typed()"
            [matAutocomplete]="found"
            (input)="typed.set(search.value)"
            (keydown.enter)="$event.preventDefault()"
          />
          <mat-hint>Code or words; another code with its title is added unchecked</mat-hint>
          <mat-autocomplete
            #found="matAutocomplete"
            autoActiveFirstOption
            [displayWith]="emptied"
            (optionSelected)="add($event.option.value)"
          >
            @for (option of options(); track option.code) {
              <mat-option [value]="option">{{ option.code }} {{ option.title }}</mat-option>
            }
            @if (byHand(); as other) {
              <mat-option [value]="other">Add {{ other.code }} “{{ other.title }}”, unchecked</mat-option>
            }
          </mat-autocomplete>
        </mat-form-field>
        @if (offers().length > 0) {
          <div>
            <h3>Suggested by the findings</h3>
            <p class="hint">To consider; the chiropractor decides.</p>
            <ul>
              @for (offer of offers(); track offer.code) {
                <li class="entry">
                  <div class="line">
                    <span class="name">{{ offer.code }} {{ offer.title }}</span>
                    <pl-why-button [subject]="offer.why" />
                    <button type="button" class="link" (click)="add(offer)">
                      Add<span class="pl-visually-hidden"> {{ offer.code }}</span>
                    </button>
                  </div>
                </li>
              }
            </ul>
          </div>
        }
      }
    </section>
  `,
  styleUrl: './part.scss',
})
export class DiagnosisCard {
  readonly diagnoses = input.required<FieldTree<readonly Diagnosis[]>>();
  readonly suggested = input.required<readonly SuggestedDiagnosis[]>();
  readonly isEditable = input.required<boolean>();

  protected readonly typed = signal('');
  /** What was chosen stands in the list above, not in the field. */
  protected readonly emptied = (): string => '';
  readonly #chosen = computed(() => this.diagnoses()().value());
  protected readonly entries = computed(() =>
    this.#chosen().map((diagnosis) => {
      const suggested = this.suggested().find(({ code }) => code === diagnosis.code);
      return {
        ...diagnosis,
        isChecked: findDiagnosisCode(diagnosis.code) !== null,
        why: suggested ? diagnosisSubject(suggested) : null,
      };
    }),
  );
  protected readonly offers = computed(() =>
    this.suggested()
      .filter(({ code }) => !this.#has(code))
      .map((each) => ({ code: each.code, title: each.title, why: diagnosisSubject(each) })),
  );
  protected readonly options = computed(() =>
    searchDiagnoses(diagnosisCodes, this.typed()).filter(({ code }) => !this.#has(code)),
  );
  protected readonly byHand = computed((): TypedDiagnosis | null => {
    const other = typedDiagnosis(this.typed());
    return other && !this.#has(other.code) ? other : null;
  });

  protected add({ code, title }: Diagnosis): void {
    this.typed.set('');
    this.diagnoses()().value.update((diagnoses) => [...diagnoses, { code, title }]);
  }

  protected remove(code: string): void {
    this.diagnoses()().value.update((diagnoses) => diagnoses.filter((each) => each.code !== code));
    document.getElementById('plan-diagnosis')?.focus();
  }

  protected putFirst(code: string): void {
    this.diagnoses()().value.update((diagnoses) => [
      ...diagnoses.filter((each) => each.code === code),
      ...diagnoses.filter((each) => each.code !== code),
    ]);
    document.getElementById('plan-diagnosis')?.focus();
  }

  #has(code: string): boolean {
    return this.#chosen().some((each) => each.code === code);
  }
}
