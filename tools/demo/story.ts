import {
  ALLERGIES,
  ADULT_YEARS,
  CONSENT_VERSION,
  EASING,
  IMAGING_KINDS,
  MODALITIES,
  WORSENING,
  YOUTH_SIGNS,
  answerAll,
  type ChartRegion,
} from '#domain/vocabulary';
import type { ChartMark, IntakeAnswers } from '#contract/intake';
import { ageOn } from '#domain/triage';
import type { DemoPerson } from './people.ts';
import type { Chance } from './random.ts';

const GOALS = [
  'Sit through a working day without having to get up.',
  'Pick up my grandchild again.',
  'Get back to running twice a week.',
  'Sleep through the night.',
  'Work a full shift without tablets.',
  'Garden for an hour without paying for it the next day.',
];
const PHYSICIANS = ['Dr. Ellen Marsh', 'Dr. Tomás Rivera', 'Dr. Ngozi Bello', 'Dr. Hans Keller'];
const RELATIVES = [
  ['Alex', 'partner'],
  ['Kim', 'sister'],
  ['Jo', 'brother'],
  ['Pat', 'friend'],
] as const;
const MEDICINES = ['Ibuprofen 400 mg when needed', 'Paracetamol 1 g when needed', 'Amlodipine 5 mg'];

type Story = Pick<
  IntakeAnswers,
  | 'contacts'
  | 'worsening'
  | 'easing'
  | 'bodyChart'
  | 'painWorst24h'
  | 'painAtVisit'
  | 'youthSigns'
  | 'medicineNames'
  | 'allergies'
  | 'pastCare'
  | 'goals'
  | 'consent'
>;

/** What a made-up person tells around the complaint: where it hurts, who to call, what was tried, what is hoped for. */
export function makeStory(
  chance: Chance,
  person: DemoPerson,
  { on, nrs, hasLegPain }: { readonly on: string; readonly nrs: number; readonly hasLegPain: boolean },
): Story {
  const isMinor = ageOn(person.birthDate, on) < ADULT_YEARS;
  const [relative, relation] = chance.oneOf(RELATIVES);
  const relativeName = `${relative} ${person.familyName}`;
  const signer = isMinor ? relativeName : `${person.givenName} ${person.familyName}`;
  return {
    contacts: {
      address: '',
      emergencyName: relativeName,
      emergencyRelation: isMinor ? 'parent' : relation,
      emergencyPhone: `555-01${String(chance.between(10, 99))}`,
      guardianName: isMinor ? relativeName : '',
      guardianRelation: isMinor ? 'parent' : '',
      guardianPhone: isMinor ? `555-01${String(chance.between(10, 99))}` : '',
      physicianName: chance.happens(0.7) ? chance.oneOf(PHYSICIANS) : '',
      physicianPhone: '',
    },
    worsening: answerAll(
      WORSENING,
      WORSENING.filter(() => chance.happens(0.35)),
    ),
    easing: answerAll(
      EASING,
      EASING.filter(() => chance.happens(0.3)),
    ),
    bodyChart: { marks: makeMarks(chance, nrs, hasLegPain), nothingToMark: null },
    painWorst24h: Math.min(10, nrs + chance.between(0, 3)),
    painAtVisit: Math.max(0, nrs - chance.between(0, 2)),
    youthSigns: isMinor ? answerAll(YOUTH_SIGNS) : {},
    medicineNames: MEDICINES.filter(() => chance.happens(0.2)),
    allergies: answerAll(
      ALLERGIES,
      ALLERGIES.filter(() => chance.happens(0.04)),
    ),
    pastCare: {
      episodes: chance.oneOf(['first', 'one_or_two', 'three_or_more']),
      treatments: answerAll(
        MODALITIES,
        MODALITIES.filter((modality) => modality !== 'regenerative_injection' && chance.happens(0.25)),
      ),
      imaging: answerAll(
        IMAGING_KINDS,
        IMAGING_KINDS.filter((kind) => kind === 'x_ray' && chance.happens(0.3)),
      ),
      imagingFindings: '',
      operations: '',
    },
    goals: chance.oneOf(GOALS),
    consent: {
      agreed: true,
      textVersion: CONSENT_VERSION,
      signer: isMinor ? 'guardian' : 'patient',
      name: signer,
      way: 'typed',
      drawing: '',
      signedOn: on,
    },
  };
}

function makeMarks(chance: Chance, nrs: number, hasLegPain: boolean): IntakeAnswers['bodyChart']['marks'] {
  const side = chance.oneOf(['right', 'left'] as const);
  const other = side === 'right' ? 'left' : 'right';
  const marks: Partial<Record<ChartRegion, ChartMark>> = {
    [`low_back_${side}`]: mark(chance.happens(0.6) ? ['ache'] : ['sharp'], nrs),
  };
  if (chance.happens(0.5)) marks[`low_back_${other}`] = mark(['ache'], Math.max(1, nrs - 2));
  if (hasLegPain) {
    marks[`buttock_${side}`] = mark(['ache', 'burning'], Math.max(1, nrs - 1));
    marks[`back_thigh_${side}`] = mark(['tingling'], Math.max(1, nrs - 2));
  }
  return marks;
}

function mark(qualities: readonly (keyof ChartMark['qualities'])[], intensity: number): ChartMark {
  return { qualities: Object.fromEntries(qualities.map((quality) => [quality, true])), intensity };
}
