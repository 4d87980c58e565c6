import { Component, input, model, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { CheckInAnswers } from '#contract/check-in';
import { EVENT_SEVERITIES, EVENT_SEVERITY_LABELS } from '#domain/vocabulary';
import { ChoiceGroup } from '../../../shared/ui/choice-group/choice-group';

/** One adverse event: what, how severe, and what was done. */
@Component({
  selector: 'pl-adverse-event-fields',
  imports: [ChoiceGroup, MatButton, MatFormField, MatInput, MatLabel],
  template: `
    <fieldset>
      <legend>Adverse event {{ place() }}</legend>
      <mat-form-field>
        <mat-label>What happened</mat-label>
        <input
          #what
          matInput
          maxlength="400"
          autocomplete="off"
          [value]="event().what"
          (input)="patch({ what: what.value })"
        />
      </mat-form-field>
      <pl-choice-group
        label="Severity"
        [codes]="severities"
        [labels]="labels"
        [value]="event().severity"
        (valueChange)="patch({ severity: $event })"
      />
      <mat-form-field>
        <mat-label>What was done (optional)</mat-label>
        <input
          #action
          matInput
          maxlength="400"
          autocomplete="off"
          [value]="event().action"
          (input)="patch({ action: action.value })"
        />
      </mat-form-field>
      @if (place() !== null) {
        <div>
          <button matButton type="button" (click)="removed.emit()">Remove {{ place() }}</button>
        </div>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--pl-space-3);
      min-width: 0;
      margin: 0;
      padding: var(--pl-space-3) var(--pl-space-4);
      border: 1px solid var(--pl-line);
      border-radius: var(--pl-radius);
    }
  `,
})
export class AdverseEventFields {
  readonly event = model.required<CheckInAnswers['events'][number]>();
  /** Its number among several. */
  readonly place = input.required<number | null>();
  readonly removed = output();
  protected readonly severities = EVENT_SEVERITIES;
  protected readonly labels = EVENT_SEVERITY_LABELS;

  protected patch(change: Partial<CheckInAnswers['events'][number]>): void {
    this.event.update((event) => ({ ...event, ...change }));
  }
}
