import { Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import type { IntakeAnswers, IntakeHistory, IntakeVersion } from '#contract/intake';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { differencesBetween } from '../answers/differences';
import { completeIntake } from '../answers/complete-intake';
import type { IntakeQuestion } from '../answers/questions';
import { SECTION_LABELS } from '../answers/sections';
import { IntakeApi } from '../intake-api';

/** The newest intake of an earlier course, among the versions of this one. */
const EARLIER = 0;

/** The readable difference between any two versions of an intake; at first between the last two that stand. */
@Component({
  selector: 'pl-version-comparison',
  templateUrl: './version-comparison.html',
  styleUrl: './version-comparison.scss',
})
export class VersionComparison {
  readonly courseId = input.required<string>();
  readonly versions = input.required<IntakeHistory['versions']>();
  readonly earlier = input.required<IntakeVersion | null>();
  readonly questions = input.required<readonly IntakeQuestion[]>();

  readonly #api = inject(IntakeApi);
  readonly #format = inject(ClinicFormat);

  protected readonly choices = computed(() => {
    const earlier = this.earlier();
    const own = this.versions().map(({ version, recordedAt, recordedBy, enteredInError }) => {
      const struck = enteredInError ? ', entered in error' : '';
      const words = `Version ${version}, ${recordedBy.displayName}, ${this.#format.moment(recordedAt)}${struck}`;
      return { version, words };
    });
    if (earlier === null) return own;
    return [{ version: EARLIER, words: `Earlier course, ${this.#format.date(earlier.recordedOn)}` }, ...own];
  });
  readonly #standing = computed(() => [
    ...(this.earlier() ? [EARLIER] : []),
    ...this.versions()
      .filter(({ enteredInError }) => enteredInError === undefined)
      .map(({ version }) => version),
  ]);
  protected readonly before = linkedSignal(() => this.#standing().at(-2) ?? null);
  protected readonly after = linkedSignal(() => this.#standing().at(-1) ?? null);
  protected readonly pair = resource({
    params: () => ({ before: this.before(), after: this.after() }),
    loader: async ({ params: { before, after } }) =>
      before === null || after === null
        ? null
        : { before: await this.#answersOf(before), after: await this.#answersOf(after) },
  });
  protected readonly sections = computed(() => {
    const pair = this.pair.hasValue() ? this.pair.value() : null;
    if (pair === null) return [];
    const found = differencesBetween(this.questions(), pair.before, pair.after);
    return [...new Set(found.map(({ section }) => section))].map((section) => ({
      label: SECTION_LABELS[section],
      differences: found.filter((difference) => difference.section === section),
    }));
  });

  protected wordsOf(answer: string | null, isDate?: true): string {
    if (answer === null) return 'Not answered';
    return isDate ? this.#format.date(answer) : answer;
  }

  async #answersOf(version: number): Promise<IntakeAnswers> {
    const earlier = this.earlier();
    if (version === EARLIER && earlier !== null) return completeIntake(earlier);
    return completeIntake(await this.#api.loadVersion(this.courseId(), version));
  }
}
