import { Component, computed, input } from '@angular/core';
import { TRIAGE_LABELS, type TriageLevel as Level } from '#domain/vocabulary';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';

const TRIAGE_LOOKS: Readonly<Record<Level, { tone: string; icon: IconName }>> = {
  clear: { tone: 'good', icon: 'good' },
  caution: { tone: 'warn', icon: 'warn' },
  urgent: { tone: 'stop', icon: 'warn' },
  emergency: { tone: 'stop', icon: 'stop' },
};

/** What triage says of a course, as a chip: word, icon and colour. */
@Component({
  selector: 'pl-triage-level',
  imports: [Icon],
  template: `
    <span class="pl-chip" [attr.data-tone]="look().tone">
      <pl-icon [name]="look().icon" /><span class="pl-visually-hidden">Triage: </span>{{ label() }}
    </span>
  `,
})
export class TriageLevel {
  readonly level = input.required<Level>();
  protected readonly look = computed(() => TRIAGE_LOOKS[this.level()]);
  protected readonly label = computed(() => TRIAGE_LABELS[this.level()]);
}
