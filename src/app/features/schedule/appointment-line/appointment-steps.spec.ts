import { stepsFor } from './appointment-steps';

const TODAY = '2026-03-05';
const labels = (status: Parameters<typeof stepsFor>[0]['status'], on = TODAY) =>
  stepsFor({ status, on }, TODAY).map(({ label }) => label);

describe('what can be done with an appointment', () => {
  it('is everything on its day, arriving first', () => {
    expect(labels('booked')).toEqual(['Arrived', 'Start treatment', 'Done', 'No-show', 'Cancel…']);
  });

  it('is to cancel it before its day: nobody can have come or stayed away', () => {
    expect(labels('booked', '2026-03-06')).toEqual(['Cancel…']);
  });

  it('is to say what became of it afterwards', () => {
    expect(labels('booked', '2026-03-04')).toEqual(['Done', 'No-show', 'Cancel…']);
  });

  it('leads from waiting to done, and back where it was a slip', () => {
    expect(labels('arrived')).toEqual(['Start treatment', 'Done', 'Not here yet', 'Cancel…']);
    expect(labels('in_treatment')).toEqual(['Done', 'Back to waiting']);
    expect(labels('done')).toEqual(['Not done yet']);
    expect(labels('missed')).toEqual(['Came late', 'Not a no-show']);
    expect(labels('cancelled')).toEqual(['Book it again']);
  });

  it('asks for a reason only to cancel', () => {
    expect(stepsFor({ status: 'booked', on: TODAY }, TODAY).filter((step) => step.needsReason).length).toBe(
      1,
    );
  });
});
