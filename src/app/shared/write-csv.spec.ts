import { writeCsv } from './write-csv';

describe('a CSV file', () => {
  it('begins with the mark of UTF-8 and ends each line as RFC 4180 says', () => {
    expect(writeCsv([['Größe', 1.5, null]])).toBe('\uFEFFGröße,1.5,\r\n');
  });

  it('quotes what would break a cell', () => {
    expect(writeCsv([['a,b', 'say "so"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""so""","two\nlines"\r\n');
  });

  it('lets no text run as a formula, and leaves numbers alone', () => {
    expect(writeCsv([['=1+1', '+1', '-1', '@a', ' =1', -3]])).toBe(`\uFEFF'=1+1,'+1,'-1,'@a,' =1,-3\r\n`);
  });
});
