import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Person } from '#contract/scalar';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { MomentPipe } from '../../../core/format/pipes';
import { Icon } from '../../../shared/ui/icon/icon';
import type { Difference } from '../answers/differences';

/**
 * Somebody else has saved meanwhile. Shows both versions side by side, by section, and lets the person choose for each
 * section whose answers go on. Nothing that was typed is lost before the choice.
 */
@Component({
  selector: 'pl-conflict-panel',
  imports: [Icon, MatButton, MomentPipe],
  templateUrl: './conflict-panel.html',
  styleUrl: './conflict-panel.scss',
})
export class ConflictPanel<Place extends string> {
  readonly savedBy = input.required<Person>();
  readonly savedAt = input.required<string>();
  /** The questions that both changed and answered differently: before is theirs, after is what was typed here. */
  readonly differences = input.required<readonly Difference<Place>[]>();
  readonly sectionLabels = input.required<Readonly<Record<Place, string>>>();
  /** The sections in which the other person's answers are taken. */
  readonly settled = output<ReadonlySet<Place>>();

  protected readonly sections = computed(() =>
    [...new Set(this.differences().map(({ section }) => section))].map((section) => ({
      section,
      label: this.sectionLabels()[section],
      differences: this.differences().filter((difference) => difference.section === section),
    })),
  );
  /** What was typed here is kept unless the person says otherwise. */
  protected readonly theirs = linkedSignal<readonly Difference<Place>[], ReadonlySet<Place>>({
    source: this.differences,
    computation: () => new Set(),
  });

  readonly #format = inject(ClinicFormat);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.scrollIntoView({ block: 'start' }));
  }

  protected wordsOf(answer: string | null, isDate?: true): string {
    if (answer === null) return 'Not answered';
    return isDate ? this.#format.date(answer) : answer;
  }

  protected choose(section: Place, isTheirs: boolean): void {
    this.theirs.update((before) => {
      const after = new Set(before);
      if (isTheirs) after.add(section);
      else after.delete(section);
      return after;
    });
  }
}
