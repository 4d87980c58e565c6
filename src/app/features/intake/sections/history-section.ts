import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { IntakeAnswers } from '#contract/intake';
import {
  EPISODE_COUNTS,
  EPISODE_COUNT_LABELS,
  IMAGING_KINDS,
  IMAGING_LABELS,
  MODALITIES,
  MODALITY_LABELS,
} from '#domain/vocabulary';
import { AnswerGroup } from '../../../shared/ui/answer-group/answer-group';
import { ChoiceGroup } from '../../../shared/ui/choice-group/choice-group';
import { TextField } from '../text-field/text-field';

/** What came before: episodes, treatment, imaging, operations. */
@Component({
  selector: 'pl-history-section',
  imports: [AnswerGroup, ChoiceGroup, FormField, TextField],
  templateUrl: './history-section.html',
  styleUrl: './section.scss',
})
export class HistorySection {
  readonly form = input.required<FieldTree<IntakeAnswers>>();
  protected readonly episodes = EPISODE_COUNTS;
  protected readonly episodeLabels = EPISODE_COUNT_LABELS;
  protected readonly treatments = MODALITIES;
  protected readonly treatmentLabels = MODALITY_LABELS;
  protected readonly imaging = IMAGING_KINDS;
  protected readonly imagingLabels = IMAGING_LABELS;
}
