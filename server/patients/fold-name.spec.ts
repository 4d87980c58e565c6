import { foldName } from './fold-name.ts';

describe('folding a name', () => {
  it('drops case, diacritics and apostrophes', () => {
    expect(foldName('JOSÉ')).toBe('jose');
    expect(foldName("O'Brien")).toBe(foldName('o’brien'));
    expect(foldName('Núñez')).toBe(foldName('Nu\u0301n\u0303ez'));
  });

  it('parts words by one space, whatever stood between them', () => {
    expect(foldName('  García-López ')).toBe('garcia lopez');
    expect(foldName('van  der\tBerg')).toBe('van der berg');
  });

  it('writes plain the letters that have no decomposition', () => {
    expect(foldName('Strauß')).toBe('strauss');
    expect(foldName('Øster Łukasz')).toBe('oster lukasz');
    expect(foldName('İpek Işık')).toBe('ipek isik');
  });

  it('keeps names in other scripts, and leaves nothing of control characters', () => {
    expect(foldName('Иван')).toBe('иван');
    expect(foldName('李小龙')).toBe('李小龙');
    expect(foldName('a\u0000b')).toBe('a b');
    expect(foldName('- . -')).toBe('');
  });
});
