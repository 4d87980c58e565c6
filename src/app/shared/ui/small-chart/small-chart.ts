import { Component, computed, input } from '@angular/core';
import { BOX, type SmallSeries, WEEK_TICKS, shapeOf, xOf } from './small-chart-shape';

/**
 * One instrument over twelve weeks, small enough to stand beside many others, all to one time. It is drawn for the eye
 * alone: whoever shows it puts a table with the same numbers beside it.
 */
@Component({
  selector: 'pl-small-chart',
  template: `
    <svg [attr.viewBox]="viewBox" aria-hidden="true" focusable="false">
      @if (shape().importantY; as y) {
        <rect
          class="important"
          [attr.x]="box.left"
          [attr.y]="y"
          [attr.width]="box.right - box.left"
          [attr.height]="box.bottom - y"
        />
      }
      <path class="frame" [attr.d]="frame" />
      <text class="scale" [attr.x]="box.left - 4" [attr.y]="box.top + 4">{{ series().max }}</text>
      <text class="scale" [attr.x]="box.left - 4" [attr.y]="box.bottom + 1">0</text>
      @for (tick of ticks; track tick.week) {
        <text class="week" [attr.x]="tick.x" [attr.y]="box.bottom + 14">{{ tick.week }}</text>
      }
      @if (shape().baselineY; as y) {
        <path class="baseline" [attr.d]="across(y)" />
      }
      @if (shape().goalY; as y) {
        <path class="goal" [attr.d]="across(y)" />
      }
      <path class="line" [attr.d]="shape().line" />
      @for (dot of shape().dots; track $index) {
        <circle [attr.cx]="dot.x" [attr.cy]="dot.y" r="2.6" />
      }
      @for (x of shape().gaps; track x) {
        <path class="gap" [attr.d]="cross(x)" />
      }
      @if (shape().latest; as latest) {
        <text class="latest" [attr.x]="latest.x + 5" [attr.y]="latest.y - 4">{{ latest.score }}</text>
      }
      @if (shape().goesOn) {
        <text class="later" [attr.x]="box.right" [attr.y]="box.top + 4">→</text>
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    svg {
      display: block;
      width: 100%;
      height: auto;
      overflow: visible;
    }
    path,
    rect {
      vector-effect: non-scaling-stroke;
    }
    path {
      fill: none;
    }
    text {
      fill: var(--mat-sys-on-surface-variant);
      font-size: 10px;
      font-variant-numeric: tabular-nums;
    }
    .scale,
    .later {
      text-anchor: end;
    }
    .week {
      text-anchor: middle;
    }
    .important {
      fill: var(--pl-good-soft);
      stroke: none;
    }
    .frame {
      stroke: var(--mat-sys-outline-variant);
    }
    .baseline {
      stroke: var(--mat-sys-on-surface-variant);
      stroke-dasharray: 1 3;
    }
    .goal {
      stroke: var(--pl-good);
      stroke-dasharray: 6 3;
      stroke-width: 1.4px;
    }
    .line {
      stroke: var(--pl-series-1);
      stroke-linejoin: round;
      stroke-width: 2px;
    }
    circle {
      fill: var(--pl-series-1);
    }
    .gap {
      stroke: var(--pl-warn);
      stroke-width: 1.6px;
    }
    .latest {
      fill: var(--mat-sys-on-surface);
      font-size: 11px;
      font-weight: 650;
      paint-order: stroke;
      stroke: var(--mat-sys-surface-container-lowest);
      stroke-width: 3px;
    }
  `,
})
export class SmallChart {
  readonly series = input.required<SmallSeries>();
  protected readonly shape = computed(() => shapeOf(this.series()));
  protected readonly box = BOX;
  protected readonly viewBox = `0 0 ${BOX.width} ${BOX.height}`;
  protected readonly ticks = WEEK_TICKS.map((week) => ({ week, x: xOf(week * 7) }));
  protected readonly frame =
    `M${BOX.left} ${BOX.top}V${BOX.bottom}H${BOX.right}` +
    WEEK_TICKS.map((week) => `M${xOf(week * 7)} ${BOX.bottom}v3`).join('');

  protected across(y: number): string {
    return `M${BOX.left} ${y}H${BOX.right}`;
  }

  /** On the axis, where a score is missing. */
  protected cross(x: number): string {
    return `M${x - 3} ${BOX.bottom - 6}l6 6m0 -6l-6 6`;
  }
}
