import { Component, computed, input, model } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { IntakeAnswers } from '#contract/intake';
import { BodyChart } from '../../../../shared/ui/body-chart/body-chart';
import { CallNow } from '../../../../shared/ui/call-now/call-now';
import type { Instruction } from '../../../../shared/ui/call-now/instruction';
import { NrsScale } from '../../../../shared/ui/nrs-scale/nrs-scale';
import { PlainChoice } from '../../../../shared/ui/plain-yes-no/plain-choice';
import { PlainYesNo } from '../../../../shared/ui/plain-yes-no/plain-yes-no';
import { SignaturePad } from '../../signature-pad/signature-pad';
import { TextField } from '../../text-field/text-field';
import { NumberField } from '../../number-field/number-field';
import { PlainDateField } from '../../plain-date-field/plain-date-field';
import { type Ask, type HeldPatient, problemOfAsk } from '../asks';
import { Icon } from '../../../../shared/ui/icon/icon';
import { CONSENT_GAP_WORDS } from '../patient-words';
import type { Topic } from '../topics';

/** The questions of one screen. */
@Component({
  selector: 'pl-topic-view',
  imports: [
    BodyChart,
    CallNow,
    Icon,
    MatFormField,
    MatInput,
    MatLabel,
    NrsScale,
    NumberField,
    PlainChoice,
    PlainDateField,
    PlainYesNo,
    SignaturePad,
    TextField,
  ],
  templateUrl: './topic-view.html',
  styleUrl: './topic-view.scss',
})
export class TopicView {
  readonly topic = input.required<Topic>();
  readonly answers = model.required<IntakeAnswers>();
  readonly patient = input.required<HeldPatient>();
  /** What follows at once from the answers. */
  readonly instructions = input.required<readonly Instruction[]>();
  readonly today = input.required<string>();
  readonly emergencyNumber = input.required<string>();
  readonly isHere = input(false);
  /** Nothing of what was answered waits to be kept. */
  readonly isKept = input(false);

  protected readonly asks = computed(() =>
    this.topic()
      .asks.filter(({ when }) => when?.(this.answers(), this.patient()) ?? true)
      .map((ask) => ({ ask, problem: problemOfAsk(ask, this.answers(), this.today()) })),
  );
  protected readonly hasOpen = computed(() =>
    this.asks().some(({ ask }) => ask.kind === 'yesNo' && ask.read(this.answers()) === null),
  );
  protected readonly hasYes = computed(() =>
    this.asks().some(({ ask }) => ask.kind === 'yesNo' && ask.read(this.answers()) === true),
  );

  /** What is still missing of what was begun here. */
  protected readonly gaps = computed(() => {
    const { gaps } = this.topic();
    return [...new Set(gaps?.(this.answers(), this.patient()).map((gap) => CONSENT_GAP_WORDS[gap]))].join(
      ', ',
    );
  });

  protected write<Kind extends Ask['kind']>(
    ask: Extract<Ask, { kind: Kind }>,
    value: ReturnType<Extract<Ask, { kind: Kind }>['read']>,
  ): void {
    this.answers.update((answers) => ask.write(answers, value as never, this.today()));
  }

  protected instructionsOf({ key }: Ask): readonly Instruction[] {
    return this.instructions().filter((instruction) => instruction.key === key);
  }

  /** Every question of this screen that is open becomes an explicit no. */
  protected answerRestNo(): void {
    for (const { ask } of this.asks()) {
      if (ask.kind === 'yesNo' && ask.read(this.answers()) === null) this.write(ask, false);
    }
  }
}
