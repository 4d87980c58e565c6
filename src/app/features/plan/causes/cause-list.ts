import { Component, computed, input } from '@angular/core';
import type { ModalityCheck } from '#domain/planning';
import { EVIDENCE_NOTICES } from '../modality-evidence';
import { describeCause, safeAlternativeOf } from '../rule-words';
import { SourceList } from './source-list';

/** Why a modality is blocked, warned of or advised against: each cause with its rule, its reason and its sources. */
@Component({
  selector: 'pl-cause-list',
  imports: [SourceList],
  templateUrl: './cause-list.html',
  styleUrl: './cause-list.scss',
})
export class CauseList {
  readonly check = input.required<ModalityCheck>();
  protected readonly causes = computed(() => this.check().causes.map(describeCause));
  protected readonly alternative = computed(() => safeAlternativeOf(this.check()));
  protected readonly evidence = computed(() => EVIDENCE_NOTICES[this.check().modality] ?? null);
}
