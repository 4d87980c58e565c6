import { findNearMiss } from './near-miss.ts';

const CASES: readonly [string, readonly string[], string | null, string][] = [
  ['abcde', ['abcdx'], 'abcdx', 'one letter off in five'],
  ['abcde', ['abcxy'], null, 'two letters off in five'],
  ['abcdef', ['abcdxy'], 'abcdxy', 'two letters off in six'],
  ['abcdef', ['abcxyz'], null, 'three letters off'],
  ['abcdef', ['abcdefghi'], null, 'three letters missing'],
  ['abcdefgh', ['abcdef'], 'abcdef', 'two letters too many'],
  ['abcdef', ['abcdxy', 'abcdefg'], 'abcdefg', 'a letter missing is one slip'],
  ['abcdefg', ['abcdexy', 'abcdef'], 'abcdef', 'a letter too many is one slip'],
  ['Red_Flags', ['redFlags'], 'redFlags', 'case and separators aside'],
  ['abcdef', ['abcdxy', 'abcdex'], 'abcdex', 'the nearest of two'],
  ['abcdex', ['abcdef', 'abcdeg'], 'abcdef', 'the first of two equally near'],
  ['abcdef', ['abcdef'], 'abcdef', 'no slip at all'],
  ['a', [''], '', 'the only letter is one slip'],
  ['abcdefg', ['bcdefgh'], 'bcdefgh', 'a letter missing in front and one too many behind'],
  ['name', ['age', 'sex'], null, 'a short word that means something else'],
];

describe('findNearMiss', () => {
  for (const [word, candidates, expected, why] of CASES) {
    it(`finds ${expected} for ${word} among ${candidates.join(', ')}: ${why}`, () => {
      expect(findNearMiss(word, candidates)).toBe(expected);
    });
  }
});
