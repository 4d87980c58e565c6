import { Component, input, output } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { GroupQuery } from '#contract/results';
import { PLAN_ROW_LABELS, UNDERLYING_CONDITION_LABELS } from '#domain/vocabulary';

interface Choice {
  readonly name: 'acuity' | 'condition' | 'given' | 'notGiven';
  readonly label: string;
  readonly options: readonly (readonly [code: string, label: string])[];
}

const CHOICES: readonly Choice[] = [
  {
    name: 'acuity',
    label: 'Acuity at the start',
    options: [
      ['acute', 'Acute, up to 27 days'],
      ['subacute', 'Subacute, 28–84 days'],
      ['chronic', 'Chronic, over 84 days'],
      ['not_known', 'Not known'],
    ],
  },
  {
    name: 'condition',
    label: 'Condition of the spine',
    options: Object.entries(UNDERLYING_CONDITION_LABELS),
  },
  { name: 'given', label: 'Was given', options: Object.entries(PLAN_ROW_LABELS) },
  { name: 'notGiven', label: 'Was never given', options: Object.entries(PLAN_ROW_LABELS) },
];

/** Which courses a group holds. */
@Component({
  selector: 'pl-group-filter',
  imports: [MatFormField, MatInput, MatLabel],
  template: `
    <fieldset>
      <legend>{{ legend() }}</legend>
      <div class="fields">
        @for (day of days; track day.name) {
          <mat-form-field subscriptSizing="dynamic">
            <mat-label>{{ day.label }}</mat-label>
            <input
              #date
              matInput
              type="date"
              [value]="chosen()[day.name] ?? ''"
              (change)="choose(day.name, date.value)"
            />
          </mat-form-field>
        }
        @for (choice of choices; track choice.name) {
          <mat-form-field subscriptSizing="dynamic">
            <mat-label>{{ choice.label }}</mat-label>
            <select
              #select
              matNativeControl
              [value]="chosen()[choice.name] ?? ''"
              (change)="choose(choice.name, select.value)"
            >
              <option value="">Any</option>
              @for (option of choice.options; track option[0]) {
                <option [value]="option[0]" [selected]="chosen()[choice.name] === option[0]">
                  {{ option[1] }}
                </option>
              }
            </select>
          </mat-form-field>
        }
      </div>
    </fieldset>
  `,
  styles: `
    fieldset {
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0 0 var(--pl-space-2);
      font-weight: 600;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
      gap: var(--pl-space-3);
    }
    mat-form-field {
      min-width: 0;
    }
  `,
})
export class GroupFilter {
  readonly legend = input.required<string>();
  readonly chosen = input.required<GroupQuery>();
  readonly changed = output<GroupQuery>();

  protected readonly days = [
    { name: 'from', label: 'Care began on or after' },
    { name: 'to', label: 'Care began on or before' },
  ] as const;
  protected readonly choices = CHOICES;

  protected choose(name: keyof GroupQuery, value: string): void {
    const { [name]: _, ...rest } = this.chosen();
    this.changed.emit(value === '' ? rest : { ...rest, [name]: value });
  }
}
