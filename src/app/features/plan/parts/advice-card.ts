import { Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Advice } from '#contract/plan';
import { education } from '#domain/knowledge';
import type { DraftPlan } from '#domain/planning';
import type { WhySubject } from '../../../core/why';
import { Icon } from '../../../shared/ui/icon/icon';
import { suggestedAdvice } from '../plan-draft';
import { adviceSubject } from '../why-subjects';
import { HomeEntry } from './home-entry';

/** What the patient is told: the advice the findings suggest, changed and added to by the chiropractor. */
@Component({
  selector: 'pl-advice-card',
  imports: [HomeEntry, Icon, MatButton],
  template: `
    <section aria-labelledby="plan-advice">
      <h2 id="plan-advice" tabindex="-1">Advice</h2>
      <div>
        @for (advice of entries(); track advice) {
          <pl-home-entry
            [label]="labelOf(advice().value())"
            [text]="advice.text"
            [why]="whyOf(advice().value())"
            [isEditable]="isEditable()"
            (removed)="remove($index)"
          />
        } @empty {
          <p class="hint">None yet.</p>
        }
      </div>
      @if (isEditable()) {
        <div class="offers">
          @for (offer of offers(); track offer.code) {
            <button matButton="outlined" type="button" (click)="add(offer)">
              <pl-icon name="add" />{{ labelOf(offer) }}
            </button>
          }
          <button matButton="outlined" type="button" (click)="add(own)">
            <pl-icon name="add" />Other advice
          </button>
        </div>
      }
    </section>
  `,
  styleUrl: './part.scss',
})
export class AdviceCard {
  readonly entries = input.required<FieldTree<readonly Advice[]>>();
  readonly suggestion = input.required<DraftPlan | null>();
  readonly isEditable = input.required<boolean>();

  protected readonly own: Advice = { code: null, text: '' };
  protected readonly offers = computed(() => {
    const chosen = this.entries()().value();
    return suggestedAdvice(this.suggestion()).filter(
      ({ code }) => !chosen.some((each) => each.code === code),
    );
  });

  protected labelOf({ code }: Advice): string {
    return education.find((each) => each.code === code)?.title ?? 'Own advice';
  }

  protected whyOf(advice: Advice): WhySubject | null {
    const plan = this.suggestion();
    const suggested = plan?.suggestion.education.find(({ code }) => code === advice.code);
    return plan && suggested ? adviceSubject(this.labelOf(advice), suggested, plan) : null;
  }

  protected add(advice: Advice): void {
    this.entries()().value.update((list) => [...list, { ...advice }]);
  }

  protected remove(at: number): void {
    this.entries()().value.update((list) => list.filter((_, index) => index !== at));
    document.getElementById('plan-advice')?.focus();
  }
}
