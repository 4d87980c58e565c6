import { Component, type ElementRef, Injector, inject, input, signal, viewChild } from '@angular/core';
import type { WhySubject } from './why-subject';

/** Opens the panel that explains a suggestion, a block or a warning. The panel and the knowledge load on first use. */
@Component({
  selector: 'pl-why-button',
  template: `
    <button #button type="button" aria-haspopup="dialog" (click)="open()">
      Why?<span class="pl-visually-hidden"> {{ subject().title }}</span>
    </button>
    @if (hasFailed()) {
      <span role="alert">This could not be loaded. Try again.</span>
    }
  `,
  styles: `
    button {
      min-height: 1.5rem;
      padding: 0 var(--pl-space-1);
      border: 0;
      background: none;
      color: var(--mat-sys-primary);
      font: inherit;
      font-size: 0.8125rem;
      font-weight: 550;
      text-align: start;
      text-decoration: underline;
      cursor: pointer;
    }

    @media (pointer: coarse), (max-width: 44rem) {
      button {
        min-width: 2.75rem;
        min-height: 2.75rem;
      }
    }
  `,
})
export class WhyButton {
  readonly subject = input.required<WhySubject>();

  readonly #injector = inject(Injector);
  private readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');
  protected readonly hasFailed = signal(false);

  async open(): Promise<void> {
    try {
      const { openWhy } = await import('./panel/open-why');
      this.hasFailed.set(false);
      openWhy(this.#injector, this.subject(), this.button().nativeElement);
    } catch {
      this.hasFailed.set(true);
    }
  }
}
