import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Call, CallList } from '#contract/call-list';
import type { Permission } from '#contract/permission';
import { lookAt } from '../../../shared/testing/look-at';
import { openClinic } from '../testing/outcomes-testing';
import { CallListPage } from './call-list-page';

const aCall = (change: Partial<Call> = {}): Call => ({
  courseId: 'c1',
  patient: { id: 'p1', number: 12, givenName: 'Anna', familyName: 'Smith', phone: '+1 555 0100' },
  week: 6,
  state: 'overdue',
  target: '2026-04-13',
  lastDay: '2026-04-26',
  daysOverdue: 3,
  form: null,
  tries: { count: 0, last: null },
  ...change,
});
const aList = (calls: readonly Call[]): CallList => ({
  on: '2026-04-23',
  total: calls.length,
  calls: [...calls],
  answered: [{ week: 6, begun: 8, answered: 5, open: 2 }],
  mayMakeLinks: true,
});

describe('the call list', () => {
  let http: HttpTestingController;

  async function show(
    list: CallList,
    permissions: readonly Permission[] = ['check-in.read', 'check-in.write'],
  ) {
    http = openClinic(permissions);
    const fixture = TestBed.createComponent(CallListPage);
    fixture.detectChanges();
    http.expectOne('/api/call-list').flush(list);
    await fixture.whenStable();
    return lookAt(fixture);
  }

  it('shows whom to call, the number, the week, how long it is overdue, and who tried', async () => {
    const last = { at: '2026-04-22T15:00:00Z', by: { id: 's', displayName: 'Sam' } };
    const page = await show(aList([aCall({ tries: { count: 2, last } })]));
    expect(page.text('.calls')).toContain('Smith, Anna');
    expect(page.element.querySelector('.phone')?.getAttribute('href')).toBe('tel:+15550100');
    expect(page.text('.what')).toContain('Week 6');
    expect(page.text('.what')).toContain('3 days overdue');
    expect(page.text('.what')).toContain('2 calls reached nobody, last by Sam');
  });

  it('shows the share that answered with its counts, beside that of the trial', async () => {
    const page = await show(aList([]));
    expect(page.texts('.weeks li > *')).toEqual(['Week 6', '63 %', '5 of 8', '2 can still answer']);
    expect(page.text('section')).toContain('518 of 750 (69 %) answered at week 6');
    expect(page.text('pl-empty-state')).toContain('Nobody is due');
  });

  it('notes that nobody was reached, and reads the list again', async () => {
    const page = await show(aList([aCall()]));
    await page.press(/^Not reached/);
    const sent = http.expectOne({ method: 'POST', url: '/api/courses/c1/call-tries' });
    expect(sent.request.body).toEqual(jasmine.objectContaining({ week: 6 }));
    sent.flush({});
    // Never stable while a request is out; the list is asked for a few promises later.
    for (let turn = 0; turn < 8; turn += 1) {
      TestBed.tick();
      await Promise.resolve();
    }
    http.expectOne('/api/call-list').flush(aList([aCall()]));
    await page.settle();
    expect(page.text('[role=status]')).toContain('Anna Smith could not be reached');
  });

  it('offers no writing to those who may only read', async () => {
    const page = await show(aList([aCall()]), ['check-in.read']);
    expect(page.element.querySelector('.calls button')).toBeNull();
  });
});
