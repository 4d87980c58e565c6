import {
  contraindications,
  indications,
  planRules,
  redFlags,
  sources,
  stopRules,
  triageRules,
  weekTemplates,
} from '#domain/knowledge';
import { CLINICAL_CASES, COURSE_CASES } from './clinical-cases.ts';

const CASES = [...CLINICAL_CASES, ...COURSE_CASES];
const covered = new Set(CASES.flatMap(({ covers }) => covers));
const oneTo = (last: number, letter: string) =>
  Array.from({ length: last }, (_, at) => `rule:${letter}${at + 1}`);

/** Stop rules no score or date can raise; the chiropractor judges a plateau. */
const NOT_COMPUTED = ['stop:plateau'];
/** Proven where the form itself is: domain/outcomes/rmdq.spec.ts. */
const PROVEN_ELSEWHERE = ['rule:C16'];

const ASKED: readonly [string, readonly string[]][] = [
  ['red flag', redFlags.map(({ code }) => `flag:${code}`)],
  ['contraindication row', contraindications.map(({ code }) => `row:${code}`)],
  ['decision rule', [...oneTo(11, 'T'), ...oneTo(5, 'P')]],
  ['clarification', oneTo(18, 'C')],
  ['triage rule of the knowledge', triageRules.map(({ id }) => `triage:${id}`)],
  ['plan rule', planRules.map(({ id }) => `plan:${id}`)],
  ['indication', indications.map(({ id }) => `indication:${id}`)],
  ['week template', weekTemplates.map(({ code }) => `template:${code}`)],
  ['stop rule', stopRules.map(({ code }) => `stop:${code}`)],
];

describe('the clinical cases', () => {
  for (const [what, tags] of ASKED) {
    it(`prove every ${what}`, () => {
      const missing = tags.filter(
        (tag) => !covered.has(tag) && ![...NOT_COMPUTED, ...PROVEN_ELSEWHERE].includes(tag),
      );
      expect(missing).toEqual([]);
    });
  }

  it('claim to prove nothing that is not there', () => {
    const known = new Set(['open', ...ASKED.flatMap(([, tags]) => tags)]);
    expect([...covered].filter((tag) => !known.has(tag))).toEqual([]);
  });

  it('have one name each, a reason, and sources that exist', () => {
    expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length);
    const ids = sources.map(({ id }) => id);
    for (const { id, why, sourceIds } of CASES) {
      expect(why.length).withContext(id).toBeGreaterThan(0);
      expect(sourceIds.length).withContext(id).toBeGreaterThan(0);
      expect(sourceIds.filter((source) => !ids.includes(source)))
        .withContext(id)
        .toEqual([]);
    }
  });
});
