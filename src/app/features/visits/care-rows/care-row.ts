import { Component, computed, input, model, output, signal } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { Treatment } from '#contract/treatment';
import {
  CHART_REGIONS,
  CHART_REGION_LABELS,
  type ChartRegion,
  LOW_FORCE_TECHNIQUES,
  MANUAL_TECHNIQUES,
  MANUAL_TECHNIQUE_LABELS,
  type ManualTechnique,
  PLAN_ROW_LABELS,
  type PlanRow,
  SEGMENTS,
  SEGMENT_LABELS,
  type Segment,
} from '#domain/vocabulary';
import { WhyButton, type WhySubject } from '../../../core/why';
import { Icon } from '../../../shared/ui/icon/icon';
import { treatmentOf } from '../visit-form/visit-content';
import { treatmentWords } from '../visit-words';

/** What is known of a row before it is given. */
export interface RowState {
  readonly row: PlanRow;
  /** Such as "1 of 2 done this week". */
  readonly planWords: string;
  readonly status: 'open' | 'warned' | 'blocked';
  readonly why: WhySubject | null;
  /** What the deviations of the row are called; empty where there is none. */
  readonly deviations: readonly string[];
}

const LONGEST_SETTINGS = 200;
const MANUAL_ROWS: readonly PlanRow[] = ['chiropractic_adjustment', 'low_force_care'];

/** One row of care: given or not, how, and why where that differs from the plan. */
@Component({
  selector: 'pl-care-row',
  imports: [Icon, MatFormField, MatInput, MatLabel, WhyButton],
  templateUrl: './care-row.html',
  styleUrl: './care-row.scss',
})
export class CareRow {
  readonly state = input.required<RowState>();
  /** Null while it was not given. */
  readonly treatment = model.required<Treatment | null>();
  readonly reason = input.required<string>();
  readonly isReasonMissing = input.required<boolean>();
  readonly reasonChange = output<string>();

  protected readonly labels = PLAN_ROW_LABELS;
  protected readonly techniqueLabels = MANUAL_TECHNIQUE_LABELS;
  protected readonly segmentLabels = SEGMENT_LABELS;
  protected readonly regionLabels = CHART_REGION_LABELS;
  protected readonly longestSettings = LONGEST_SETTINGS;
  protected readonly isChanging = signal(false);
  protected readonly words = computed(() =>
    treatmentWords(this.treatment() ?? treatmentOf(this.state().row)),
  );
  protected readonly isManual = computed(() => MANUAL_ROWS.includes(this.state().row));
  protected readonly techniques = computed((): readonly ManualTechnique[] =>
    this.state().row === 'low_force_care' ? LOW_FORCE_TECHNIQUES : MANUAL_TECHNIQUES,
  );
  protected readonly segmentsLeft = computed(() =>
    SEGMENTS.filter((segment) => !this.treatment()?.segments.includes(segment)),
  );
  protected readonly regionsLeft = computed(() =>
    CHART_REGIONS.filter((region) => !this.treatment()?.regions.includes(region)),
  );

  protected toggle(isGiven: boolean): void {
    this.treatment.set(isGiven ? treatmentOf(this.state().row) : null);
  }

  protected setMinutes(text: string): void {
    const minutes = Number(text);
    const isReal = text !== '' && Number.isInteger(minutes) && minutes >= 1 && minutes <= 120;
    this.#patch({ minutes: isReal ? minutes : null });
  }

  protected setSettings(settings: string): void {
    this.#patch({ settings });
  }

  protected setTechnique(technique: ManualTechnique, isUsed: boolean): void {
    const used = this.treatment()?.techniques ?? [];
    this.#patch({
      techniques: MANUAL_TECHNIQUES.filter((each) => (each === technique ? isUsed : used.includes(each))),
    });
  }

  protected setSegment(segment: string, isTreated: boolean): void {
    const treated = this.treatment()?.segments ?? [];
    this.#patch({
      segments: SEGMENTS.filter((each: Segment) => (each === segment ? isTreated : treated.includes(each))),
    });
  }

  protected setRegion(region: string, isTreated: boolean): void {
    const treated = this.treatment()?.regions ?? [];
    this.#patch({
      regions: CHART_REGIONS.filter((each: ChartRegion) =>
        each === region ? isTreated : treated.includes(each),
      ),
    });
  }

  #patch(change: Partial<Treatment>): void {
    this.treatment.update((treatment) => treatment && { ...treatment, ...change });
  }
}
