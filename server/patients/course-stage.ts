import type { CourseStage } from '#contract/patient';
import type { TriageLevel } from '#domain/vocabulary';

/** What decides the stage of a course. */
export interface CourseMilestones {
  readonly isClosed: boolean;
  /** Triage over the newest intake and examination; null before there is an intake. */
  readonly triageLevel: TriageLevel | null;
  readonly dayZero: string | null;
  readonly hasPlan: boolean;
  readonly hasIntake: boolean;
}

/** Where a course stands. An emergency or urgent sign stops it even when its plan is signed already (T8). */
export function courseStageOf(milestones: CourseMilestones): CourseStage {
  if (milestones.isClosed) return 'closed';
  if (milestones.triageLevel === 'emergency' || milestones.triageLevel === 'urgent') return 'stopped';
  if (milestones.dayZero !== null) return 'in_care';
  if (milestones.hasPlan) return 'planning';
  return milestones.hasIntake ? 'intake' : 'new';
}
