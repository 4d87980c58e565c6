import { contraindications, redFlags, triageRules } from '#domain/knowledge';
import { factsFrom, openQuestions } from '#domain/triage';
import { BLANK_INTAKE } from '../answers/blank';
import { labelOf } from '../../../shared/code-label';
import { placeOf, ruleTextOf } from './finding-words';

const finding = (ruleId: string, code: string) =>
  ({ ruleId, code, level: 'caution', actions: [], sourceIds: [] }) as const;

describe('the words for a finding', () => {
  it('exist for every rule', () => {
    for (const { id, code } of redFlags) expect(ruleTextOf(finding(id, code))).not.toBe('');
    for (const { id } of triageRules) expect(ruleTextOf(finding(id, 'cancer_past'))).not.toBe('');
    for (const { code } of contraindications) expect(ruleTextOf(finding(`T10.${code}`, code))).not.toBe('');
  });

  it('name every open question and where it is answered', () => {
    const open = openQuestions(
      factsFrom({ birthDate: '1984-03-09', sex: 'female' }, BLANK_INTAKE, null, '2026-03-02'),
    );
    expect(open.length).toBeGreaterThan(50);
    for (const code of open)
      expect(labelOf(code))
        .withContext(code)
        .toMatch(/^[A-Z]/);
    expect(placeOf('foot_drop')).toBe('examination');
    expect(placeOf('limb_muscle_weakness')).toBe('emergency-signs');
    expect(placeOf('anticoagulant')).toBe('health');
  });
});
