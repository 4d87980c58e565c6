import { BLANK_INTAKE } from '../answers/blank';
import type { HeldPatient } from './asks';
import { instructionsFor } from './instructions';

const ANNA: HeldPatient = { givenName: 'Anna', ageYears: 45, sex: 'female' };
const told = (answers: Partial<typeof BLANK_INTAKE>) =>
  instructionsFor({ ...BLANK_INTAKE, ...answers }, ANNA);

describe('what a patient is told to do at once', () => {
  it('is nothing while no sign is yes, nor for one that only asks for care', () => {
    expect(told({})).toEqual([]);
    expect(told({ comorbidities: { hypertension_uncontrolled: true } })).toEqual([]);
  });

  it('is to call an ambulance where a sign of the same day came with what makes it worse', () => {
    const redFlags = { pain_with_fever: true };
    expect(told({ redFlags }).map(({ callsNow }) => callsNow)).toEqual([false]);
    expect(told({ redFlags, unwellSigns: { confusion: true } }).map(({ callsNow }) => callsNow)).toEqual([
      true,
    ]);
    const weak = { limb_muscle_weakness: true };
    const sudden = { limb_muscle_weakness: { onset: 'sudden' as const } };
    expect(told({ redFlags: weak, redFlagDetails: sudden })[0]?.callsNow).toBeTrue();
  });

  it('is to call an ambulance for very high blood pressure with loss of sight', () => {
    const comorbidities = { hypertension_uncontrolled: true };
    const [instruction] = told({ comorbidities, unwellSigns: { visual_loss: true } });
    expect(instruction?.words).toContain('Call an ambulance.');
    expect(instruction?.callsNow).toBeTrue();
  });
});
