import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { TriageResult } from '#domain/triage';
import { Icon } from '../../../shared/ui/icon/icon';
import { levelWordsOf } from '../triage-summary/level-words';

/** Always in reach at the foot of the page: where triage stands, what is not saved, and the button that saves it. */
@Component({
  selector: 'pl-save-bar',
  imports: [Icon, MatButton],
  templateUrl: './save-bar.html',
  styleUrl: './save-bar.scss',
})
export class SaveBar {
  readonly result = input.required<TriageResult | null>();
  readonly emergencyNumber = input('');
  /** How far saving is, in words. */
  readonly words = input.required<string>();
  /** Where what is not saved is kept meanwhile. */
  readonly draftWords = input('');
  readonly label = input.required<string>();
  readonly isSaving = input(false);
  readonly saveClicked = output();

  protected readonly level = computed(() => {
    const result = this.result();
    return result && levelWordsOf(result);
  });
  protected readonly callsAmbulance = computed(
    () => this.result()?.actions.includes('refer_emergency_now') === true,
  );
}
