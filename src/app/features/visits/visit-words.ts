import type { Treatment } from '#contract/treatment';
import type { StopAlert } from '#domain/planning';
import {
  CHART_REGION_LABELS,
  MANUAL_TECHNIQUE_LABELS,
  MODALITY_LABELS,
  SEGMENT_LABELS,
} from '#domain/vocabulary';

/** How a row was given, in one line; empty where nothing was said. */
export function treatmentWords({ minutes, settings, regions, techniques, segments }: Treatment): string {
  return [
    minutes === null ? '' : `${minutes} min`,
    settings,
    techniques.map((technique) => MANUAL_TECHNIQUE_LABELS[technique]).join(', '),
    segments.map((segment) => SEGMENT_LABELS[segment]).join(', '),
    regions.map((region) => CHART_REGION_LABELS[region]).join(', '),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

const ACTION_WORDS: Readonly<Record<StopAlert['action'], string>> = {
  stop_all_care: 'Stop all care',
  end_adjustments: 'End adjustments',
  stop_provoking_modality: 'Stop what provoked it',
  refer_specialist: 'Doctor: consider imaging or a specialist',
  no_thrust_until_examined: 'No thrust until examined again',
  stop_that_modality: 'Stop',
  refer_doctor: 'Refer to the doctor',
  check_contraindications_again: 'Check the contraindications again before the next treatment',
  discharge: 'Discharge to self-management',
  assess_now: 'Take the scores before the next adjustment',
};

/** What to do about a stop rule. */
export function actionWords({ action, modality }: StopAlert): string {
  return modality === null
    ? ACTION_WORDS[action]
    : `${ACTION_WORDS[action]}: ${MODALITY_LABELS[modality].toLowerCase()}`;
}

/** Pain at a visit, before and after; a dash where one was not asked. */
export function painWords(before: number | null, after: number | null): string {
  return before === null && after === null ? 'Pain not asked' : `Pain ${before ?? '–'} → ${after ?? '–'}`;
}
