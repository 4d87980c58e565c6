import type { Alert, AlertTaking } from '#contract/alert';
import type { Permission } from '#contract/permission';
import { type SignedInScreen, showSignedIn } from '../../session/testing/signed-in-screen';
import { AlertBar } from './alert-bar';

const NOW = '2026-03-02T15:00:00.000Z';
const ALERTS_URL = '/api/alerts';

const sam = { id: '0190a000-0000-7000-8000-0000000000a1', displayName: 'Sam Ito' };
const alert: Alert = {
  id: '0190a000-0000-7000-8000-0000000000b1',
  courseId: '0190a000-0000-7000-8000-0000000000c1',
  patient: { id: '0190a000-0000-7000-8000-0000000000d1', givenName: 'Anna', familyName: 'Smith' },
  level: 'emergency',
  callsAmbulance: true,
  signs: null,
  raisedAt: NOW,
  raisedBy: sam,
  byPatient: false,
  taking: null,
};
const TAKING_URL = `${ALERTS_URL}/${alert.id}/taking`;
const taken: Alert = {
  ...alert,
  taking: {
    id: '0190a000-0000-7000-8000-0000000000e1',
    told: 'Dr. Hand',
    toldHow: 'phone',
    toldAt: NOW,
    done: 'Sent to hospital',
    recordedAt: NOW,
    recordedBy: { ...sam, displayName: 'Robin Reed' },
  },
};

describe('the bar of emergency signs', () => {
  let screen: SignedInScreen;
  beforeEach(() => jasmine.clock().install().mockDate(new Date(NOW)));
  afterEach(() => {
    screen.close();
    jasmine.clock().uninstall();
  });

  async function open(alerts: readonly Alert[], permissions: readonly Permission[] = ['alert.take']) {
    screen = await showSignedIn(AlertBar, permissions);
    // The first question is asked at once, but not before the page is there.
    jasmine.clock().tick(1);
    await screen.answer('GET', ALERTS_URL, { alerts });
  }

  async function openTaking() {
    await open([alert]);
    await screen.click('I take it');
  }

  async function fillTaking() {
    await screen.fill('Who was told', ' Dr. Hand ');
    await screen.fill('How', 'phone');
    await screen.fill('When', '15');
    await screen.fill('What was done', 'Sent to hospital');
  }

  it('says who it is about and how urgent it is, and whom to call', async () => {
    await open([alert]);
    expect(screen.text).toContain('Smith, Anna: emergency signs.');
    expect(screen.text).toContain('Recorded by Sam Ito');
    expect(screen.host.querySelector('a.call')?.getAttribute('href')).toBe('tel:911');
  });

  it('calls no ambulance for what can wait for a doctor', async () => {
    await open([{ ...alert, level: 'urgent', callsAmbulance: false }]);
    expect(screen.text).toContain('urgent signs');
    expect(screen.host.querySelector('a.call')).toBeNull();
  });

  it('offers to take it to those who may', async () => {
    await open([alert], ['alert.read']);
    expect(screen.button('I take it')).toBeUndefined();
  });

  it('asks again every few seconds, and keeps what it knew when that fails', async () => {
    await open([alert]);
    jasmine.clock().tick(10_000);
    await screen.answer('GET', ALERTS_URL, {}, { status: 503, statusText: 'Unavailable' });
    expect(screen.text).toContain('Smith, Anna');
    jasmine.clock().tick(10_000);
    await screen.answer('GET', ALERTS_URL, { alerts: [] });
    expect(screen.host.querySelector('[role=alert]')).toBeNull();
  });

  it('lets it go when it is taken, with who was told, how and when, and what was done', async () => {
    await openTaking();
    await fillTaking();
    await screen.click('Take it');
    const { id, ...sent } = await screen.answer<AlertTaking>('POST', TAKING_URL, taken);
    expect(id).not.toBe('');
    expect(sent).toEqual({
      told: 'Dr. Hand',
      toldHow: 'phone',
      toldAt: new Date(Date.now() - 15 * 60_000).toISOString(),
      done: 'Sent to hospital',
    });
    expect(screen.host.querySelector('dialog')).toBeNull();
    expect(screen.text).not.toContain('Smith, Anna');
  });

  it('is not taken before it says who was told and what was done', async () => {
    await openTaking();
    await screen.click('Take it');
    screen.http.expectNone(TAKING_URL);
    expect(screen.text).toContain('Write who was told.');
    expect(document.activeElement).toBe(screen.field('Who was told'));
  });

  it('says who was faster, and lets it go', async () => {
    await openTaking();
    await fillTaking();
    await screen.click('Take it');
    const problem = { type: '/problems/already-exists', title: 'Taken.', status: 409, current: taken };
    await screen.answer('POST', TAKING_URL, problem, { status: 409, statusText: 'Conflict' });
    expect(screen.text).toContain('Robin Reed has taken this already.');
    await screen.click('Close');
    expect(screen.text).not.toContain('Smith, Anna');
  });

  it('tells why it could not be taken, and keeps what was typed and the sign', async () => {
    await openTaking();
    await fillTaking();
    await screen.click('Take it');
    const problem = { type: '/problems/unavailable', title: 'Please try again.', status: 503 };
    await screen.answer('POST', TAKING_URL, problem, { status: 503, statusText: 'Unavailable' });
    expect(screen.text).toContain('Please try again.');
    expect(screen.field('What was done').value).toBe('Sent to hospital');
    await screen.click('Not now');
    expect(screen.text).toContain('Smith, Anna');
  });
});
