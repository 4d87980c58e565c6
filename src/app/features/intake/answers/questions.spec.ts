import { ASKED_RED_FLAGS, RMDQ_ITEMS } from '#domain/vocabulary';
import { anIntake } from '../testing/open-course';
import { BLANK_INTAKE } from './blank';
import { progressOf } from './progress';
import { SIGNS_AS_ASKED, intakeQuestions } from './questions';

describe('the questions of an intake', () => {
  it('begin the emergency signs with the seven of the source document, and leave none out', () => {
    expect(SIGNS_AS_ASKED.slice(0, 7)).toEqual(
      jasmine.arrayWithExactContents([
        'bladder_bowel_control_loss',
        'one_sided_numbness_or_weakness',
        'limb_muscle_weakness',
        'limb_sensation_loss',
        'balance_or_coordination_problem',
        'pain_with_fever',
        'pain_with_nausea',
      ]),
    );
    expect([...SIGNS_AS_ASKED]).toEqual(jasmine.arrayWithExactContents([...ASKED_RED_FLAGS]));
  });

  it('are all open at first', () => {
    expect(intakeQuestions('female').filter(({ read }) => read(BLANK_INTAKE) !== null)).toEqual([]);
  });

  it('count a confirmed rest of the questionnaire as answered', () => {
    const rmdq = { ...BLANK_INTAKE.rmdq, restConfirmed: true };
    expect(progressOf(intakeQuestions('male'), 'disability', anIntake({ rmdq }))).toEqual({
      answered: RMDQ_ITEMS.length,
      total: RMDQ_ITEMS.length,
    });
  });

  it('do not count what not everybody can answer', () => {
    const { total } = progressOf(intakeQuestions('male'), 'complaint', BLANK_INTAKE);
    const answers = anIntake({ flareOn: '2026-03-01' });
    expect(progressOf(intakeQuestions('male'), 'complaint', answers)).toEqual({ answered: 0, total });
  });
});
