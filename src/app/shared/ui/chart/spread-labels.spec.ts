import { spreadLabels } from './spread-labels';

describe('spreading labels', () => {
  it('leaves labels alone that are far enough apart', () => {
    expect(spreadLabels([10, 40, 80], 14, 0, 100)).toEqual([10, 40, 80]);
  });

  it('moves labels apart and keeps their order', () => {
    expect(spreadLabels([50, 48], 14, 0, 100)).toEqual([62, 48]);
  });

  it('keeps labels inside the chart', () => {
    expect(spreadLabels([98, 99, 97], 14, 0, 100)).toEqual([86, 100, 72]);
  });
});
