import {
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CheckInAnswers } from '#contract/check-in';
import { findRedFlag } from '#domain/knowledge';
import type { CheckInWay } from '#domain/vocabulary';
import { telephoneUrl } from '../../../shared/telephone-url';
import { Icon } from '../../../shared/ui/icon/icon';
import { withHadEvent } from '../check-in-questions/check-in-answers';
import { CheckInAskView } from '../check-in-questions/check-in-ask-view';
import { type CheckInAsk, checkInTopics } from '../check-in-questions/check-in-asks';

/** The check-in one question at a time in plain words, for reading out by phone or in the room. */
@Component({
  selector: 'pl-read-aloud',
  imports: [CheckInAskView, Icon, MatButton],
  templateUrl: './read-aloud.html',
  styleUrl: './read-aloud.scss',
  host: { '(keydown)': 'answerByKey($event)' },
})
export class ReadAloud {
  readonly answers = model.required<CheckInAnswers>();
  readonly way = input.required<CheckInWay>();
  readonly asksNeckSigns = input.required<boolean>();
  readonly emergencyNumber = input.required<string | null>();

  readonly #injector = inject(Injector);
  private readonly place = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly view = viewChild(CheckInAskView);
  protected readonly steps = computed(() =>
    checkInTopics(this.asksNeckSigns()).flatMap(({ asks, intro, isOptional }) =>
      asks.map((ask, index) => ({ ask, intro: index === 0 ? intro : '', isOptional: isOptional === true })),
    ),
  );
  /** -1 is what is said first; one past the last is the end. */
  protected readonly at = signal(-1);
  protected readonly step = computed(() => this.steps()[this.at()] ?? null);
  protected readonly isStart = computed(() => this.at() < 0);
  protected readonly keys = computed(() => {
    const ask = this.step()?.ask;
    switch (ask?.kind) {
      case 'yesNo':
      case 'events':
        return 'Y or N answers, Enter goes on, Backspace clears';
      case 'scale':
        return 'A digit answers (1 then 0 is ten), Enter goes on, Backspace clears';
      case 'choice':
        return 'A digit answers, Enter goes on, Backspace clears';
      default:
        return 'Enter goes on';
    }
  });
  /** What to say now about a sign that was answered yes. */
  protected readonly instruction = computed(() => {
    const ask = this.step()?.ask;
    const sign = ask?.kind === 'yesNo' ? ask.sign : undefined;
    return sign !== undefined && this.answers().signs[sign] === true ? findRedFlag(sign).action : null;
  });
  protected readonly telephone = computed(() => telephoneUrl(this.emergencyNumber() ?? ''));

  constructor() {
    this.#focus();
  }

  protected go(step: 1 | -1): void {
    this.at.update((at) => Math.max(-1, Math.min(this.steps().length, at + step)));
    this.#focus();
  }

  /** How the sentences of the questionnaire were answered is known here (C16). */
  protected write(answers: CheckInAnswers): void {
    const isSentence = this.step()?.ask.key.startsWith('rmdq.') === true;
    const mode = this.way() === 'phone' ? 'phone' : 'read_aloud';
    this.answers.set(isSentence ? { ...answers, rmdq: { ...answers.rmdq, mode } } : answers);
  }

  protected answerByKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const isTyping = target.matches('input:not([type=radio])');
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches('button, a')) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.go(1);
    } else if (!isTyping) this.#answer(event);
  }

  #answer(event: KeyboardEvent): void {
    const ask = this.step()?.ask;
    // A scale has taken its digits itself.
    if (ask === undefined || ask.kind === 'scale') return;
    const key = event.key.toLowerCase();
    if (key === 'backspace' || key === 'delete') this.#clear(event, ask);
    else if (ask.kind === 'choice') this.#choose(event, ask);
    else if (key === 'y' || key === 'n') {
      event.preventDefault();
      const isYes = key === 'y';
      this.write(
        ask.kind === 'events' ? withHadEvent(this.answers(), isYes) : ask.write(this.answers(), isYes),
      );
      // A yes to a sign stays, with what to say; a yes to an event asks what it was.
      if (!isYes || (ask.kind === 'yesNo' && ask.sign === undefined)) this.go(1);
    }
  }

  #clear(event: KeyboardEvent, ask: Exclude<CheckInAsk, { kind: 'scale' }>): void {
    event.preventDefault();
    this.write(ask.kind === 'events' ? withHadEvent(this.answers(), null) : ask.write(this.answers(), null));
  }

  /** Where the answers are numbers the digit is the answer, else its place. */
  #choose(event: KeyboardEvent, ask: Extract<CheckInAsk, { kind: 'choice' }>): void {
    const codes = Object.keys(ask.options);
    const code = codes.every((each) => /^\d$/.test(each))
      ? codes.find((each) => each === event.key)
      : codes[Number(event.key) - 1];
    if (code === undefined) return;
    event.preventDefault();
    this.write(ask.write(this.answers(), code));
  }

  #focus(): void {
    afterNextRender(
      () => {
        if (this.view()?.focusScale() !== true) this.place()?.nativeElement.focus();
      },
      { injector: this.#injector },
    );
  }
}
