import { type CourseMilestones, courseStageOf } from './course-stage.ts';

describe('the stage of a course', () => {
  const stage = (milestones: Partial<CourseMilestones>) =>
    courseStageOf({
      isClosed: false,
      triageLevel: null,
      dayZero: null,
      hasPlan: false,
      hasIntake: false,
      ...milestones,
    });

  it('runs from new over intake and planning into care', () => {
    expect(stage({})).toBe('new');
    expect(stage({ hasIntake: true, triageLevel: 'clear' })).toBe('intake');
    expect(stage({ hasIntake: true, hasPlan: true, triageLevel: 'caution' })).toBe('planning');
    expect(stage({ hasIntake: true, hasPlan: true, triageLevel: 'clear', dayZero: '2026-03-02' })).toBe(
      'in_care',
    );
  });

  it('is stopped by an urgent or emergency sign, also once the plan is signed', () => {
    expect(stage({ hasIntake: true, triageLevel: 'urgent' })).toBe('stopped');
    expect(stage({ hasIntake: true, hasPlan: true, triageLevel: 'emergency', dayZero: '2026-03-02' })).toBe(
      'stopped',
    );
  });

  it('stays closed whatever is found later', () => {
    expect(stage({ isClosed: true, hasIntake: true, triageLevel: 'emergency' })).toBe('closed');
  });
});
