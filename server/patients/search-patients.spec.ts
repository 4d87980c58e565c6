import { readSearchText } from './search-patients.ts';

describe('reading what is typed into the search', () => {
  it('takes nothing as the newest, digits as a number, a full date as a birth date', () => {
    expect(readSearchText('  ')).toEqual({ by: 'newest' });
    expect(readSearchText(' 42 ')).toEqual({ by: 'number', number: 42 });
    expect(readSearchText('#42')).toEqual({ by: 'number', number: 42 });
    expect(readSearchText('1980-06-15')).toEqual({ by: 'birth date', birthDate: '1980-06-15' });
  });

  it('tries one word as either name', () => {
    expect(readSearchText('Smí')).toEqual({
      by: 'name',
      readings: [
        { given: '', family: 'smi' },
        { given: 'smi', family: '' },
      ],
    });
  });

  it('tries several words in either order, and as one name of several words', () => {
    const criteria = readSearchText('de la Cruz, Ana');
    if (criteria.by !== 'name') throw new Error('a name was expected');
    expect(criteria.readings).toContain({ given: 'ana', family: 'de la cruz' });
    expect(criteria.readings).toContain({ given: '', family: 'de la cruz ana' });
    expect(criteria.readings).toHaveSize(8);
  });

  it('finds nobody for marks that are no name, and does not choke on a number no clinic has', () => {
    expect(readSearchText('--')).toEqual({ by: 'name', readings: [] });
    expect(readSearchText('99999999999999999999')).toEqual(jasmine.objectContaining({ by: 'name' }));
  });
});
