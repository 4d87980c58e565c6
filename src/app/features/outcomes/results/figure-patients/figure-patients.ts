import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import type { FigureQuery } from '#contract/results';
import { PlainDatePipe } from '../../../../core/format/pipes';
import { problemFrom } from '../../../../core/http/problem-from';
import { ProblemPanel } from '../../../../shared/ui/problem-panel/problem-panel';
import { Skeleton } from '../../../../shared/ui/skeleton/skeleton';
import { ResultsApi } from '../results-api';

export interface TracedFigure {
  readonly title: string;
  readonly query: FigureQuery;
}

const PAGE = 50;

/** The patients behind a figure, each with the way to the course. */
@Component({
  selector: 'pl-figure-patients',
  imports: [
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    PlainDatePipe,
    ProblemPanel,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './figure-patients.html',
  styleUrl: './figure-patients.scss',
})
export class FigurePatients {
  readonly #api = inject(ResultsApi);
  protected readonly asked = inject<TracedFigure>(MAT_DIALOG_DATA);
  protected readonly offset = signal(0);
  protected readonly pageSize = PAGE;
  protected readonly traced = rxResource({
    params: () => ({ ...this.asked.query, offset: String(this.offset()) }),
    stream: ({ params }) => this.#api.traceFigure(params),
  });
  protected readonly value = computed(() => (this.traced.hasValue() ? this.traced.value() : null));
  protected readonly problem = computed(() => {
    const error = this.traced.error();
    return error === undefined ? null : problemFrom(error.cause ?? error);
  });
  protected readonly last = computed(() => Math.min(this.offset() + PAGE, this.value()?.total ?? 0));

  protected turn(pages: -1 | 1): void {
    this.offset.update((offset) => offset + pages * PAGE);
  }
}
