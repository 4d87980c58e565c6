import { Component, computed, input } from '@angular/core';
import type { CheckIn } from '#contract/check-in';
import { PlainDatePipe } from '../../../core/format/pipes';
import { Icon } from '../../../shared/ui/icon/icon';
import { answersInWords, disabilityWords } from './check-in-words';

/** Said on the line itself, or with who recorded it. */
const SAID_ELSEWHERE = ['Day', 'Pain', 'Disability', 'How', 'Signs', 'Note'];

/** Day, pain and disability of one check-in on a line, and below it what else was answered. */
@Component({
  selector: 'pl-check-in-line',
  imports: [Icon, PlainDatePipe],
  template: `
    <div class="line">
      <strong class="date">{{ checkIn().on | plainDate }}</strong>
      <span>Pain {{ checkIn().painNrs ?? 'not asked' }}</span>
      <span>Disability {{ disability() }}</span>
    </div>
    <div class="line pl-quiet">
      @if (hasSign()) {
        <span class="sign"><pl-icon name="stop" />{{ signs() }}</span>
      } @else {
        <span>Signs: {{ signs() }}</span>
      }
      @for (answer of others(); track answer.name) {
        <span>{{ answer.name }}: {{ answer.words }}</span>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--pl-space-1);
      font-variant-numeric: tabular-nums;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--pl-space-4);
    }
    .date {
      min-width: 7rem;
    }
    .sign {
      display: inline-flex;
      align-items: center;
      gap: 0.3em;
      color: var(--pl-stop);
      font-weight: 600;
    }
  `,
})
export class CheckInLine {
  readonly checkIn = input.required<CheckIn>();
  readonly #answers = computed(() => answersInWords(this.checkIn()));
  protected readonly disability = computed(() => disabilityWords(this.checkIn()));
  protected readonly signs = computed(
    () => this.#answers().find(({ name }) => name === 'Signs')?.words ?? '',
  );
  protected readonly hasSign = computed(() => Object.values(this.checkIn().signs).includes(true));
  protected readonly others = computed(() =>
    this.#answers().filter(({ name, words }) => !SAID_ELSEWHERE.includes(name) && words !== 'not asked'),
  );
}
