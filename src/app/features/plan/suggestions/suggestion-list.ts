import { Component, computed, input } from '@angular/core';
import { type SessionRange, education, exercises } from '#domain/knowledge';
import type { DraftPlan, SuggestedDiagnosis } from '#domain/planning';
import { type WhySubject, WhyButton } from '../../../core/why';
import { adviceSubject, diagnosisSubject, exerciseSubject } from '../why-subjects';

interface SuggestionGroup {
  readonly heading: string;
  readonly note: string;
  readonly items: readonly { readonly label: string; readonly why: WhySubject }[];
}

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

  protected readonly groups = computed((): readonly SuggestionGroup[] => {
    const plan = this.suggestion();
    return [
      {
        heading: 'Exercises',
        note: plan.suggestion.exercises.length > 0 ? atHomeWords(plan) : '',
        items: plan.suggestion.exercises.map((each) => {
          const label = exercises.find(({ code }) => code === each.code)?.label ?? each.code;
          return { label, why: exerciseSubject(label, each, plan) };
        }),
      },
      {
        heading: 'Advice',
        note: '',
        items: plan.suggestion.education.map((each) => {
          const label = education.find(({ code }) => code === each.code)?.title ?? each.code;
          return { label, why: adviceSubject(label, each, plan) };
        }),
      },
      {
        heading: 'Working diagnosis',
        note: 'To consider; the chiropractor decides.',
        items: this.diagnoses().map((each) => ({
          label: `${each.code} ${each.title}`,
          why: diagnosisSubject(each),
        })),
      },
    ];
  });
}

function atHomeWords({ homeExerciseDaysPerWeek: days, homeExerciseMinutes: minutes }: DraftPlan): string {
  const often = `At home on ${rangeWords(days)} days a week`;
  return minutes === null ? `${often}.` : `${often}, ${rangeWords(minutes)} minutes.`;
}

function rangeWords([fewest, most]: SessionRange): string {
  return fewest === most ? `${most}` : `${fewest} to ${most}`;
}
