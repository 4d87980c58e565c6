import { Component, computed, input } from '@angular/core';
import type { Exercise } from '#domain/vocabulary';
import { DRAWINGS } from './drawings';

/** How an exercise looks, beside a text that says the same: hidden from screen readers. */
@Component({
  selector: 'pl-exercise-drawing',
  template: `
    @let shown = drawing();
    <svg viewBox="0 0 160 100" aria-hidden="true" focusable="false">
      <path class="ground" d="M6 93 L154 93" />
      @if (shown.props) {
        <path class="props" [attr.d]="shown.props" />
      }
      @if (shown.ghost) {
        <path class="ghost" [attr.d]="shown.ghost" />
      }
      <path class="body" [attr.d]="shown.body" />
      @for (head of shown.heads; track $index) {
        <circle class="head" [attr.cx]="head[0]" [attr.cy]="head[1]" r="8" />
      }
      @if (shown.arrow) {
        <path class="arrow" [attr.d]="shown.arrow" />
      }
    </svg>
  `,
  styleUrl: './exercise-drawing.scss',
})
export class ExerciseDrawing {
  readonly code = input.required<Exercise>();
  protected readonly drawing = computed(() => DRAWINGS[this.code()]);
}
