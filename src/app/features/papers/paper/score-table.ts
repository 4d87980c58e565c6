import { Component, computed, input } from '@angular/core';
import type { OutcomeView } from '#contract/outcome';
import type { ChangeInstrument, ChangeStatus } from '#domain/outcomes';
import { PlainDatePipe } from '../../../core/format/pipes';
import { scoresOf } from './scores-of';

const NAMES: Readonly<Record<ChangeInstrument, string>> = {
  nrs: 'Pain, average of the past week (NRS 0 to 10)',
  rmdq: 'Disability (RMDQ 0 to 24)',
};
const STATUSES: Readonly<Record<ChangeStatus, string>> = {
  improved: 'Improved: an important change',
  grey_zone: 'Grey zone: one of two marks met',
  unchanged: 'No clear change',
  worse: 'Worse',
  not_known: 'Not known',
};

/** Pain and disability from baseline to now, as numbers. */
@Component({
  selector: 'pl-paper-scores',
  imports: [PlainDatePipe],
  template: `
    <table>
      <thead>
        <tr>
          <th scope="col">Score, less is better</th>
          <th scope="col">Baseline</th>
          <th scope="col">Latest</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        @for (line of lines(); track line.instrument) {
          <tr>
            <th scope="row">{{ names[line.instrument] }}</th>
            <td>
              @if (line.baseline; as first) {
                {{ first.score }} on {{ first.on | plainDate }}
              } @else {
                not recorded
              }
            </td>
            <td>
              @if (line.latest; as last) {
                {{ last.score }} on {{ last.on | plainDate }}
              } @else {
                not recorded
              }
            </td>
            <td>{{ statuses[line.change.status] }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './paper-parts.scss',
})
export class PaperScores {
  readonly outcomes = input.required<OutcomeView>();
  protected readonly lines = computed(() => scoresOf(this.outcomes()));
  protected readonly names = NAMES;
  protected readonly statuses = STATUSES;
}
