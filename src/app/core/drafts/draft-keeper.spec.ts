import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Draft, DraftContent, DraftWrite } from '#contract/draft';
import { DeviceDrafts, type DraftPlace } from './device-drafts';
import { DraftApi } from './draft-api';
import { DraftKeeper } from './draft-keeper';

const URL = '/api/courses/c1/drafts/intake';
const KEY = btoa('k'.repeat(32));
const OFFLINE = { status: 0, statusText: '' };

let made = 0;

describe('a draft that is kept while it is typed', () => {
  let http: HttpTestingController;
  let device: DeviceDrafts;
  let place: DraftPlace;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    device = TestBed.inject(DeviceDrafts);
    // The browser's own IndexedDB: each spec has drafts of its own.
    place = { ownerId: `owner-${Date.now()}-${(made += 1)}`, courseId: 'c1', form: 'intake' };
  });

  /** Lets the clock run on until something is so. */
  const until = async <T>(look: () => T | Promise<T>): Promise<NonNullable<T>> => {
    for (;;) {
      const seen = await look();
      if (seen) return seen;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const request = (method: string, url = URL) =>
    until(() => http.match((asked) => asked.method === method && asked.url === url)[0]);
  const giveKey = async (key = KEY) => (await request('GET', '/api/drafts/key')).flush({ key });
  const aDraft = (draft: Partial<Draft> = {}): Draft => ({
    courseId: 'c1',
    form: 'intake',
    revision: 1,
    basedOn: 0,
    content: {},
    savedAt: '2026-03-02T15:00:00Z',
    ...draft,
  });
  const open = async (stored: Draft | null = null) => {
    const screen: DraftContent[] = [];
    const keeper = new DraftKeeper({
      place,
      api: TestBed.inject(DraftApi),
      device,
      merge: (mine, theirs) => {
        screen.push({ ...theirs, ...mine });
        return { ...theirs, ...mine };
      },
    });
    const opened = keeper.open();
    http.match('/api/drafts/key').forEach((asked) => asked.flush({ key: KEY }));
    (await request('GET')).flush({ draft: stored });
    return { keeper, screen, found: await opened };
  };

  it('is on the device, sealed, before the server has it, and only there while the server does not answer', async () => {
    const { keeper } = await open();
    keeper.keep({ basedOn: 0, content: { complaint: 'Aches' } });
    expect(keeper.wouldLose).toBeTrue();
    const held = await until(() => device.read(place));
    expect(held.content).toEqual({ complaint: 'Aches' });
    (await request('PUT')).error(new ProgressEvent('error'), OFFLINE);
    await until(() => keeper.state() === 'here');
    expect(keeper.wouldLose).toBeFalse();
    expect(await device.read(place)).not.toBeNull();
  });

  it('leaves the device once the server has it', async () => {
    const { keeper } = await open();
    keeper.keep({ basedOn: 0, content: { complaint: 'Aches' } });
    await until(() => device.read(place));
    (await request('PUT')).flush(aDraft());
    await until(() => keeper.state() === 'kept');
    await until(async () => (await device.list(place.ownerId)).length === 0);
    expect(await device.read(place)).toBeNull();
  });

  it('sends what was typed while it was being sent, in place of the revision before', async () => {
    const { keeper } = await open(aDraft({ revision: 4, content: { complaint: 'A' } }));
    keeper.keep({ basedOn: 0, content: { complaint: 'Ab' } });
    const flushed = keeper.flush();
    const first = await request('PUT');
    keeper.keep({ basedOn: 0, content: { complaint: 'Abc' } });
    first.flush(aDraft({ revision: 5 }));
    const second = await request('PUT');
    expect((first.request.body as DraftWrite).replaces).toBe(4);
    expect(second.request.body).toEqual({ replaces: 5, basedOn: 0, content: { complaint: 'Abc' } });
    second.flush(aDraft({ revision: 6 }));
    expect(await flushed).toBeTrue();
  });

  it('is erased on both sides when nothing is unsaved any more', async () => {
    const { keeper } = await open(aDraft({ content: { complaint: 'A' } }));
    keeper.keep(null);
    const erased = await request('DELETE');
    expect(erased.request.body).toEqual({ revision: 1 });
    erased.flush({ draft: null });
    await until(() => keeper.state() === 'none');
    expect(await device.list(place.ownerId)).toEqual([]);
  });

  it('takes in what another window of the same person typed, and loses neither', async () => {
    const { keeper, screen } = await open();
    keeper.keep({ basedOn: 0, content: { complaint: 'Mine' } });
    const flushed = keeper.flush();
    const current = aDraft({ revision: 3, content: { history: 'Theirs' } });
    (await request('PUT')).flush(
      { type: '/problems/version-conflict', title: 'Newer', status: 409, current },
      { status: 409, statusText: 'Conflict' },
    );
    const again = await request('PUT');
    const both = { complaint: 'Mine', history: 'Theirs' };
    expect(again.request.body).toEqual({ replaces: 3, basedOn: 0, content: both });
    expect(screen).toEqual([both]);
    again.flush(aDraft({ revision: 4, content: both }));
    expect(await flushed).toBeTrue();
  });

  it('comes back from the device when the server never had it, and is sent then', async () => {
    const { keeper } = await open();
    keeper.keep({ basedOn: 2, content: { complaint: 'Typed before the crash' } });
    await until(() => device.read(place));
    const after = await open();
    expect(after.found?.content).toEqual({ complaint: 'Typed before the crash' });
    expect(after.found?.basedOn).toBe(2);
    expect(await request('PUT')).toBeTruthy();
  });

  it('cannot be opened on the device with the key of anybody else, nor in another place', async () => {
    const { keeper } = await open();
    keeper.keep({ basedOn: 0, content: { complaint: 'Private' } });
    await until(() => device.read(place));
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    const stranger = TestBed.inject(DeviceDrafts);
    const read = stranger.read(place);
    await giveKey(btoa('x'.repeat(32)));
    expect(await read).toBeNull();
    expect(await stranger.read({ ...place, courseId: 'c2' })).toBeNull();
  });
});
