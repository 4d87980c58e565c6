import { preferenceWords } from './preference-words';

describe('a preference in words', () => {
  const words = (preference: Partial<Parameters<typeof preferenceWords>[0]>) =>
    preferenceWords({ days: [], from: null, to: null, ...preference }, (time) => time);

  it('says that anything goes where nothing was chosen', () => {
    expect(words({})).toBe('Any day, any time');
  });

  it('names the days and both ends of the window', () => {
    expect(words({ days: ['monday', 'friday'], from: '09:00', to: '12:00' })).toBe(
      'Monday, Friday, from 09:00 until 12:00',
    );
    expect(words({ to: '12:00' })).toBe('Any day, until 12:00');
  });
});
