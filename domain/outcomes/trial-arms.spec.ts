import { trialArms } from './index.ts';

const values = (points: readonly { readonly value: number }[]) => points.map(({ value }) => value);

describe('trialArms', () => {
  it('gives the arm means of the trial for pain, with weeks 2 and 4 interpolated', () => {
    const { arms } = trialArms('nrs');
    expect(values(arms.usual_care)).toEqual([4.56, 4.23, 4.13, 3.97, 3.48]);
    expect(values(arms.usual_care_plus_chiropractic)).toEqual([4.56, 3.66, 3.15, 2.88, 2.6]);
  });

  it('gives them for disability', () => {
    const { arms } = trialArms('rmdq');
    expect(values(arms.usual_care).filter((_, at) => at !== 1 && at !== 2)).toEqual([9.8, 7.34, 6.4]);
    expect(values(arms.usual_care_plus_chiropractic).filter((_, at) => at !== 1 && at !== 2)).toEqual([
      9.59, 5.15, 4.36,
    ]);
  });

  it('says which points are interpolated', () => {
    for (const points of Object.values(trialArms('rmdq').arms)) {
      expect(points.map(({ week, interpolated }) => [week, interpolated])).toEqual([
        [0, false],
        [2, true],
        [4, true],
        [6, false],
        [12, false],
      ]);
    }
  });

  it('carries the spread of patients, and none where a point is interpolated', () => {
    const [start, week2, week4, week6] = trialArms('nrs').arms.usual_care;
    expect([start, week6].map((point) => point?.patientSd !== null)).toEqual([true, true]);
    expect([week2, week4].map((point) => point?.patientSd)).toEqual([null, null]);
  });

  it('says that every arm mean was computed here, and from which sources', () => {
    const { arms, sourceIds } = trialArms('nrs');
    expect(Object.values(arms).flatMap((points) => points.map(({ derived }) => derived))).toEqual(
      Array.from({ length: 10 }, () => true),
    );
    expect(sourceIds).toEqual(['REG', 'GOERTZ18']);
  });

  it('shows the difference between the arms beside the larger change that matters to one person', () => {
    const { differences, importantChange } = trialArms('nrs');
    expect(differences.map(({ week, est, ci95 }) => [week, est, ...ci95])).toEqual([
      [6, -1.1, -1.4, -0.7],
      [12, -0.9, -1.2, -0.5],
    ]);
    expect(importantChange).toEqual({ points: 2, percent: 30, sourceIds: ['OSTELO08'] });
    expect(trialArms('rmdq').differences.map(({ est }) => est)).toEqual([-2.2, -2]);
  });
});
