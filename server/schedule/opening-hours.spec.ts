import type { OpeningHours, OpeningHoursView } from '#contract/schedule';
import { STARTING_HOURS } from '#domain/scheduling';
import { newId } from '../testing/builders.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const HOURS: OpeningHours = { ...STARTING_HOURS, holidays: [] };

describe('the opening hours of the clinic', () => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic()));
  afterEach(() => clinic.close());

  const write = (hours: Partial<OpeningHours>, basedOn = 0, id = newId()) =>
    clinic
      .as('administrator')
      .post<OpeningHoursView>('/api/opening-hours', { id, basedOn, hours: { ...HOURS, ...hours } });

  it('are there before anybody has set them, as version 0', async () => {
    const { body } = await clinic.as('staff').get<OpeningHoursView>('/api/opening-hours');
    expect(body).toEqual({ version: 0, hours: HOURS, recordedAt: null, recordedBy: null });
  });

  it('are kept in versions, each with who set it', async () => {
    const id = newId();
    expect((await write({ slotMinutes: 20 }, 0, id)).body).toEqual({
      version: 1,
      hours: { ...HOURS, slotMinutes: 20 },
      recordedAt: '2026-03-02T15:00:00.000Z',
      recordedBy: { id: clinic.accountIds.administrator, displayName: 'The administrator' },
    });
    expect((await write({ slotMinutes: 20 }, 0, id)).body.version).toBe(1);
    const stale = await write({ slotMinutes: 15 });
    expect(stale.problem.type).toBe('/problems/version-conflict');
    expect((stale.problem.current as OpeningHoursView).version).toBe(1);
    expect((await write({ slotMinutes: 15 }, 1, id)).problem.type).toBe('/problems/already-exists');
    expect((await write({ slotMinutes: 15 }, 1)).body.version).toBe(2);
    const rows = (await clinic.auditRows()).map(({ action, outcome }) => `${action} ${outcome}`);
    expect(rows.filter((row) => row === 'opening-hours.write done').length).toBe(2);
  });

  it('are refused with the range that is wrong, and a holiday that is there twice', async () => {
    const monday = [
      { from: '10:00', to: '09:00' },
      { from: '11:00', to: '12:00' },
      { from: '11:30', to: '13:00' },
    ];
    const holidays = [
      { on: '2026-05-25', name: 'Memorial Day' },
      { on: '2026-05-25', name: 'Again' },
    ];
    const { status, problem } = await write({ days: { ...HOURS.days, monday }, holidays });
    expect(status).toBe(400);
    expect(problem.fields?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      '/hours/days/monday/0/to ends_before_start',
      '/hours/days/monday/2/to overlaps',
      '/hours/holidays/1/on twice',
    ]);
  });

  it('are refused for what is no time, and without a day', async () => {
    const { status } = await write({ days: { ...HOURS.days, monday: [{ from: '9:00', to: '25:00' }] } });
    expect(status).toBe(400);
    expect((await write({ days: { monday: [] } as never })).status).toBe(400);
  });

  it('are for administrators to set', async () => {
    const { status } = await clinic.as('chiropractor').post('/api/opening-hours', { hours: HOURS });
    expect(status).toBe(403);
  });
});
