import { Component, computed, inject, input, output } from '@angular/core';
import { _IdGenerator } from '@angular/cdk/a11y';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import { MatOptgroup, MatOption, MatSelect } from '@angular/material/select';
import type { Treatment } from '#contract/treatment';
import { findEvidence } from '#domain/knowledge';
import {
  CHART_REGIONS,
  CHART_REGION_LABELS,
  MANUAL_TECHNIQUE_LABELS,
  PLAN_ROW_LABELS,
  type PlanRow,
  SEGMENTS,
  SEGMENT_LABELS,
  techniquesOf,
} from '#domain/vocabulary';
import { FieldErrors } from '../../../../shared/ui/field-errors/field-errors';
import { Icon } from '../../../../shared/ui/icon/icon';

/** The regions of the back come first: that is where most is given. */
const isOfBack = (region: string): boolean => CHART_REGIONS.indexOf(region as never) >= FIRST_OF_BACK;
const FIRST_OF_BACK = CHART_REGIONS.indexOf('back_head');

/** Of manual care without thrust no dose of its own is held; what is known is that it does not count (C11). */
const LOW_FORCE_DOSE =
  'No usual dose is held for it. Visits without thrust do not count toward the 12 with thrust.';

/** How one row of the plan is given: how long, with what settings, where, and for manual care how and at which segments. */
@Component({
  selector: 'pl-treatment-editor',
  imports: [
    FieldErrors,
    FormField,
    Icon,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatOptgroup,
    MatOption,
    MatSelect,
  ],
  templateUrl: './treatment-editor.html',
  styleUrl: './treatment-editor.scss',
  host: { '(keydown.escape)': 'leave($event)' },
})
export class TreatmentEditor {
  readonly row = input.required<PlanRow>();
  readonly treatment = input.required<FieldTree<Treatment>>();
  /** What the rules say of the places named here; empty where nothing follows from them. */
  readonly said = input('');
  readonly closed = output();

  protected readonly id = inject(_IdGenerator).getId('pl-treatment-');
  protected readonly label = computed(() => PLAN_ROW_LABELS[this.row()]);
  protected readonly techniques = computed(() => techniquesOf(this.row()));
  protected readonly usual = computed(() => {
    const row = this.row();
    return row === 'low_force_care' ? LOW_FORCE_DOSE : `Usual: ${findEvidence(row).dose.text}`;
  });
  protected readonly techniqueLabels = MANUAL_TECHNIQUE_LABELS;
  protected readonly segments = SEGMENTS;
  protected readonly segmentLabels = SEGMENT_LABELS;
  protected readonly regionLabels = CHART_REGION_LABELS;
  protected readonly regionGroups = [
    { label: 'Back', regions: CHART_REGIONS.filter(isOfBack) },
    { label: 'Front', regions: CHART_REGIONS.filter((region) => !isOfBack(region)) },
  ];

  protected leave({ target }: Event): void {
    // A list that is open is closed first.
    const isListOpen = target instanceof Element && target.getAttribute('aria-expanded') === 'true';
    if (!isListOpen) this.closed.emit();
  }
}
