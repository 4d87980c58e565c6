import type { Comorbidity, EducationTopic, Exercise } from '#domain/vocabulary';
import { freezeDeeply } from './freeze.ts';
import educationData from './education.json' with { type: 'json' };
import exerciseData from './exercises.json' with { type: 'json' };

/** Advice for the person, in plain words. */
export interface EducationEntry {
  readonly code: EducationTopic;
  readonly title: string;
  readonly text: string;
  readonly sources: readonly string[];
}

export interface ExerciseEntry {
  readonly code: Exercise;
  readonly label: string;
  readonly text: string;
  /** Never suggested together with these. */
  readonly avoidWith: readonly Comorbidity[];
  readonly sources: readonly string[];
}

export const education = /* @__PURE__ */ freezeDeeply(educationData as readonly EducationEntry[]);
export const exercises = /* @__PURE__ */ freezeDeeply(exerciseData as readonly ExerciseEntry[]);
