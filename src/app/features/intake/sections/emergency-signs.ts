import { Component, computed, input, model, viewChildren } from '@angular/core';
import type { IntakeAnswers } from '#contract/intake';
import { findRedFlag } from '#domain/knowledge';
import type { TriageFinding } from '#domain/triage';
import {
  type Answers,
  type AskedRedFlag,
  FLAG_ONSETS,
  FLAG_SIDES,
  type FlagOnset,
  type FlagSide,
  withAnswer,
} from '#domain/vocabulary';
import { YesNo } from '../../../shared/ui/yes-no/yes-no';
import { SIGNS_AS_ASKED } from '../answers/questions';
import { ChoiceGroup } from '../../../shared/ui/choice-group/choice-group';
import { Disposition } from '../disposition/disposition';

/** The emergency and warning signs, asked one by one. A yes says at once what to do. */
@Component({
  selector: 'pl-emergency-signs',
  imports: [ChoiceGroup, Disposition, YesNo],
  templateUrl: './emergency-signs.html',
  styleUrl: './emergency-signs.scss',
})
export class EmergencySigns {
  readonly answers = model.required<IntakeAnswers['redFlags']>();
  readonly details = model.required<IntakeAnswers['redFlagDetails']>();
  /** What is saved: a saved yes is only taken back by those who may correct it. */
  readonly saved = input.required<Answers<AskedRedFlag>>();
  readonly mayCorrect = input(false);
  readonly findings = input.required<readonly TriageFinding[]>();
  readonly emergencyNumber = input('');

  private readonly questions = viewChildren(YesNo);
  protected readonly onsets = FLAG_ONSETS;
  protected readonly onsetLabels: Readonly<Record<FlagOnset, string>> = {
    sudden: 'Suddenly',
    gradual: 'Gradually',
  };
  protected readonly sides = FLAG_SIDES;
  protected readonly sideLabels: Readonly<Record<FlagSide, string>> = { one: 'One side', both: 'Both sides' };

  protected readonly signs = computed(() =>
    SIGNS_AS_ASKED.map((code) => {
      const { id, question, escalatesWhen } = findRedFlag(code);
      const isYes = this.answers()[code] === true;
      return {
        code,
        question,
        answer: this.answers()[code] ?? null,
        detail: this.details()[code],
        asksOnset: isYes && escalatesWhen.includes('sudden'),
        asksSide: isYes && escalatesWhen.includes('both_sides'),
        finding: this.findings().find(({ ruleId }) => ruleId === id) ?? null,
        locked:
          this.saved()[code] === true && !this.mayCorrect()
            ? 'Saved as yes. Only a chiropractor can change it, with a reason.'
            : '',
      };
    }),
  );

  protected answer(code: AskedRedFlag, answer: boolean | null): void {
    this.answers.update((answers) => withAnswer(answers, code, answer));
    if (answer !== true) this.#forgetDetail(code);
  }

  protected tell(code: AskedRedFlag, detail: { onset?: FlagOnset; side?: FlagSide }): void {
    this.details.update((details) => {
      const { onset, side } = { ...details[code], ...detail };
      return { ...details, [code]: { ...(onset && { onset }), ...(side && { side }) } };
    });
  }

  /** After a no the next question; a yes stays, so that what to do is read. */
  protected moveOnFrom(index: number): void {
    if (this.signs()[index]?.answer !== true) this.questions()[index + 1]?.focus();
  }

  #forgetDetail(code: AskedRedFlag): void {
    if (!(code in this.details())) return;
    this.details.update(({ [code]: _forgotten, ...kept }) => kept);
  }
}
