import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { of } from 'rxjs';
import type { PlanHistory } from '#contract/plan';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { MomentPipe } from '../../../core/format/pipes';
import { problemFrom } from '../../../core/http/problem-from';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { differencesBetween } from '../conflict/plan-differences';
import { PlanApi } from '../plan-api';
import { draftFrom } from '../plan-draft';

/** Every signed version, with who signed it, why it was amended, and what that changed. */
@Component({
  selector: 'pl-plan-versions',
  imports: [MomentPipe, ProblemPanel],
  templateUrl: './plan-versions.html',
  styleUrl: './plan-versions.scss',
})
export class PlanVersions {
  readonly courseId = input.required<string>();
  /** The newest signed version: when it changes, the list is read again. */
  readonly newest = input.required<number>();

  readonly #api = inject(PlanApi);
  readonly #format = inject(ClinicFormat);
  protected readonly isOpen = signal(false);
  protected readonly history = rxResource<PlanHistory | null, { courseId: string; newest: number | null }>({
    params: () => ({ courseId: this.courseId(), newest: this.isOpen() ? this.newest() : null }),
    stream: ({ params }) => (params.newest === null ? of(null) : this.#api.loadHistory(params.courseId)),
  });
  protected readonly problem = computed(() => {
    const error = this.history.error();
    return error ? problemFrom(error) : null;
  });
  protected readonly versions = computed(() => {
    const versions = (this.history.hasValue() ? this.history.value()?.versions : null) ?? [];
    return versions.map((version, at) => {
      const before = versions[at + 1];
      return {
        ...version,
        // "Theirs" is what stood before, "mine" what this version made of it.
        changes: before
          ? differencesBetween(draftFrom(before), draftFrom(version), (date) => this.#format.date(date))
          : [],
        before: before?.version ?? null,
      };
    });
  });

  protected toggle(event: Event): void {
    this.isOpen.set((event.target as HTMLDetailsElement).open);
  }
}
