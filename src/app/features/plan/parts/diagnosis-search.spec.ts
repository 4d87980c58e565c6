import { diagnosisCodes } from '#domain/knowledge';
import { searchDiagnoses, typedDiagnosis } from './diagnosis-search';

const codesFor = (typed: string) => searchDiagnoses(diagnosisCodes, typed).map(({ code }) => code);

describe('the search for a diagnosis', () => {
  it('finds by the beginning of a code, or by words of the title in any order', () => {
    expect(codesFor('m54.3')).toEqual(['M54.30', 'M54.31', 'M54.32']);
    expect(codesFor('right sciatica')).toEqual(['M54.31', 'M54.41']);
  });

  it('shows nothing for nothing, nor for words no code has', () => {
    expect(codesFor('  ')).toEqual([]);
    expect(codesFor('fracture of the toe')).toEqual([]);
  });

  it('shows few enough to choose from', () => {
    expect(codesFor('m').length).toBe(8);
  });
});

describe('a diagnosis typed by hand', () => {
  it('is a code with its title', () => {
    expect(typedDiagnosis(' me84.2  Low back pain')).toEqual({ code: 'ME84.2', title: 'Low back pain' });
  });

  it('is nothing without a title, without a code, or where the code is held', () => {
    expect(typedDiagnosis('ME84.2')).toBeNull();
    expect(typedDiagnosis('low back pain')).toBeNull();
    expect(typedDiagnosis('M54.2 Cervicalgia')).toBeNull();
  });
});
