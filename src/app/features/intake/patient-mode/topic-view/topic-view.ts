import { Component, computed, input, model } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { IntakeAnswers } from '#contract/intake';
import { BodyChart } from '../../../../shared/ui/body-chart/body-chart';
import { NrsScale } from '../../../../shared/ui/nrs-scale/nrs-scale';
import { NumberField } from '../../number-field/number-field';
import { PlainDateField } from '../../plain-date-field/plain-date-field';
import { type Ask, problemOfAsk } from '../asks';
import { CallNow } from '../call-now/call-now';
import { isUrgent } from '../is-urgent';
import { PlainChoice } from '../plain-yes-no/plain-choice';
import { PlainYesNo } from '../plain-yes-no/plain-yes-no';
import type { Topic } from '../topics';

/** The questions of one screen. */
@Component({
  selector: 'pl-topic-view',
  imports: [
    BodyChart,
    CallNow,
    MatFormField,
    MatInput,
    MatLabel,
    NrsScale,
    NumberField,
    PlainChoice,
    PlainDateField,
    PlainYesNo,
  ],
  templateUrl: './topic-view.html',
  styleUrl: './topic-view.scss',
})
export class TopicView {
  readonly topic = input.required<Topic>();
  readonly answers = model.required<IntakeAnswers>();
  readonly today = input.required<string>();
  readonly emergencyNumber = input.required<string>();
  readonly isHere = input(false);
  /** Nothing of what was answered waits to be kept. */
  readonly isKept = input(false);

  protected readonly asks = computed(() =>
    this.topic()
      .asks.filter(({ when }) => when?.(this.answers()) ?? true)
      .map((ask) => ({ ask, problem: problemOfAsk(ask, this.answers(), this.today()) })),
  );
  protected readonly hasOpen = computed(() =>
    this.asks().some(({ ask }) => ask.kind === 'yesNo' && ask.read(this.answers()) === null),
  );
  protected readonly hasYes = computed(() =>
    this.asks().some(({ ask }) => ask.kind === 'yesNo' && ask.read(this.answers()) === true),
  );

  protected write<Kind extends Ask['kind']>(
    ask: Extract<Ask, { kind: Kind }>,
    value: ReturnType<Extract<Ask, { kind: Kind }>['read']>,
  ): void {
    this.answers.update((answers) => ask.write(answers, value as never));
  }

  protected callsFor(ask: Extract<Ask, { kind: 'yesNo' }>): boolean {
    return ask.sign !== undefined && isUrgent(ask.sign) && ask.read(this.answers()) === true;
  }

  /** Every question of this screen that is open becomes an explicit no. */
  protected answerRestNo(): void {
    for (const { ask } of this.asks()) {
      if (ask.kind === 'yesNo' && ask.read(this.answers()) === null) this.write(ask, false);
    }
  }
}
