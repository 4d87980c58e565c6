import { Component, computed, inject, input, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { DraftForm } from '#contract/draft';
import type { Patient } from '#contract/patient';
import { Drafts, ageWords } from '../../../core/drafts';
import { sessionFeature } from '../../../core/session';
import { PlainDatePipe } from '../../../core/format/pipes';
import { Icon } from '../../../shared/ui/icon/icon';

interface FormWords {
  readonly name: string;
  /** Below the course. */
  readonly path: readonly string[];
}

const FORMS: Readonly<Record<DraftForm, FormWords>> = {
  intake: { name: 'intake', path: ['intake'] },
  examination: { name: 'examination', path: ['intake', 'examination'] },
  'check-in': { name: 'check-in', path: ['check-ins'] },
  plan: { name: 'plan', path: ['plan'] },
  visit: { name: 'visit', path: ['visits'] },
};

/** Tells of what one has typed into a form of this patient and not saved, and leads back to it. */
@Component({
  selector: 'pl-waiting-drafts',
  imports: [Icon, MatButton, PlainDatePipe, RouterLink],
  template: `
    @for (draft of drafts(); track draft.link) {
      <section class="pl-notice" role="status" [attr.aria-label]="'Unsaved ' + draft.name">
        <pl-icon name="edit" />
        <p>
          <strong>You have an unsaved {{ draft.name }} from {{ draft.age }}.</strong>
          @if (draft.openedOn; as openedOn) {
            It is in the course opened {{ openedOn | plainDate }}.
          }
        </p>
        <div class="pl-actions">
          <a matButton="outlined" [routerLink]="draft.link">Go on with the {{ draft.name }}</a>
        </div>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--pl-space-3);
    }

    :host(:empty) {
      display: none;
    }
  `,
})
export class WaitingDrafts {
  readonly patient = input.required<Patient>();

  readonly #drafts = inject(Drafts);
  readonly #clinic = inject(Store).selectSignal(sessionFeature.selectClinic);
  readonly #found = resource({
    params: () => ({ id: this.patient().id, courseIds: this.patient().courses.map(({ id }) => id) }),
    loader: ({ params: { id, courseIds } }) => this.#drafts.waiting(id, courseIds),
  });
  protected readonly drafts = computed(() => {
    const { id: patientId, courses } = this.patient();
    const locale = this.#clinic()?.locale ?? 'en-US';
    const now = new Date();
    return (this.#found.hasValue() ? this.#found.value() : []).map(({ courseId, form, savedAt }) => {
      const { name, path } = FORMS[form];
      const course = courses.find(({ id }) => id === courseId);
      return {
        name,
        age: ageWords(savedAt, now, locale),
        link: ['/patients', patientId, 'courses', courseId, ...path].join('/'),
        openedOn: course && course !== courses[0] ? course.openedOn : null,
      };
    });
  });
}
