import {
  Component,
  type ElementRef,
  booleanAttribute,
  computed,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import { _IdGenerator } from '@angular/cdk/a11y';
import { type Answers, withAnswer, withoutAnswers } from '#domain/vocabulary';
import { YesNo } from '../yes-no/yes-no';

/**
 * A list of yes and no questions. One button answers no to all that are still open: explicit noes, never a guess.
 */
@Component({
  selector: 'pl-answer-group',
  imports: [YesNo],
  templateUrl: './answer-group.html',
  styleUrl: './answer-group.scss',
})
export class AnswerGroup<Code extends string> {
  /** What the list is of, for screen readers and the search. */
  readonly label = input.required<string>();
  readonly codes = input.required<readonly Code[]>();
  readonly labels = input.required<Readonly<Record<Code, string>>>();
  readonly hints = input<Readonly<Partial<Record<string, string>>>>({});
  readonly answers = model.required<Answers<Code>>();
  readonly readonly = input(false);
  /** For long lists. */
  readonly searchable = input(false, { transform: booleanAttribute });
  readonly noneLabel = input('None of these');
  readonly restLabel = input('None of the others');

  /** The button answered the rest: what else it says of the group can be stored, too. */
  readonly restAnswered = output();

  private readonly questions = viewChildren(YesNo);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly id = inject(_IdGenerator).getId('pl-answer-group-');
  protected readonly search = signal('');
  protected readonly shown = computed(() => {
    const text = this.search().trim().toLocaleLowerCase();
    const labels = this.labels();
    return this.codes().filter((code) => labels[code].toLocaleLowerCase().includes(text));
  });
  protected readonly answered = computed(
    () => this.codes().filter((code) => this.answers()[code] !== undefined).length,
  );
  protected readonly hasYes = computed(() => this.codes().some((code) => this.answers()[code] === true));
  protected readonly isComplete = computed(() => this.answered() === this.codes().length);

  protected answerOf(code: Code): boolean | null {
    return this.answers()[code] ?? null;
  }

  protected answer(code: Code, answer: boolean | null): void {
    this.answers.update((answers) => withAnswer(answers, code, answer));
  }

  /**
   * Every question of the list that is open becomes an explicit no. The button is then done with, so the focus goes on to
   * the end of the list: the next tab stop is what follows it.
   */
  protected answerRestNo(): void {
    this.answers.update((answers) => ({
      ...Object.fromEntries(this.codes().map((code) => [code, false])),
      ...answers,
    }));
    this.restAnswered.emit();
    this.questions().at(-1)?.focus();
  }

  /** The button is done with here, too: the focus goes on to the first question. */
  protected clearAll(): void {
    this.answers.update((answers) => withoutAnswers(answers, this.codes()));
    this.questions()[0]?.focus();
  }

  /** After the last that was found the search goes on. */
  protected moveOnFrom(code: Code): void {
    const next = this.shown()[this.shown().indexOf(code) + 1];
    if (next !== undefined) this.#focus(next);
    else if (this.search() !== '') this.#searchAgain();
  }

  protected goToFound(event: Event): void {
    event.preventDefault();
    const [found] = this.shown();
    if (found !== undefined) this.#focus(found);
  }

  /** By its label, not its place: who types fast is ahead of what the list on screen shows of the search. */
  #focus(code: Code): void {
    this.questions()
      .find((question) => question.label() === this.labels()[code])
      ?.focus();
  }

  #searchAgain(): void {
    this.search.set('');
    this.box()?.nativeElement.focus();
  }
}
