import { Component, type ElementRef, computed, input, model, output, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { LONGEST_SIGNATURE, SIGNATURE_SHEET } from '#domain/vocabulary';

/** A signature drawn with finger, pen or mouse; kept as strokes. Who cannot draw types the name instead. */
@Component({
  selector: 'pl-signature-pad',
  templateUrl: './signature-pad.html',
  styleUrl: './signature-pad.scss',
})
export class SignaturePad implements FormValueControl<string> {
  readonly value = model('');
  readonly label = input('Signature');
  readonly touch = output();

  protected readonly viewBox = `0 0 ${SIGNATURE_SHEET.width} ${SIGNATURE_SHEET.height}`;
  protected readonly isDrawing = signal(false);
  protected readonly isFull = computed(() => this.value().length > LONGEST_SIGNATURE - 20);
  private readonly sheet = viewChild.required<ElementRef<SVGSVGElement>>('sheet');
  #last = '';

  protected begin(event: PointerEvent): void {
    if (event.button !== 0 || this.isFull()) return;
    event.preventDefault();
    this.sheet().nativeElement.setPointerCapture(event.pointerId);
    this.isDrawing.set(true);
    this.#last = this.#pointOf(event);
    this.value.update((path) => `${path}${path === '' ? '' : ' '}M${this.#last}`);
  }

  protected draw(event: PointerEvent): void {
    if (!this.isDrawing() || this.isFull()) return;
    const point = this.#pointOf(event);
    if (point === this.#last) return;
    this.#last = point;
    this.value.update((path) => `${path} L${point}`);
  }

  protected end(): void {
    this.isDrawing.set(false);
    this.touch.emit();
  }

  #pointOf({ clientX, clientY }: PointerEvent): string {
    const box = this.sheet().nativeElement.getBoundingClientRect();
    const { width, height } = SIGNATURE_SHEET;
    const x = within(((clientX - box.left) / box.width) * width, width);
    return `${x} ${within(((clientY - box.top) / box.height) * height, height)}`;
  }
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}
