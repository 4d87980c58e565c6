import type { ExaminationFindings, ExaminationVersion, ExaminationWrite } from '#contract/intake';
import { EXAMINED_FITNESS_GAPS, answerAll } from '#domain/vocabulary';
import { TESTED_SIGNS } from '../answers/tested-signs';
import {
  CHIROPRACTOR,
  CLINICIAN,
  COURSE_ID,
  EXAMINATION_URL,
  PATIENT_ID,
  anIntakeVersion,
  openCourse,
  someFindings,
} from '../testing/open-course';

const path = '/examination';

describe('the examination page', () => {
  it('has tested nothing before somebody tests', async () => {
    const { host, page } = await openCourse({ permissions: CHIROPRACTOR, path, intake: anIntakeVersion() });
    expect(host.querySelectorAll('input:checked').length).toBe(0);
    expect(page.text).toContain('Provisional until examined');
  });

  it('stores an explicit no for each test, and that power was tested, when all is normal', async () => {
    const { page, changes } = await openCourse({
      permissions: CHIROPRACTOR,
      path,
      intake: anIntakeVersion(),
    });
    await page.click('All tested, all normal');
    await page.click('All normal');
    await page.click('Save examination');
    const write = page.write<ExaminationWrite>(EXAMINATION_URL);
    expect(write.body.findings).toEqual(
      someFindings({
        strengthTested: true,
        redFlags: answerAll(TESTED_SIGNS),
        fitnessGaps: answerAll(EXAMINED_FITNESS_GAPS),
      }),
    );
    write.flush({
      id: write.body.id,
      courseId: COURSE_ID,
      version: 1,
      findings: write.body.findings,
      recordedAt: '2026-03-02T15:00:00Z',
      recordedBy: { id: PATIENT_ID, displayName: 'Chris Chiro' },
    });
    await page.settled();
    expect(page.text).not.toContain('Provisional until examined');
    expect(changes).toEqual([PATIENT_ID]);
  });

  it('says at once what a positive test means', async () => {
    const { page } = await openCourse({ permissions: CHIROPRACTOR, path, intake: anIntakeVersion() });
    await page.answer('Foot cannot be lifted', 0);
    expect(page.alerts).toContain('Medical assessment today');
  });

  it('shows what follows from a tested power, and lets it count beside a no', async () => {
    const { host, page } = await openCourse({ permissions: CHIROPRACTOR, path, intake: anIntakeVersion() });
    await page.click('All tested, all normal');
    const dorsiflexion = host.querySelector<HTMLSelectElement>(
      'select[aria-label="L4 ankle dorsiflexion, Left"]',
    )!;
    dorsiflexion.value = '3';
    dorsiflexion.dispatchEvent(new Event('change'));
    await page.settled();
    expect(page.text).toContain('Cannot lift the foot against gravity follows from the tests above.');
    expect(page.text).toContain('It is answered no below');
    expect(page.alerts).toContain('Medical assessment today');
    await page.click('Save examination');
    const { findings } = page.write<ExaminationWrite>(EXAMINATION_URL).body;
    expect(findings.power).toEqual({ L4_left: '3' });
    expect(findings.redFlags.foot_drop).toBeFalse();
  });

  it('does not send an angle nobody has', async () => {
    const { host, page } = await openCourse({ permissions: CHIROPRACTOR, path, intake: anIntakeVersion() });
    const angle = host.querySelector<HTMLInputElement>('input[aria-label="Right, degrees"]')!;
    angle.value = '700';
    angle.dispatchEvent(new Event('input'));
    await page.settled();
    await page.click('Save examination');
    expect(page.alerts).toContain('from 0 to 120');
  });

  it('does not send a lower pressure above the upper one', async () => {
    const { page } = await openCourse({ permissions: CHIROPRACTOR, path, intake: anIntakeVersion() });
    await page.type('pl-number-field:nth-of-type(1) input', '80');
    await page.type('pl-number-field:nth-of-type(2) input', '120');
    await page.click('Save examination');
    expect(page.alerts).toContain('The lower value must be below the upper one.');
  });

  it('shows readers what was found, without controls', async () => {
    const { host, page } = await openCourse({
      permissions: CLINICIAN,
      path,
      intake: anIntakeVersion(),
      view: {
        examination: {
          id: '0190a000-0000-7000-8000-00000000000c',
          courseId: COURSE_ID,
          version: 1,
          findings: someFindings({ systolic: 128, redFlags: { foot_drop: true } }),
          recordedAt: '2026-03-02T15:00:00Z',
          recordedBy: { id: PATIENT_ID, displayName: 'Chris Chiro' },
        },
      },
    });
    expect(host.querySelectorAll('input, textarea').length).toBe(0);
    expect(page.text).toContain('128 mmHg');
    expect(page.text).toContain('Yes: Foot cannot be lifted against gravity (power 3/5 or less)');
  });

  it('asks for the intake first', async () => {
    const { page } = await openCourse({ permissions: CHIROPRACTOR, path });
    expect(page.text).toContain('The intake comes first');
    expect(page.button('Save examination')).toBeUndefined();
  });

  it('shows as changed by both only what both changed since the version the draft was based on', async () => {
    const version = (number: number, findings: Partial<ExaminationFindings>): ExaminationVersion => ({
      id: `0190a000-0000-7000-8000-0000000000c${number}`,
      courseId: COURSE_ID,
      version: number,
      findings: someFindings(findings),
      recordedAt: '2026-03-02T15:00:00Z',
      recordedBy: { id: PATIENT_ID, displayName: 'Chris Chiro' },
    });
    const base = { systolic: 120, diastolic: 80, temperatureC: 36.5 };
    const { page, http } = await openCourse({
      permissions: CHIROPRACTOR,
      path,
      intake: anIntakeVersion(),
      view: { examination: version(2, { ...base, systolic: 150, diastolic: 90 }) },
      draft: {
        courseId: COURSE_ID,
        form: 'examination',
        revision: 1,
        basedOn: 1,
        content: someFindings({ ...base, systolic: 140, temperatureC: 37 }),
        savedAt: '2026-03-02T15:00:00Z',
      },
    });
    http.expectOne(`${EXAMINATION_URL}/versions/1`).flush(version(1, base));
    await new Promise((resolve) => setTimeout(resolve));
    await page.settled();
    expect(page.text).toContain('150 mmHg');
    expect(page.text).not.toContain('90 mmHg');
    expect(page.text).not.toContain('36.5 °C');
  });
});
