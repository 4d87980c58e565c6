import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { _IdGenerator } from '@angular/cdk/a11y';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { type WhySubject, WhyButton } from '../../../core/why';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';

/** One thing the patient is asked to do or to know, in words that can be changed. Its further fields stand inside. */
@Component({
  selector: 'pl-home-entry',
  imports: [FieldErrors, FormField, MatError, MatFormField, MatInput, MatLabel, WhyButton],
  template: `
    <div class="entry">
      <div class="line">
        <span class="name">{{ label() }}</span>
        @if (why(); as subject) {
          <pl-why-button [subject]="subject" />
        }
        @if (isEditable()) {
          <button
            type="button"
            class="link"
            [attr.aria-expanded]="isOpen()"
            [attr.aria-controls]="id"
            (click)="isOpen.set(!isOpen())"
          >
            {{ isOpen() ? 'Done' : 'Change' }}<span class="pl-visually-hidden"> {{ label() }}</span>
          </button>
          <button type="button" class="link" (click)="removed.emit()">
            Remove<span class="pl-visually-hidden"> {{ label() }}</span>
          </button>
        }
      </div>
      <div [id]="id">
        @if (isEditable() && isOpen()) {
          <div class="fields">
            <mat-form-field class="wide">
              <mat-label>In words for the patient</mat-label>
              <textarea matInput rows="2" [formField]="text()"></textarea>
              <mat-error><pl-field-errors [field]="text()" /></mat-error>
            </mat-form-field>
            <ng-content />
          </div>
        } @else {
          <p class="text">
            {{ text()().value() }}
            @if (often(); as words) {
              <span class="hint">{{ words }}</span>
            }
          </p>
        }
      </div>
    </div>
  `,
  styleUrl: './part.scss',
})
export class HomeEntry {
  readonly label = input.required<string>();
  readonly text = input.required<FieldTree<string>>();
  /** How often and how long, in words; empty where nothing is said. */
  readonly often = input('');
  readonly why = input<WhySubject | null>(null);
  readonly isEditable = input.required<boolean>();
  readonly removed = output();

  protected readonly id = inject(_IdGenerator).getId('pl-home-entry-');
  readonly #isBlank = computed(() => this.text()().value() === '');
  /** One of the clinic's own begins open. */
  protected readonly isOpen = linkedSignal({
    source: this.text,
    computation: () => this.#isBlank(),
  });
}
