import { inputBinding, outputBinding } from '@angular/core';
import type { Handover, HandoverList, NewCheckInHandover, NewHandover } from '#contract/handover';
import { type SignedInScreen, showSignedIn } from '../session/testing/signed-in-screen';
import { HandOver } from './hand-over';

const HANDOVERS = '/api/courses/c1/handovers';
const CHECK_INS = '/api/courses/c1/check-in-handovers';
const ADDRESS = 'https://clinic.example/form#secret';

const handover: Handover = {
  id: 'h1',
  way: 'link',
  week: null,
  state: 'in_progress',
  madeAt: '2026-03-02T15:00:00Z',
  madeBy: { id: 'a1', displayName: 'Sam Ito' },
  validUntil: '2026-03-04T16:00:00Z',
  openedAt: null,
  savedAt: null,
  submittedAt: null,
};

describe('handing the form to the patient', () => {
  let screen: SignedInScreen;
  let told: string[];
  afterEach(() => screen.close());

  async function open({
    unsaved = 0,
    isPinSet = true,
    week,
    ...list
  }: Partial<HandoverList> & { unsaved?: number; isPinSet?: boolean; week?: 6 | null } = {}) {
    told = [];
    screen = await showSignedIn(
      HandOver,
      [],
      [
        inputBinding('courseId', () => 'c1'),
        inputBinding('givenName', () => 'Anna'),
        inputBinding('unsaved', () => unsaved),
        inputBinding('form', () => (week === undefined ? null : { week })),
        outputBinding('saveClicked', () => told.push('save')),
        outputBinding('taken', () => told.push('taken')),
        outputBinding('closed', () => told.push('closed')),
      ],
    );
    await screen.answer('GET', '/api/pin', { isSet: isPinSet });
    await screen.answer('GET', week === undefined ? HANDOVERS : CHECK_INS, {
      mayMakeLinks: true,
      handovers: [],
      ...list,
    });
  }

  it('asks for a PIN of one’s own before the tablet leaves one’s hands', async () => {
    await open({ isPinSet: false });
    expect(screen.button('Hand over this tablet')).toBeUndefined();
    await screen.fill('Your PIN', '2580');
    await screen.click('Set PIN');
    expect(await screen.answer('PUT', '/api/pin', { isSet: true })).toEqual({ pin: '2580' });
    await screen.answer('GET', '/api/pin', { isSet: true });
    expect(screen.button('Hand over this tablet')).toBeDefined();
  });

  it('hands nothing over while answers are not saved', async () => {
    await open({ unsaved: 2 });
    expect(screen.text).toContain('2 changes are not saved.');
    await screen.click('Hand over this tablet');
    screen.http.expectNone({ method: 'POST' });
    await screen.click('Save intake first');
    expect(told).toEqual(['save']);
  });

  it('stays signed in and says so when the tablet could not be handed over', async () => {
    await open();
    await screen.click('Hand over this tablet');
    const sent = await screen.answer<NewHandover>(
      'POST',
      HANDOVERS,
      { type: '/problems/unavailable', title: 'Please try again.', status: 503 },
      { status: 503, statusText: 'Unavailable' },
    );
    expect(sent).toEqual({ id: sent.id, way: 'tablet', validUntil: null });
    expect(screen.text).toContain('Please try again.');
    expect(screen.button('Hand over this tablet')).toBeDefined();
  });

  it('makes a link that works until the appointment, by the clocks of the clinic, and shows it once', async () => {
    await open();
    await screen.fill('Appointment', '2026-03-04T10:00');
    await screen.click('Make a link');
    const sent = await screen.answer<NewHandover>('POST', HANDOVERS, { handover, url: ADDRESS });
    expect(sent).toEqual({ id: sent.id, way: 'link', validUntil: '2026-03-04T16:00:00.000Z' });
    await screen.answer('GET', HANDOVERS, { mayMakeLinks: true, handovers: [handover] });
    expect(screen.host.querySelector('.address')?.textContent).toBe(ADDRESS);
    expect(screen.host.querySelector('pl-qr-code svg')).not.toBeNull();
    await screen.click('End it');
    const ended: Handover = { ...handover, state: 'ended' };
    await screen.answer('DELETE', `${HANDOVERS}/h1`, { mayMakeLinks: true, handovers: [ended] });
    expect(screen.text).not.toContain(ADDRESS);
  });

  it('makes a link to a check-in that needs no date: it works while the week counts', async () => {
    await open({ week: 6 });
    expect(screen.text).toContain('while an answer counts for week 6');
    await screen.click('Make a link');
    const sent = await screen.answer<NewCheckInHandover>('POST', CHECK_INS, { handover, url: ADDRESS });
    expect(sent).toEqual({ id: sent.id, way: 'link', week: 6 });
    await screen.answer('GET', CHECK_INS, { mayMakeLinks: true, handovers: [{ ...handover, week: 6 }] });
    expect(screen.text).toContain('week 6');
  });

  it('offers no link where no phone could reach the clinic', async () => {
    await open({ mayMakeLinks: false });
    expect(screen.text).not.toContain('On the patient’s phone');
  });

  it('ends a form that is under way, and no other', async () => {
    await open({ handovers: [{ ...handover, state: 'submitted' }] });
    expect(screen.button('End it')).toBeUndefined();
  });

  it('takes what a patient has answered so far, and tells the page', async () => {
    const unfinished: Handover = { ...handover, state: 'expired', savedAt: '2026-03-03T15:00:00Z' };
    await open({ handovers: [unfinished] });
    await screen.click('Take the answers so far');
    await screen.answer('POST', `${HANDOVERS}/h1/taking`, {});
    const taken: Handover = { ...unfinished, state: 'submitted' };
    await screen.answer('GET', HANDOVERS, { mayMakeLinks: true, handovers: [taken] });
    expect(told).toEqual(['taken']);
    expect(screen.button('Take the answers so far')).toBeUndefined();
  });
});
