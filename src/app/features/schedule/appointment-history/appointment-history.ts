import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { of } from 'rxjs';
import type { Appointment, AppointmentHistory as History } from '#contract/schedule';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { MomentPipe } from '../../../core/format/pipes';
import { problemFrom } from '../../../core/http/problem-from';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { ScheduleApi } from '../schedule-api';
import { changeWords } from './history-words';

/** The newest change of an appointment, and behind it every one: when, who, what and why. */
@Component({
  selector: 'pl-appointment-history',
  imports: [MomentPipe, ProblemPanel],
  template: `
    <details (toggle)="toggle($event)">
      <summary>
        <span class="pl-visually-hidden">History. </span>{{ appointment().recordedBy.displayName }},
        {{ appointment().recordedAt | moment
        }}{{ appointment().reason === null ? '' : ': ' + appointment().reason }}
      </summary>
      @if (problem(); as failure) {
        <pl-problem-panel [problem]="failure" [retryable]="true" (retried)="history.reload()" />
      }
      <ol>
        @for (change of changes(); track change.version) {
          <li>
            {{ change.what }}
            <span class="pl-quiet">
              {{ change.recordedBy.displayName }}, {{ change.recordedAt | moment
              }}{{ change.reason === null ? '' : ': ' + change.reason }}
            </span>
          </li>
        }
      </ol>
    </details>
  `,
  styles: `
    details {
      font-size: 0.8125rem;
      overflow-wrap: anywhere;
    }
    summary {
      width: fit-content;
      min-height: 1.5rem;
      color: var(--mat-sys-on-surface-variant);
      cursor: pointer;
    }
    ol {
      display: grid;
      gap: var(--pl-space-1);
      margin: var(--pl-space-1) 0 var(--pl-space-2);
      padding-inline-start: var(--pl-space-4);
    }
  `,
})
export class AppointmentHistory {
  readonly appointment = input.required<Appointment>();

  readonly #api = inject(ScheduleApi);
  readonly #format = inject(ClinicFormat);
  readonly #isOpen = signal(false);
  /** Read when somebody looks, and anew when the appointment changes meanwhile. */
  protected readonly history = rxResource<History | null, Appointment | null>({
    params: () => (this.#isOpen() ? this.appointment() : null),
    stream: ({ params }) => (params === null ? of(null) : this.#api.readHistory(params)),
  });
  protected readonly problem = computed(() => {
    const error = this.history.error();
    return error ? problemFrom(error) : null;
  });
  protected readonly changes = computed(() => {
    const versions = (this.history.hasValue() ? this.history.value()?.versions : null) ?? [];
    return versions.map((version, at) => ({
      ...version,
      what: changeWords(
        versions[at - 1],
        version,
        (slot) => `${this.#format.weekday(slot.on)}, ${this.#format.time(slot.at)}`,
      ),
    }));
  });

  protected toggle(event: Event): void {
    this.#isOpen.set((event.target as HTMLDetailsElement).open);
  }
}
