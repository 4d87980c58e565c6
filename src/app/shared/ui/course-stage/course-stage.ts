import { Component, computed, input } from '@angular/core';
import type { CourseStage as Stage } from '#contract/patient';

type Tone = 'stop' | 'warn' | 'good' | 'info' | 'none';

const STAGE_TONES: Readonly<Record<Stage, Tone>> = {
  new: 'info',
  intake: 'info',
  stopped: 'stop',
  planning: 'info',
  in_care: 'good',
  closed: 'none',
};

/** Where a course stands, in words. */
export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  new: 'Intake due',
  intake: 'Plan due',
  stopped: 'Stopped',
  planning: 'Plan in draft',
  in_care: 'In care',
  closed: 'Closed',
};

/** Where a course stands, as a chip. */
@Component({
  selector: 'pl-course-stage',
  template: `<span class="pl-chip" [attr.data-tone]="tone()">{{ label() }}</span>`,
})
export class CourseStage {
  readonly stage = input.required<Stage>();
  protected readonly label = computed(() => STAGE_LABELS[this.stage()]);
  protected readonly tone = computed(() => STAGE_TONES[this.stage()]);
}
