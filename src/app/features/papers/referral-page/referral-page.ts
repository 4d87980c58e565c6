import { Component, computed, inject, input } from '@angular/core';
import { Store } from '@ngrx/store';
import { isStop } from '#domain/triage';
import { REFERRAL_ACTION_LABELS } from '#domain/vocabulary';
import { PlainDatePipe } from '../../../core/format/pipes';
import { patientContextFeature } from '../../../core/patient-context';
import { sessionFeature } from '../../../core/session';
import { labelOf } from '../../../shared/code-label';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { injectCourseRecord } from '../paper/course-record';
import { Paper } from '../paper/paper';
import { presentParts } from '../paper/present';
import { PaperScores } from '../paper/score-table';

/** To a physician or an emergency department while a sign stops the course: which signs, how urgent, what is known. */
@Component({
  selector: 'pl-referral-page',
  imports: [Paper, PaperScores, PlainDatePipe, ProblemPanel],
  templateUrl: './referral-page.html',
  styleUrls: ['../paper/paper-parts.scss', '../paper/clinical-paper.scss'],
})
export class ReferralPage {
  readonly courseId = input.required<string>();
  readonly #store = inject(Store);
  protected readonly record = injectCourseRecord(this.courseId);
  protected readonly session = this.#store.selectSignal(sessionFeature.selectSession);
  protected readonly patient = this.#store.selectSignal(patientContextFeature.selectShownPatient);
  protected readonly stops = computed(() =>
    (this.record.value()?.intake.triage?.findings ?? []).filter(isStop).map(({ code, actions }) => ({
      sign: labelOf(code),
      asks: actions.map((action) => REFERRAL_ACTION_LABELS[action]).join('; '),
    })),
  );
  protected readonly parts = computed(() => {
    const answers = this.record.value()?.intake.intake?.answers;
    return answers ? presentParts(answers) : [];
  });
}
