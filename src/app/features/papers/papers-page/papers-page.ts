import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { Permission } from '#contract/permission';
import { sessionFeature } from '../../../core/session';

interface PaperEntry {
  readonly path: string;
  readonly label: string;
  readonly text: string;
  readonly permission: Permission;
}

const PAPERS: readonly PaperEntry[] = [
  {
    path: 'handout',
    label: 'Handout',
    text: 'For the patient: the six weeks in plain words, exercises with drawings, and when to get help.',
    permission: 'handout.read',
  },
  {
    path: 'summary',
    label: 'Clinical summary',
    text: 'The course on one sheet: findings, diagnosis, plan and scores.',
    permission: 'outcome.read',
  },
  {
    path: 'progress',
    label: 'Progress letter',
    text: 'To the treating physician: what was done and how it went.',
    permission: 'outcome.read',
  },
  {
    path: 'referral',
    label: 'Referral letter',
    text: 'To a physician or an emergency department, while a warning sign stops the course.',
    permission: 'outcome.read',
  },
];

/** What can be printed of a course. */
@Component({
  selector: 'pl-papers-page',
  imports: [RouterLink],
  template: `
    <div class="pl-page">
      <h1>Papers</h1>
      <ul>
        @for (paper of papers(); track paper.path) {
          <li class="pl-card">
            <a [routerLink]="paper.path">{{ paper.label }}</a>
            <p class="pl-quiet">{{ paper.text }}</p>
          </li>
        }
      </ul>
    </div>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
      gap: var(--pl-space-4);
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      position: relative;
    }

    a {
      font-size: 1.125rem;
      font-weight: 600;
    }

    /* The whole card opens the paper. */
    a::after {
      content: '';
      position: absolute;
      inset: 0;
    }

    p {
      margin: var(--pl-space-1) 0 0;
    }
  `,
})
export class PapersPage {
  readonly #permissions = inject(Store).selectSignal(sessionFeature.selectPermissions);
  protected readonly papers = computed(() =>
    PAPERS.filter(({ permission }) => this.#permissions().has(permission)),
  );
}
