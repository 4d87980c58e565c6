import { contentFrom, draftFrom, isSameDraft, setSessions, weekTotals } from './plan-draft';
import { aContent, aVersion } from './testing/plan-builders';

describe('a plan that is being typed', () => {
  it('has every cell and field, even before anything is planned', () => {
    const draft = draftFrom(null);
    expect(draft.sessions.massage).toEqual([0, 0, 0, 0, 0, 0]);
    expect(draft.reasons.massage).toBe('');
    expect(draft.startOn).toBe('');
  });

  it('stores what was stored before when nothing was typed', () => {
    const content = aContent();
    expect(contentFrom(draftFrom(aVersion({ content })))).toEqual(content);
  });

  it('stores no empty row and no reason for what is not planned', () => {
    const draft = draftFrom(
      aVersion({
        content: aContent({
          sessions: { massage: [0, 0, 0, 0, 0, 0], heat: [1, 0, 0, 0, 0, 0] },
          overrides: [
            { modality: 'massage', reason: 'Light pressure' },
            { modality: 'heat', reason: ' Short and warm ' },
          ],
        }),
      }),
    );
    const stored = contentFrom(draft);
    expect(Object.keys(stored.sessions)).toEqual(['heat']);
    expect(stored.overrides).toEqual([{ modality: 'heat', reason: 'Short and warm' }]);
  });

  it('stores how a row is given only while it is planned', () => {
    const treatments = {
      massage: { minutes: 20, settings: '', regions: [], techniques: [], segments: [] },
    };
    const draft = draftFrom(aVersion({ content: aContent({ sessions: {}, treatments }) }));
    expect(contentFrom(draft).treatments).toEqual({});
    const planned = { ...draft, sessions: setSessions(draft.sessions, 'massage', 1, 1) };
    expect(contentFrom(planned).treatments).toEqual(treatments);
  });

  it('stores the reason of the adjustment for manual care without thrust too', () => {
    const content = aContent({
      sessions: { low_force_care: [1, 0, 0, 0, 0, 0] },
      overrides: [{ modality: 'chiropractic_adjustment', reason: 'As the doctor permits' }],
    });
    expect(contentFrom(draftFrom(aVersion({ content }))).overrides).toEqual(content.overrides);
  });

  it('stores no goal without a target, no blank entry, and no consent without its day', () => {
    const draft = {
      ...draftFrom(aVersion()),
      goals: [
        { measure: 'activity', score: 3, activity: ' Swim ', by: '' },
        { measure: 'nrs', score: null, activity: 'Swim', by: '' },
      ],
      advice: [{ code: null, text: ' ' }],
      consent: { isGiven: true, givenBy: 'patient', how: 'spoken', on: '' },
    } as const;
    const content = contentFrom(draft);
    expect(content.goals).toEqual([{ measure: 'activity', target: 'Swim', by: null }]);
    expect([content.advice, content.consent]).toEqual([[], null]);
  });

  it('is not the same while a goal is only begun', () => {
    const draft = draftFrom(aVersion());
    const goal = { measure: 'nrs', score: null, activity: '', by: '' } as const;
    expect(isSameDraft(draft, { ...draft, goals: [...draft.goals, goal] })).toBeTrue();
    const begun = { ...goal, by: '2026-04-01' };
    expect(isSameDraft(draft, { ...draft, goals: [...draft.goals, begun] })).toBeFalse();
  });

  it('takes 0 to 7 sessions in a cell and nothing else', () => {
    const { sessions } = draftFrom(null);
    expect(setSessions(sessions, 'heat', 6, 7).heat).toEqual([0, 0, 0, 0, 0, 7]);
    for (const count of [-1, 8, 1.5, Number.NaN]) {
      expect(setSessions(sessions, 'heat', 6, count)).toBe(sessions);
    }
  });

  it('adds up the weeks over all modalities', () => {
    expect(weekTotals(draftFrom(aVersion()).sessions)).toEqual([4, 4, 2, 2, 2, 2]);
  });

  it('differs as soon as the reason for the amendment is typed', () => {
    const draft = draftFrom(aVersion({ status: 'signed' }));
    expect(isSameDraft(draft, { ...draft, amendmentReason: ' ' })).toBeTrue();
    expect(isSameDraft(draft, { ...draft, amendmentReason: 'Slower than hoped' })).toBeFalse();
  });

  it('does not take the reason of a signed version for the next amendment', () => {
    expect(draftFrom(aVersion({ status: 'signed', reason: 'First' })).amendmentReason).toBe('');
    expect(draftFrom(aVersion({ status: 'draft', reason: 'Second' })).amendmentReason).toBe('Second');
  });
});
