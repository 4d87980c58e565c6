import { Component, computed, inject, input } from '@angular/core';
import { Store } from '@ngrx/store';
import { PLAN_ROWS, PLAN_ROW_LABELS } from '#domain/vocabulary';
import { PlainDatePipe } from '../../../core/format/pipes';
import { sessionFeature } from '../../../core/session';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { injectCourseRecord } from '../paper/course-record';
import { Paper } from '../paper/paper';
import { PaperCare } from '../paper/paper-care';
import { PaperScores } from '../paper/score-table';

/** To the treating physician: what the patient came with, what is done here, and how it goes. Only what is recorded. */
@Component({
  selector: 'pl-progress-page',
  imports: [Paper, PaperCare, PaperScores, PlainDatePipe, ProblemPanel],
  templateUrl: './progress-page.html',
  styleUrls: ['../paper/paper-parts.scss', '../paper/clinical-paper.scss'],
})
export class ProgressPage {
  readonly courseId = input.required<string>();
  protected readonly record = injectCourseRecord(this.courseId);
  protected readonly session = inject(Store).selectSignal(sessionFeature.selectSession);
  protected readonly physician = computed(
    () => this.record.value()?.intake.intake?.answers.contacts.physicianName.trim() ?? '',
  );
  protected readonly planned = computed(() => {
    const sessions = this.record.value()?.plan.signed?.content.sessions ?? {};
    return PLAN_ROWS.flatMap((row) => {
      const total = (sessions[row] ?? []).reduce((sum, count) => sum + count, 0);
      return total === 0 ? [] : [`${PLAN_ROW_LABELS[row]}: ${total}`];
    });
  });
}
