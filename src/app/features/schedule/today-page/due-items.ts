import { Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { TodayView } from '#contract/schedule';
import { PlainDayPipe } from '../../../core/format/pipes';

type Due = Omit<TodayView['checkIns'][number], 'week'> & { readonly week: number };

/** More than fit a screen are one click away. */
const AT_FIRST = 8;

/** Courses that wait for something, the overdue first, each one click from where it is done. */
@Component({
  selector: 'pl-due-items',
  imports: [MatButton, PlainDayPipe, RouterLink],
  template: `
    <section [attr.aria-labelledby]="headingId()">
      <h2 [id]="headingId()">
        {{ heading() }}
        @if (items().length > 0) {
          <span class="pl-chip">{{ items().length }}</span>
        }
      </h2>
      <div class="pl-card">
        @if (items().length === 0) {
          <p class="pl-quiet">{{ none() }}</p>
        } @else {
          <ul>
            @for (item of shown(); track item.courseId + item.week) {
              <li>
                <a
                  [routerLink]="
                    ['/patients', item.patient.id, 'courses', item.courseId].concat(path().split('/'))
                  "
                  >{{ item.patient.familyName }}, {{ item.patient.givenName }}</a
                >
                <span class="pl-quiet pl-number">Week {{ item.week }}, {{ item.target | plainDay }}</span>
                <span class="pl-chip" [attr.data-tone]="item.state === 'overdue' ? 'warn' : 'info'">{{
                  item.state === 'overdue' ? 'Overdue' : 'Due'
                }}</span>
              </li>
            }
          </ul>
          @if (items().length > shown().length) {
            <button matButton type="button" (click)="showsAll.set(true)">
              Show all {{ items().length }}
            </button>
          }
        }
      </div>
    </section>
  `,
  styles: `
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--pl-space-3);
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 var(--pl-space-3);
      padding-block: var(--pl-space-2);
    }
    li + li {
      border-block-start: 1px solid var(--pl-line);
    }
    li a {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    li .pl-quiet {
      grid-area: 2 / 1;
      font-size: 0.875rem;
    }
    li .pl-chip {
      grid-area: 1 / 2 / span 2;
    }
  `,
})
export class DueItems {
  readonly heading = input.required<string>();
  /** What stands there when nothing is due. */
  readonly none = input.required<string>();
  /** Below the course. */
  readonly path = input.required<string>();
  readonly items = input.required<readonly Due[]>();
  protected readonly showsAll = signal(false);
  protected readonly headingId = computed(() => `due-${this.heading().toLowerCase()}`);
  readonly #ordered = computed(() =>
    this.items().toSorted(
      (one, other) =>
        Number(other.state === 'overdue') - Number(one.state === 'overdue') ||
        one.target.localeCompare(other.target),
    ),
  );
  protected readonly shown = computed(() =>
    this.showsAll() ? this.#ordered() : this.#ordered().slice(0, AT_FIRST),
  );
}
