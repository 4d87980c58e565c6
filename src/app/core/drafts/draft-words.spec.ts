import { ageWords } from './draft-words';

describe('the age of a draft', () => {
  const now = new Date('2026-03-02T15:00:00Z');

  it('is told in the largest whole unit', () => {
    expect(ageWords('2026-03-02T14:59:40Z', now, 'en-US')).toBe('a moment ago');
    expect(ageWords('2026-03-02T14:48:00Z', now, 'en-US')).toBe('12 minutes ago');
    expect(ageWords('2026-03-02T12:30:00Z', now, 'en-US')).toBe('2 hours ago');
    expect(ageWords('2026-02-27T12:30:00Z', now, 'en-US')).toBe('3 days ago');
  });

  it('is never in the future, where the clocks differ', () => {
    expect(ageWords('2026-03-02T15:04:00Z', now, 'en-US')).toBe('a moment ago');
  });
});
