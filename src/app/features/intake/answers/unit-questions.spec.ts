import { askHeightUnit, askWeightUnit } from './unit-questions';

describe('a measure that may be in another unit', () => {
  it('is asked about when a height reads like feet, metres or inches', () => {
    expect(askHeightUnit(1.75, 40)).toEqual([{ unit: 'metres', converted: 175 }]);
    expect(askHeightUnit(5.9, 40)).toEqual([
      { unit: 'feet and inches (5 ft 9 in)', converted: 175.3 },
      { unit: 'feet', converted: 179.8 },
    ]);
    expect(askHeightUnit(70, 40)).toEqual([{ unit: 'inches', converted: 177.8 }]);
  });

  it('is not asked about where it can be: a small child, a tall or a heavy person', () => {
    expect(askHeightUnit(70, 2)).toEqual([]);
    expect(askHeightUnit(175, 40)).toEqual([]);
    expect(askHeightUnit(null, 40)).toEqual([]);
    expect(askWeightUnit(170, 165)).toEqual([]);
    expect(askWeightUnit(170, null)).toEqual([]);
  });

  it('is asked about when a weight does not go with the height and pounds would', () => {
    expect(askWeightUnit(300, 165)).toEqual([{ unit: 'pounds', converted: 136.1 }]);
  });
});
