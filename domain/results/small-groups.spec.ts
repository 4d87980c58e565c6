import { groupShown } from './index.ts';

describe('a small group', () => {
  it('is not shown under ten', () => {
    expect(groupShown(0, 500)).toBe('empty');
    expect(groupShown(9, 500)).toBe('too_few');
    expect(groupShown(10, 500)).toBe('shown');
  });

  it('is not shown by leaving it out of the whole either', () => {
    expect(groupShown(491, 500)).toBe('rest_too_few');
    expect(groupShown(490, 500)).toBe('shown');
    expect(groupShown(500, 500)).toBe('shown');
  });
});
