import { Component, input, model, viewChild } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { CheckInAnswers } from '#contract/check-in';
import type { EventSeverity } from '#domain/vocabulary';
import { NrsScale } from '../../../shared/ui/nrs-scale/nrs-scale';
import { PlainChoice } from '../../../shared/ui/plain-yes-no/plain-choice';
import { PlainYesNo } from '../../../shared/ui/plain-yes-no/plain-yes-no';
import { withEvent, withHadEvent } from './check-in-answers';
import type { CheckInAsk } from './check-in-asks';

const SEVERITY_WORDS: Readonly<Record<EventSeverity, string>> = {
  mild: 'Mild: noticed, no more',
  moderate: 'Moderate: in the way of the day',
  severe: 'Severe: kept from the usual things',
};

/** One question of a check-in with large answers. */
@Component({
  selector: 'pl-check-in-ask-view',
  imports: [MatFormField, MatInput, MatLabel, NrsScale, PlainChoice, PlainYesNo],
  template: `
    @let one = ask();
    @switch (one.kind) {
      @case ('yesNo') {
        <pl-plain-yes-no
          [label]="one.words"
          [value]="one.read(answers())"
          (valueChange)="answers.set(one.write(answers(), $event))"
        />
      }
      @case ('scale') {
        <pl-nrs-scale
          [label]="one.words"
          [lowest]="one.lowest"
          [highest]="one.highest"
          [value]="one.read(answers())"
          (valueChange)="answers.set(one.write(answers(), $event))"
        />
      }
      @case ('choice') {
        <pl-plain-choice
          [label]="one.words"
          [options]="one.options"
          [value]="one.read(answers())"
          (valueChange)="answers.set(one.write(answers(), $event))"
        />
      }
      @case ('events') {
        <pl-plain-yes-no
          [label]="one.words"
          [value]="answers().hadEvent"
          (valueChange)="answers.set(withHadEvent(answers(), $event))"
        />
        @for (event of answers().events; track $index) {
          <div>
            <p [id]="'event-' + $index">What happened?</p>
            <mat-form-field>
              <mat-label>In your own words</mat-label>
              <input
                #what
                matInput
                maxlength="400"
                autocomplete="off"
                [attr.aria-describedby]="'event-' + $index"
                [value]="event.what"
                (input)="answers.set(withEvent(answers(), $index, { what: what.value }))"
              />
            </mat-form-field>
          </div>
          <pl-plain-choice
            label="How bad was it?"
            [options]="severities"
            [value]="event.severity"
            (valueChange)="answers.set(withEvent(answers(), $index, { severity: asSeverity($event) }))"
          />
        }
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--pl-space-4);
      font-size: 1.125rem;
    }
    mat-form-field {
      width: 100%;
    }
  `,
})
export class CheckInAskView {
  readonly ask = input.required<CheckInAsk>();
  readonly answers = model.required<CheckInAnswers>();
  private readonly scale = viewChild(NrsScale);
  protected readonly severities = SEVERITY_WORDS;
  protected readonly withEvent = withEvent;
  protected readonly withHadEvent = withHadEvent;

  /** A scale takes digits by itself, ten of them too; everything else leaves the keys to its page. */
  focusScale(): boolean {
    this.scale()?.focus();
    return this.scale() !== undefined;
  }

  protected asSeverity(code: string | null): EventSeverity | null {
    return code as EventSeverity | null;
  }
}
