import { aScore, anOutcomeView, onDay } from '../testing/outcome-builders';
import { courseCsv } from './course-csv';
import { scoreCourse } from './score-course';

function linesOf(
  change: Parameters<typeof anOutcomeView>[0],
  patientNumber: number | null = 7,
): readonly string[] {
  const view = anOutcomeView(change);
  const courses = (['nrs', 'rmdq'] as const).map((instrument) => scoreCourse(view, instrument, onDay(200)));
  return courseCsv(view, courses, patientNumber).replace('\uFEFF', '').trimEnd().split('\r\n');
}

describe('the course as CSV', () => {
  it('says of every number its unit and its source, and names the patient by number', () => {
    const lines = linesOf({ scores: [aScore(-3, 7, 14), aScore(14, 4, null, 11)] });
    expect(lines[0]).toBe('patient_number,course_opened,date,day,week,measure,value,unit,source,detail');
    const start = `7,${onDay(-7)}`;
    expect(lines).toContain(`${start},${onDay(-3)},-3,,pain_average_past_week,7,NRS 0-10,check-in,baseline`);
    expect(lines).toContain(
      `${start},${onDay(14)},14,2,pain_average_past_week_change,-3,points,derived,improved`,
    );
    expect(lines).toContain(
      `${start},${onDay(14)},14,2,disability,,RMDQ 0-24,check-in,incomplete: 11 answered`,
    );
    expect(lines).toContain(`${start},,,4,pain_average_past_week,,NRS 0-10,check-in,missed`);
  });

  it('has the trial with what is derived and interpolated', () => {
    const lines = linesOf({});
    expect(lines).toContain(
      `7,${onDay(-7)},,,2,trial_usual_care_pain_mean,4.23,NRS 0-10,"Goertz 2018, interpolated",`,
    );
    expect(lines).toContain(
      `7,${onDay(-7)},,,6,trial_with_chiropractic_pain_patient_sd,2.16,NRS 0-10,"Goertz 2018, derived",`,
    );
  });

  it('keeps the pain at visits apart, and has events, plans and what was corrected', () => {
    const score = aScore(14, 4, 9);
    const lines = linesOf({
      scores: [aScore(-3, 7, 14), score],
      care: [{ on: onDay(2), rows: ['massage', 'heat'], painBefore: 6, painAfter: null }],
      adverseEvents: [{ source: 'check-in', on: onDay(14), severity: 'severe' }],
      plans: [{ version: 2, signedOn: onDay(1) }],
      replaced: [
        {
          scoreId: score.id,
          on: onDay(14),
          painNrs: 9,
          rmdqScore: null,
          correctedAt: '2026-03-17T15:00:00Z',
          correctedBy: { id: score.id, displayName: 'Sam' },
          reason: '=cmd',
        },
      ],
    });
    // What follows the patient's number and the day the course was opened.
    const ends = lines.map((line) => line.slice('7,2026-02-23,'.length));
    expect(ends).toContain(`${onDay(2)},2,,visit,massage heat,rows delivered,visit,`);
    expect(ends).toContain(`${onDay(2)},2,,pain_before_treatment,6,NRS 0-10,visit,`);
    expect(ends).toContain(`${onDay(2)},2,,pain_after_treatment,,NRS 0-10,visit,`);
    expect(ends).toContain(`${onDay(14)},14,,adverse_event,severe,severity,check-in,`);
    expect(ends).toContain(`${onDay(1)},1,,plan_signed,2,version,plan,`);
    expect(ends).toContain(
      `${onDay(14)},14,,pain_average_past_week_replaced,9,NRS 0-10,correction,2026-03-17T15:00:00Z Sam: =cmd`,
    );
  });
});
