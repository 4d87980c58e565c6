import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Store, provideState, provideStore } from '@ngrx/store';
import { SessionApiActions, sessionFeature } from '../session';
import { DeviceDrafts, type DraftPlace, type HeldDraft } from './device-drafts';
import { Drafts } from './drafts';

const STORED_AT = '2026-03-02T15:00:00Z';
const TYPED_AT = '2026-03-02T15:04:00Z';

describe('what waits to be saved for a patient', () => {
  let http: HttpTestingController;
  let drafts: Drafts;
  let onDevice: readonly Omit<DraftPlace, 'ownerId'>[];
  beforeEach(() => {
    onDevice = [];
    const held: HeldDraft = { replaces: 0, basedOn: 0, content: {}, typedAt: TYPED_AT };
    const device: Pick<DeviceDrafts, 'list' | 'read'> = {
      list: (ownerId) => Promise.resolve(onDevice.map((place) => ({ ownerId, ...place }))),
      read: () => Promise.resolve(held),
    };
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideStore(),
        provideState(sessionFeature),
        { provide: DeviceDrafts, useValue: device },
      ],
    });
    const account = { id: 'a1', username: 'sam', displayName: 'Sam', roles: [] };
    TestBed.inject(Store).dispatch(
      SessionApiActions.loaded({ clinic: null, session: { account, permissions: [] } }),
    );
    http = TestBed.inject(HttpTestingController);
    drafts = TestBed.inject(Drafts);
  });

  const ask = async () => {
    const waiting = drafts.waiting('p1', ['c1', 'c2']);
    await new Promise((resolve) => setTimeout(resolve));
    return { waiting, request: http.expectOne('/api/patients/p1/drafts') };
  };

  it('is what the server has, and what this device has not sent yet instead of it', async () => {
    onDevice = [
      { courseId: 'c1', form: 'intake' },
      { courseId: 'of another patient', form: 'intake' },
    ];
    const { waiting, request } = await ask();
    request.flush({
      drafts: [
        { courseId: 'c1', form: 'intake', savedAt: STORED_AT },
        { courseId: 'c1', form: 'examination', savedAt: STORED_AT },
      ],
    });
    expect(await waiting).toEqual([
      { courseId: 'c1', form: 'intake', savedAt: TYPED_AT },
      { courseId: 'c1', form: 'examination', savedAt: STORED_AT },
    ]);
  });

  it('is what this device holds while the server does not answer', async () => {
    onDevice = [{ courseId: 'c2', form: 'check-in' }];
    const { waiting, request } = await ask();
    request.error(new ProgressEvent('error'));
    expect(await waiting).toEqual([{ courseId: 'c2', form: 'check-in', savedAt: TYPED_AT }]);
  });
});
