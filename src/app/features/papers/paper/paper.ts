import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { CLINICALLY_REVIEWED } from '#domain/knowledge';
import { MomentPipe, PlainDatePipe } from '../../../core/format/pipes';
import { patientContextFeature } from '../../../core/patient-context';
import { sessionFeature } from '../../../core/session';

/** One paper: the sheet as it is printed, with whose it is, and above it the buttons that are not printed. */
@Component({
  selector: 'pl-paper',
  imports: [MatButton, MomentPipe, PlainDatePipe, RouterLink],
  templateUrl: './paper.html',
  styleUrl: './paper.scss',
})
export class Paper {
  readonly heading = input.required<string>();
  /** Of the rules behind what the paper says; null where it says nothing of theirs. */
  readonly knowledgeVersion = input<string | null>(null);
  readonly #store = inject(Store);
  protected readonly patient = this.#store.selectSignal(patientContextFeature.selectShownPatient);
  protected readonly clinic = this.#store.selectSignal(sessionFeature.selectClinic);
  protected readonly printedAt = computed(() => new Date().toISOString());
  protected readonly isReviewed = CLINICALLY_REVIEWED;

  protected print(): void {
    window.print();
  }
}
