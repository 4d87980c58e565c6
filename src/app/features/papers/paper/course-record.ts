import { type Signal, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { problemFrom } from '../../../core/http/problem-from';
import { PapersApi } from '../papers-api';

/** The record a clinical paper is written from, and what went wrong where it could not be loaded. */
export function injectCourseRecord(courseId: Signal<string>) {
  const api = inject(PapersApi);
  const record = rxResource({ params: () => courseId(), stream: ({ params }) => api.record(params) });
  return {
    value: computed(() => (record.hasValue() ? record.value() : null)),
    problem: computed(() => {
      const error = record.error();
      return error ? problemFrom(error) : null;
    }),
    reload: () => record.reload(),
  };
}
