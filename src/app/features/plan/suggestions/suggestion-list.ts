import { Component, computed, input } from '@angular/core';
import { type SessionRange, education, exercises } from '#domain/knowledge';
import type { DraftPlan, SuggestedDiagnosis } from '#domain/planning';
import { WhyButton } from '../../../core/why';
import { adviceSubject, diagnosisSubject, exerciseSubject } from '../why-subjects';

/** What the rules suggest beside the sessions: exercises, advice and working diagnoses, each with its reasons. */
@Component({
  selector: 'pl-suggestion-list',
  imports: [WhyButton],
  templateUrl: './suggestion-list.html',
  styleUrl: './suggestion-list.scss',
})
export class SuggestionList {
  readonly suggestion = input.required<DraftPlan>();
  readonly diagnoses = input.required<readonly SuggestedDiagnosis[]>();

  protected readonly exercises = computed(() =>
    this.suggestion().suggestion.exercises.map((each) => {
      const label = exercises.find(({ code }) => code === each.code)?.label ?? each.code;
      return { code: each.code, label, why: exerciseSubject(label, each, this.suggestion()) };
    }),
  );
  protected readonly advice = computed(() =>
    this.suggestion().suggestion.education.map((each) => {
      const label = education.find(({ code }) => code === each.code)?.title ?? each.code;
      return { code: each.code, label, why: adviceSubject(label, each, this.suggestion()) };
    }),
  );
  protected readonly workingDiagnoses = computed(() =>
    this.diagnoses().map((each) => ({ ...each, why: diagnosisSubject(each) })),
  );
  protected readonly atHome = computed(() => {
    const { homeExerciseDaysPerWeek, homeExerciseMinutes } = this.suggestion();
    const often = `on ${rangeWords(homeExerciseDaysPerWeek)} days a week`;
    return homeExerciseMinutes === null
      ? `At home ${often}`
      : `At home ${often}, ${rangeWords(homeExerciseMinutes)} minutes`;
  });
}

function rangeWords([fewest, most]: SessionRange): string {
  return fewest === most ? `${most}` : `${fewest} to ${most}`;
}
