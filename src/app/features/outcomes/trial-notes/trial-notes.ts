import { Component, computed, inject } from '@angular/core';
import { type Source, findSource } from '#domain/knowledge';
import { IMPORTANT_CHANGE, trialArms } from '#domain/outcomes';
import { ClinicFormat } from '../../../core/format/clinic-format';

const PRIMARY_WEEK = 6;
const SOURCE_IDS = ['GOERTZ18', 'REG', 'OSTELO08', 'PACBACK26'] as const;

/** How to read the trial beside one patient, and what it cannot say. */
@Component({
  selector: 'pl-trial-notes',
  templateUrl: './trial-notes.html',
  styles: `
    h2 {
      margin-block-end: var(--pl-space-2);
    }
    ul {
      display: grid;
      gap: var(--pl-space-2);
      max-width: 52rem;
      margin: 0;
      padding-inline-start: 1.2em;
    }
    .sources {
      display: flex;
      flex-wrap: wrap;
      gap: var(--pl-space-1) var(--pl-space-4);
      margin-block-start: var(--pl-space-3);
      font-size: 0.875rem;
    }
  `,
})
export class TrialNotes {
  readonly #format = inject(ClinicFormat);
  protected readonly important = IMPORTANT_CHANGE;
  protected readonly sources: readonly Source[] = SOURCE_IDS.map(findSource);
  protected readonly pain = computed(() => this.#difference('nrs'));
  protected readonly disability = computed(() => this.#difference('rmdq'));

  protected readonly painSpread = computed(() =>
    this.#format.number(pointOf('nrs', PRIMARY_WEEK)?.patientSd ?? 0),
  );
  protected readonly disabilitySpread = computed(() =>
    this.#format.number(pointOf('rmdq', PRIMARY_WEEK)?.patientSd ?? 0),
  );
  protected readonly painStart = computed(() => this.#format.number(pointOf('nrs', 0)?.value ?? 0));
  protected readonly disabilityStart = computed(() => this.#format.number(pointOf('rmdq', 0)?.value ?? 0));

  #difference(instrument: 'nrs' | 'rmdq'): string {
    const difference = trialArms(instrument).differences.find(({ week }) => week === PRIMARY_WEEK);
    return this.#format.number(Math.abs(difference?.est ?? 0));
  }
}

function pointOf(instrument: 'nrs' | 'rmdq', week: number) {
  return trialArms(instrument).arms.usual_care_plus_chiropractic.find((each) => each.week === week);
}
