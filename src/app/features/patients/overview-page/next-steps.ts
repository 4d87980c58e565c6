import type { CourseStage } from '#contract/patient';
import type { Permission } from '#contract/permission';
import type { ScheduleView } from '#contract/schedule';
import { addDays } from '#domain/outcomes';
import { isStanding } from '#domain/scheduling';
import { PLAN_WEEKS } from '#domain/vocabulary';
import type { IconName } from '../../../shared/ui/icon/icon-paths';

/** One thing to do next in a course. */
export interface NextStep {
  readonly label: string;
  /** Below the course. */
  readonly path: string;
  readonly permission: Permission;
  readonly icon: IconName;
}

interface StageWords {
  readonly heading: string;
  readonly text: string;
  /** The most useful first; a person sees those their roles allow. */
  readonly steps: readonly NextStep[];
}

const readIntake: NextStep = {
  label: 'Read the intake',
  path: 'intake',
  permission: 'intake.read',
  icon: 'intake',
};
const readPlan: NextStep = { label: 'See the plan', path: 'plan', permission: 'plan.read', icon: 'plan' };
/** Comes first in a course whose plan is signed and whose next visit has no date. */
export const BOOK_DATES: NextStep = {
  label: 'Book the dates',
  path: 'schedule',
  permission: 'schedule.write',
  icon: 'calendar',
};
const seeOutcomes: NextStep = {
  label: 'See outcomes',
  path: 'outcomes',
  permission: 'outcome.read',
  icon: 'outcomes',
};

/** Whether visits are planned on the day of `today` or later, and none of them is booked. */
export function hasNothingBooked(
  { startOn, appointments }: Pick<ScheduleView, 'startOn' | 'appointments'>,
  today: string,
): boolean {
  if (startOn === null || today > addDays(startOn, PLAN_WEEKS.length * 7 - 1)) return false;
  return !appointments.some(({ on, status }) => on >= today && isStanding(status));
}

/** Where a course stands, in words, and what comes next. */
export const STAGE_WORDS: Readonly<Record<CourseStage, StageWords>> = {
  new: {
    heading: 'The intake comes next',
    text: 'Nothing has been asked yet. The intake takes about ten minutes.',
    steps: [{ label: 'Take the intake', path: 'intake', permission: 'intake.write', icon: 'intake' }],
  },
  intake: {
    heading: 'The plan comes next',
    text: 'The intake is taken. A chiropractor builds and signs the six-week plan.',
    steps: [
      { label: 'Build the plan', path: 'plan', permission: 'plan.write', icon: 'plan' },
      readPlan,
      readIntake,
    ],
  },
  stopped: {
    heading: 'This course is stopped',
    text: 'Emergency or urgent signs stop care here. The intake says which, and what to do.',
    steps: [{ ...readIntake, label: 'See what stops it' }, readPlan, seeOutcomes],
  },
  planning: {
    heading: 'The plan waits to be signed',
    text: 'There is a draft. Care begins when a chiropractor has signed it.',
    steps: [
      { label: 'Finish the plan', path: 'plan', permission: 'plan.write', icon: 'plan' },
      readPlan,
      readIntake,
    ],
  },
  in_care: {
    heading: 'In care',
    text: 'The plan is signed. Check-ins are due in weeks 2, 4, 6 and 12.',
    steps: [
      { label: 'Record a visit', path: 'visits', permission: 'visit.write', icon: 'checkIn' },
      { label: 'Record a check-in', path: 'check-ins', permission: 'check-in.write', icon: 'checkIn' },
      seeOutcomes,
      readPlan,
    ],
  },
  closed: {
    heading: 'This course is closed',
    text: 'Its record stays to be read.',
    steps: [seeOutcomes, readPlan, readIntake],
  },
};
