import { Component, computed, input } from '@angular/core';
import type { Delivery } from '#domain/planning';
import { PLAN_ROW_LABELS, PLAN_WEEKS } from '#domain/vocabulary';

/** Planned against delivered, by row and week. */
@Component({
  selector: 'pl-delivery-table',
  template: `
    <p class="sums pl-number">
      <span
        >Adherence:
        <strong>{{ share() }}</strong>
        <span class="pl-quiet">
          ({{ delivery().adherence.done }} of {{ delivery().adherence.due }} due by today)</span
        ></span
      >
      <span
        >Pace:
        <strong>{{ delivery().pace.thrustVisits }} of {{ delivery().pace.planned }}</strong>
        <span class="pl-quiet"> visits with thrust</span></span
      >
      @if (delivery().visitsOutside > 0) {
        <span class="pl-quiet">Outside the six weeks: {{ delivery().visitsOutside }}</span>
      }
    </p>
    <div class="pl-scroll-x" tabindex="0" role="group" aria-label="Delivered of planned, scrolls sideways">
      <table>
        <caption class="pl-visually-hidden">
          Delivered of planned sessions by week
        </caption>
        <thead>
          <tr>
            <th scope="col">Delivered / planned</th>
            @for (each of weeks; track each) {
              <th scope="col" [attr.aria-current]="each === week() ? 'true' : null" class="pl-number">
                <span class="pl-visually-hidden">Week </span><span aria-hidden="true" class="short">W</span
                >{{ each }}
                @if (each === week()) {
                  <span class="now">now</span>
                }
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of delivery().rows; track row.row) {
            <tr>
              <th scope="row">
                {{ labels[row.row] }}
                @if (row.isAtHome) {
                  <span class="pl-quiet">days at home</span>
                }
              </th>
              @for (dose of row.weeks; track $index) {
                <td
                  class="pl-number"
                  [attr.data-state]="
                    dose.planned === 0 && dose.delivered === 0
                      ? 'none'
                      : dose.delivered > dose.planned
                        ? 'more'
                        : dose.delivered === dose.planned
                          ? 'all'
                          : null
                  "
                >
                  @if (dose.planned === 0 && dose.delivered === 0) {
                    <span aria-label="nothing planned">·</span>
                  } @else {
                    {{ dose.delivered }} / {{ dose.planned }}
                    @if (dose.delivered > dose.planned) {
                      <span class="mark">more</span>
                    }
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--pl-space-3);
    }
    .sums {
      display: flex;
      flex-wrap: wrap;
      gap: var(--pl-space-1) var(--pl-space-5);
    }
    th[scope='row'] {
      min-width: 10rem;
      color: inherit;
    }
    th[scope='row'] .pl-quiet {
      display: block;
      font-size: 0.8125rem;
      font-weight: 400;
    }
    td {
      white-space: nowrap;
    }
    td[data-state='all'] {
      color: var(--pl-good);
      font-weight: 600;
    }
    td[data-state='more'] {
      color: var(--pl-warn);
      font-weight: 600;
    }
    td[data-state='none'] {
      color: var(--mat-sys-on-surface-variant);
    }
    .mark,
    .now {
      font-size: 0.75rem;
      font-weight: 550;
    }
    .now {
      color: var(--pl-info);
    }
  `,
})
export class DeliveryTable {
  readonly delivery = input.required<Delivery>();
  readonly week = input.required<number | null>();
  protected readonly labels = PLAN_ROW_LABELS;
  protected readonly weeks = PLAN_WEEKS;
  /** Nothing was due yet: no share, which is not 0 %. */
  protected readonly share = computed(() => {
    const { due, done } = this.delivery().adherence;
    return due === 0 ? 'nothing due yet' : `${Math.round((100 * done) / due)} %`;
  });
}
