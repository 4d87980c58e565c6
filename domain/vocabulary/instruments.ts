/** Lowest and highest score of an instrument, in its own points. */
export interface ScoreRange {
  readonly min: number;
  readonly max: number;
}

/** Pain, 0 = no low back pain, 10 = worst possible; average of the past week (source GOERTZ18). */
export const NRS_RANGE: ScoreRange = { min: 0, max: 10 };

/** Roland-Morris Disability Questionnaire, count of items that describe the patient today. */
export const RMDQ_RANGE: ScoreRange = { min: 0, max: 24 };

/** The item wording in use: the original English items, "than" in item 9. Stored with every answer (C16). */
export const RMDQ_VERSION = 'rmdq-24-en-original';

/**
 * The 24 items, original English wording (Roland and Morris 1983; free to embed:
 * Roland and Fairbank 2000). Index 0 is item 1.
 */
export const RMDQ_ITEMS = [
  'I stay at home most of the time because of my back.',
  'I change position frequently to try and get my back comfortable.',
  'I walk more slowly than usual because of my back.',
  'Because of my back I am not doing any of the jobs that I usually do around the house.',
  'Because of my back, I use a handrail to get upstairs.',
  'Because of my back, I lie down to rest more often.',
  'Because of my back, I have to hold on to something to get out of an easy chair.',
  'Because of my back, I try to get other people to do things for me.',
  'I get dressed more slowly than usual because of my back.',
  'I only stand for short periods of time because of my back.',
  'Because of my back, I try not to bend or kneel down.',
  'I find it difficult to get out of a chair because of my back.',
  'My back is painful almost all the time.',
  'I find it difficult to turn over in bed because of my back.',
  'My appetite is not very good because of my back pain.',
  'I have trouble putting on my socks (or stockings) because of the pain in my back.',
  'I only walk short distances because of my back.',
  'I sleep less well because of my back.',
  'Because of my back pain, I get dressed with help from someone else.',
  'I sit down for most of the day because of my back.',
  'I avoid heavy jobs around the house because of my back.',
  'Because of my back pain, I am more irritable and bad tempered with people than usual.',
  'Because of my back, I go upstairs more slowly than usual.',
  'I stay in bed most of the time because of my back.',
] as const;

/** The weeks at which a course is assessed, as in the cited trial (source GOERTZ18). */
export const CHECK_IN_WEEKS = [2, 4, 6, 12] as const;
export type CheckInWeek = (typeof CHECK_IN_WEEKS)[number];

/** How an answer was obtained (C16). */
export const ANSWER_MODES = ['self', 'read_aloud', 'phone', 'paper'] as const;
export type AnswerMode = (typeof ANSWER_MODES)[number];
export const ANSWER_MODE_LABELS: Readonly<Record<AnswerMode, string>> = {
  self: 'Answered by the patient',
  read_aloud: 'Read aloud in the clinic',
  phone: 'Asked by phone',
  paper: 'Copied from paper',
};

/** The three pain series, never mixed; stop rules, responders and the trial use the average past week (C17). */
export const PAIN_SERIES = ['average_past_week', 'worst_24_hours', 'at_visit'] as const;
export type PainSeries = (typeof PAIN_SERIES)[number];
export const PAIN_SERIES_LABELS: Readonly<Record<PainSeries, string>> = {
  average_past_week: 'Average of the past week',
  worst_24_hours: 'Worst in the last 24 hours',
  at_visit: 'At the visit',
};

/** How bothersome the pain has been, 1 (not at all) to 5 (extremely), as in the trial (source REG). */
export const BOTHERSOMENESS_RANGE: ScoreRange = { min: 1, max: 5 };

/** Seven steps of global improvement, in the trial's coding: 0 completely gone to 6 much worse (source REG). */
export const GLOBAL_IMPROVEMENTS = [
  'completely_gone',
  'much_better',
  'moderately_better',
  'a_little_better',
  'about_the_same',
  'a_little_worse',
  'much_worse',
] as const;
export type GlobalImprovement = (typeof GLOBAL_IMPROVEMENTS)[number];
export const GLOBAL_IMPROVEMENT_LABELS: Readonly<Record<GlobalImprovement, string>> = {
  completely_gone: 'Completely gone',
  much_better: 'Much better',
  moderately_better: 'Moderately better',
  a_little_better: 'A little better',
  about_the_same: 'About the same',
  a_little_worse: 'A little worse',
  much_worse: 'Much worse',
};

/** Days with pain medication in the past week (source REG). */
export const MEDICATION_DAYS_RANGE: ScoreRange = { min: 0, max: 7 };

/** Satisfaction with care (source REG). */
export const SATISFACTION_RANGE: ScoreRange = { min: 0, max: 10 };

/**
 * Scores obtained elsewhere, stored as numbers only: the items of these instruments are licensed and not shown.
 * PROMIS is a T-score; its range is that of the published short-form tables, rounded out.
 */
export const EXTERNAL_INSTRUMENTS = ['odi', 'promis_pain_interference', 'start_back'] as const;
export type ExternalInstrument = (typeof EXTERNAL_INSTRUMENTS)[number];
export const EXTERNAL_RANGES: Readonly<Record<ExternalInstrument, ScoreRange>> = {
  odi: { min: 0, max: 100 },
  promis_pain_interference: { min: 35, max: 85 },
  start_back: { min: 0, max: 9 },
};
