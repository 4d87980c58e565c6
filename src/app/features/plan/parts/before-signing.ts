import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../../../shared/ui/icon/icon';
import type { OpenPoint, Place } from '../open-points';

/** What keeps the plan from being signed, what is only missing, and the ways to store it. */
@Component({
  selector: 'pl-before-signing',
  imports: [Icon, MatButton],
  template: `
    <section aria-labelledby="plan-open-points">
      <h2 id="plan-open-points" tabindex="-1">Before signing</h2>
      @if (openPoints().length > 0) {
        <ul class="points">
          @for (point of openPoints(); track point.words) {
            <li>
              <pl-icon name="warn" />
              @if (point.place; as place) {
                <button type="button" (click)="chosen.emit(place)">{{ point.words }}</button>
              } @else {
                {{ point.words }}
              }
            </li>
          }
        </ul>
      } @else {
        <p class="ready"><pl-icon name="good" />Nothing is in the way. Ready to sign.</p>
      }
      @if (reminders().length > 0) {
        <ul class="points reminders" aria-label="Missing, without keeping the plan from being signed">
          @for (point of reminders(); track point.words) {
            <li>
              <pl-icon name="info" />
              @if (point.place; as place) {
                <button type="button" (click)="chosen.emit(place)">{{ point.words }}</button>
              }
            </li>
          }
        </ul>
      }
      <div class="pl-actions">
        <button matButton="filled" type="button" [disabled]="isSubmitting()" (click)="signed.emit()">
          Sign plan
        </button>
        <button
          matButton="outlined"
          type="button"
          id="plan-save"
          [disabled]="isSubmitting()"
          (click)="saved.emit()"
        >
          Save draft
        </button>
        @if (mayStop()) {
          <button matButton type="button" (click)="stopped.emit()">Stop amending</button>
        }
      </div>
    </section>
  `,
  styleUrls: ['./part.scss', './before-signing.scss'],
})
export class BeforeSigning {
  readonly openPoints = input.required<readonly OpenPoint[]>();
  /** Missing, but no reason not to sign. */
  readonly reminders = input.required<readonly OpenPoint[]>();
  readonly isSubmitting = input.required<boolean>();
  readonly mayStop = input.required<boolean>();
  /** Where somebody wants to settle a point. */
  readonly chosen = output<Place>();
  readonly signed = output();
  readonly saved = output();
  readonly stopped = output();
}
