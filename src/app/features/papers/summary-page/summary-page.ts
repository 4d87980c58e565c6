import { Component, computed, input } from '@angular/core';
import { CLOSING_REASON_LABELS, PLAN_ROWS, PLAN_ROW_LABELS, TRIAGE_LABELS } from '#domain/vocabulary';
import { PlainDatePipe } from '../../../core/format/pipes';
import { labelOf } from '../../../shared/code-label';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { injectCourseRecord } from '../paper/course-record';
import { Paper } from '../paper/paper';
import { PaperCare } from '../paper/paper-care';
import { presentParts } from '../paper/present';
import { PaperScores } from '../paper/score-table';

/** The course on one paper, for the record and for colleagues: findings, diagnosis, plan, scores. */
@Component({
  selector: 'pl-summary-page',
  imports: [Paper, PaperCare, PaperScores, PlainDatePipe, ProblemPanel],
  templateUrl: './summary-page.html',
  styleUrls: ['../paper/paper-parts.scss', '../paper/clinical-paper.scss'],
})
export class SummaryPage {
  readonly courseId = input.required<string>();
  protected readonly record = injectCourseRecord(this.courseId);
  protected readonly parts = computed(() => {
    const answers = this.record.value()?.intake.intake?.answers;
    return answers ? presentParts(answers) : [];
  });
  protected readonly findings = computed(() =>
    (this.record.value()?.intake.triage?.findings ?? []).map(({ code }) => labelOf(code)),
  );
  protected readonly planned = computed(() => {
    const sessions = this.record.value()?.plan.signed?.content.sessions ?? {};
    return PLAN_ROWS.flatMap((row) => {
      const counts = sessions[row];
      if (!counts) return [];
      return [{ row, counts, total: counts.reduce((sum, count) => sum + count, 0) }];
    });
  });
  protected readonly closing = computed(
    () => this.record.value()?.closings.closings.find(({ reopened }) => reopened === null) ?? null,
  );
  protected readonly triageLabels = TRIAGE_LABELS;
  protected readonly rowLabels = PLAN_ROW_LABELS;
  protected readonly closingLabels = CLOSING_REASON_LABELS;
}
