import { mergedWords } from './merged-words';

const row = { givenName: 'Anna', familyName: 'Smith' };

describe('where a patient was merged from', () => {
  it('is told by number, and by name where that is another', () => {
    expect(mergedWords(row, [{ ...row, number: 12 }])).toBe('Merged from no. 12');
    expect(
      mergedWords(row, [
        { ...row, number: 12 },
        { number: 15, givenName: 'Anna', familyName: 'Jones' },
      ]),
    ).toBe('Merged from no. 12 and no. 15 (Jones, Anna)');
  });
});
