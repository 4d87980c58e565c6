import type { CanMatchFn } from '@angular/router';

const RECORD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The second part of the address is the id of a record: `patients/new` and mistyped ids are not patients. */
export const isRecordId: CanMatchFn = (_route, segments) => RECORD_ID.test(segments[1]?.path ?? '');
