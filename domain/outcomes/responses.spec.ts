import { countResponses } from './index.ts';

describe('countResponses', () => {
  it('shows the share of the known beside the share of all', () => {
    const counts = countResponses([
      'improved',
      'improved',
      'grey_zone',
      'unchanged',
      'worse',
      'not_known',
      'not_known',
      'not_known',
    ]);
    expect(counts).toEqual({
      improved: 2,
      grey_zone: 1,
      unchanged: 1,
      worse: 1,
      not_known: 3,
      total: 8,
      improvedShareOfKnown: 0.4,
      improvedShareOfAll: 0.25,
    });
  });

  it('has no share where nothing is known', () => {
    expect(countResponses(['not_known']).improvedShareOfKnown).toBeNull();
    expect(countResponses(['not_known']).improvedShareOfAll).toBe(0);
    expect(countResponses([]).improvedShareOfAll).toBeNull();
  });
});
