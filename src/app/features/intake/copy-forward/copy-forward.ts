import { Component, type WritableSignal, computed, inject, input, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { IntakeAnswers } from '#contract/intake';
import { COPYABLE_PARTS, type CopyablePart } from '#domain/vocabulary';
import { PlainDatePipe } from '../../../core/format/pipes';
import { Icon } from '../../../shared/ui/icon/icon';
import { BLANK_INTAKE } from '../answers/blank';
import { completeIntake } from '../answers/complete-intake';
import { isSame, mergeAnswers } from '#domain/triage';
import { SECTIONS, SECTION_FIELDS } from '../answers/sections';
import { IntakeApi } from '../intake-api';

/**
 * Takes the answers of one section over from the patient's earlier intake. They are marked as not reviewed until
 * somebody has gone through them; until then an old no rules nothing out.
 */
@Component({
  selector: 'pl-copy-forward',
  imports: [Icon, MatButton, PlainDatePipe],
  template: `
    @if (isUnreviewed()) {
      <div class="pl-notice" data-tone="warn" role="status">
        <pl-icon name="warn" />
        <p>
          <strong>Copied, not yet reviewed.</strong> Go through the answers with the patient. Until then a no
          counts as not answered.
        </p>
        <div class="pl-actions">
          <button matButton="outlined" type="button" (click)="confirm()">These are right</button>
        </div>
      </div>
    } @else if (source(); as earlier) {
      <div>
        <button matButton="outlined" type="button" (click)="copy()">
          <pl-icon name="history" />Copy from the intake of {{ earlier.recordedOn | plainDate }}
        </button>
      </div>
    }
  `,
})
export class CopyForward {
  readonly answers = input.required<WritableSignal<IntakeAnswers>>();
  readonly place = input.required<string>();
  readonly courseId = input.required<string>();

  readonly #api = inject(IntakeApi);
  readonly #earlier = resource({
    params: () => this.courseId(),
    loader: ({ params }) => this.#api.loadEarlier(params),
  });
  readonly #parts = computed(() => {
    const section = SECTIONS.find((code) => code === this.place());
    const fields: readonly string[] = section ? SECTION_FIELDS[section] : [];
    return COPYABLE_PARTS.filter((part) => fields.includes(part));
  });
  /** The earlier intake, where it has answers for this section and none were copied before. */
  protected readonly source = computed(() => {
    const earlier = this.#earlier.hasValue() ? this.#earlier.value() : null;
    if (earlier === null) return null;
    const answered = completeIntake(earlier);
    const { copied } = this.answers()();
    const hasMore = this.#parts().some(
      (part) => copied?.[part] === undefined && !isSame(answered[part], BLANK_INTAKE[part]),
    );
    return hasMore ? earlier : null;
  });
  protected readonly isUnreviewed = computed(() =>
    this.#parts().some((part) => this.answers()().copied?.[part] === true),
  );

  /** What is answered here stays; the rest is taken from the earlier intake. */
  protected copy(): void {
    const earlier = this.source();
    if (earlier === null) return;
    const before = completeIntake(earlier);
    this.#change((answers, part) =>
      isSame(before[part], BLANK_INTAKE[part])
        ? answers
        : {
            ...answers,
            [part]: mergeAnswers(
              { [part]: BLANK_INTAKE[part] },
              { [part]: answers[part] },
              { [part]: before[part] },
            )[part],
            copied: { ...answers.copied, [part]: true },
          },
    );
  }

  protected confirm(): void {
    this.#change((answers, part) =>
      answers.copied?.[part] === true
        ? { ...answers, copied: { ...answers.copied, [part]: false } }
        : answers,
    );
  }

  #change(change: (answers: IntakeAnswers, part: CopyablePart) => IntakeAnswers): void {
    this.answers().update((answers) => this.#parts().reduce(change, answers));
  }
}
