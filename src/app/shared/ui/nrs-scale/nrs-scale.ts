import {
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  model,
  output,
  viewChildren,
} from '@angular/core';
import { _IdGenerator } from '@angular/cdk/a11y';
import type { FormValueControl } from '@angular/forms/signals';
import { NRS_RANGE } from '#domain/vocabulary';

const POINTS: readonly number[] = Array.from(
  { length: NRS_RANGE.max - NRS_RANGE.min + 1 },
  (_, index) => NRS_RANGE.min + index,
);
/** How long a 1 waits for the 0 that makes it ten. */
const TEN_WINDOW_MS = 1000;

/** Pain from 0 to 10. Not answered until somebody chooses; digits choose, arrow keys move, Backspace clears. */
@Component({
  selector: 'pl-nrs-scale',
  templateUrl: './nrs-scale.html',
  styleUrl: './nrs-scale.scss',
  host: { '(keydown)': 'chooseByKey($event)', '(focusout)': 'touch.emit()' },
})
export class NrsScale implements FormValueControl<number | null> {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly value = model<number | null>(null);
  /** Shows the answer in words, without controls. */
  readonly readonly = input(false);
  readonly lowest = input('no pain');
  readonly highest = input('worst possible');
  readonly touch = output();

  private readonly radios = viewChildren<ElementRef<HTMLInputElement>>('point');
  protected readonly id = inject(_IdGenerator).getId('pl-nrs-scale-');
  protected readonly points = POINTS;
  protected readonly words = computed(() => {
    const value = this.value();
    return value === null ? 'Not answered' : `${value} of ${NRS_RANGE.max}`;
  });
  #oneTypedAt = -TEN_WINDOW_MS;

  focus(): void {
    this.radios()[this.value() ?? 0]?.nativeElement.focus();
  }

  protected chooseByKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/.test(event.key)) {
      event.preventDefault();
      const makesTen = event.key === '0' && event.timeStamp - this.#oneTypedAt < TEN_WINDOW_MS;
      this.#oneTypedAt = event.key === '1' ? event.timeStamp : -TEN_WINDOW_MS;
      this.value.set(makesTen ? NRS_RANGE.max : Number(event.key));
      this.focus();
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      this.clear();
    }
  }

  protected clear(): void {
    this.value.set(null);
    this.focus();
  }
}
