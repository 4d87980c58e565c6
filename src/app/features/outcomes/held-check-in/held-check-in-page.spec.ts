import type { CheckInSubmission, HeldCheckIn, HeldCheckInView } from '#contract/handover';
import { type SignedInScreen, showSignedIn } from '../../../core/session/testing/signed-in-screen';
import { HeldCheckInPage } from './held-check-in-page';

describe('a check-in in the hands of a patient', () => {
  let screen: SignedInScreen;
  afterEach(() => screen.close());

  async function open(view: Partial<HeldCheckInView> = {}) {
    screen = await showSignedIn(HeldCheckInPage, [], []);
    await screen.answer('GET', '/api/form/check-in', {
      way: 'link',
      givenName: 'Anna',
      week: 6,
      asksNeckSigns: false,
      validUntil: '2026-03-03T03:00:00Z',
      answers: null,
      isSubmitted: false,
      ...view,
    } satisfies HeldCheckInView);
  }
  const choose = async (question: RegExp, choice: string) => {
    const group = [...screen.host.querySelectorAll('fieldset')].find((each) =>
      question.test(each.querySelector('legend')?.textContent ?? ''),
    );
    const label = [...(group?.querySelectorAll('label') ?? [])].find(
      (each) => each.textContent.trim() === choice,
    );
    label?.querySelector('input')?.click();
    await screen.settle();
  };

  it('sends a yes to a sign at once, and says what to do', async () => {
    await open();
    await screen.click('Start');
    await choose(/numbness or a changed feeling/, 'Yes');
    const kept = await screen.answer<HeldCheckIn>('PUT', '/api/form/check-in/answers', {
      savedAt: '2026-03-02T15:00:00Z',
    });
    expect(kept.answers.signs).toEqual({ saddle_numbness: true });
    expect(screen.host.querySelector('[role=alert]')?.textContent).toContain(
      'Please go to an emergency department now',
    );
    expect(screen.host.querySelector('[role=alert]')?.textContent).toContain(
      'The clinic has been told, too.',
    );
    await screen.click('Next');
    expect(screen.host.querySelector('[role=alert]')?.textContent).toContain('emergency department now');
  });

  it('is sent once there is an answer, and thanks', async () => {
    await open();
    await screen.click('Start');
    for (let screens = 0; screens < 6; screens += 1) await screen.click('Next');
    expect(screen.text).toContain('Nothing is answered yet.');
    await screen.click('Send my answers');
    screen.http.expectNone('/api/form/check-in/submission');
    for (let screens = 0; screens < 5; screens += 1) await screen.click('Back');
    await choose(/how is your back now/, 'Much better');
    for (let screens = 0; screens < 5; screens += 1) await screen.click('Next');
    await screen.click('Send my answers');
    const sent = await screen.answer<CheckInSubmission>('POST', '/api/form/check-in/submission', {
      savedAt: '2026-03-02T15:00:00Z',
    });
    expect(sent.answers.improvement).toBe('much_better');
    expect(screen.text).toContain('You can close this page.');
  });

  it('shows no answers once it is submitted', async () => {
    await open({ isSubmitted: true });
    expect(screen.text).toContain('Thank you');
    expect(screen.host.querySelector('fieldset')).toBeNull();
  });
});
