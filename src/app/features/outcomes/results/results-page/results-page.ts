import { Component, computed, effect, inject, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { ActivatedRoute, Router } from '@angular/router';
import { Store } from '@ngrx/store';
import type { GroupQuery, ResultGroup, ResultsQuery } from '#contract/results';
import { CHANGE_INSTRUMENTS, LEAST_SHOWN } from '#domain/results';
import { problemOf } from '../../../../shared/loadable';
import { IntervalChart } from '../../../../shared/ui/chart/interval-chart';
import { EmptyState } from '../../../../shared/ui/empty-state/empty-state';
import { Icon } from '../../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../../shared/ui/problem-panel/problem-panel';
import { Skeleton } from '../../../../shared/ui/skeleton/skeleton';
import { OutcomeWriting } from '../../course/outcome-writing';
import { Definitions } from '../definitions/definitions';
import { FigurePatients, type TracedFigure } from '../figure-patients/figure-patients';
import { GroupFilter } from '../group-filter/group-filter';
import { ResultTable } from '../result-table/result-table';
import type { Figure } from '../result-table/result-table-model';
import { type GroupKey, GROUP_NAMES, FILTERS, figureQuery, groupOf, queryFrom } from '../results-query';
import { ResultsPageActions } from '../state/results-actions';
import { resultsFeature } from '../state/results-feature';
import { comparisonTable, droppedWords, notEstimableWords } from '../tables/comparison-table';
import {
  type TabledGroup,
  adverseEventTable,
  completenessTable,
  doseTable,
  improvementTable,
  meanTable,
  responderTable,
} from '../tables/group-tables';
import { INSTRUMENT_NAMES } from '../tables/result-words';
import { meanChart } from './mean-chart';

const HIDDEN_WORDS: Readonly<Record<Exclude<ResultGroup['shown'], 'shown'>, string>> = {
  empty: 'it holds no course.',
  too_few: `fewer than ${LEAST_SHOWN} courses. That says more of chance and of single people than of care.`,
  rest_too_few: `it leaves out fewer than ${LEAST_SHOWN} courses, which could be worked out from it.`,
};

/** How the clinic does: who answered first, then what became of them, beside the trial; or two groups compared. */
@Component({
  selector: 'pl-results-page',
  imports: [EmptyState, GroupFilter, Icon, IntervalChart, MatButton, ProblemPanel, ResultTable, Skeleton],
  templateUrl: './results-page.html',
  styleUrl: './results-page.scss',
})
export class ResultsPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #dialog = inject(MatDialog);
  readonly #writing = inject(OutcomeWriting);
  readonly #route = inject(ActivatedRoute);
  readonly #params = toSignal(this.#route.queryParams, { initialValue: {} });
  readonly #loadable = this.#store.selectSignal(resultsFeature.selectView);
  protected readonly query = computed(() => queryFrom(this.#params()));
  /** What is chosen and not shown yet. */
  protected readonly chosen = linkedSignal(() => this.query());
  protected readonly view = this.#store.selectSignal(resultsFeature.selectShownView);
  protected readonly problem = computed(() => problemOf(this.#loadable()));
  protected readonly isCompared = computed(() => this.chosen().compare !== undefined);
  protected readonly filters = computed(() => {
    const groups: readonly GroupKey[] = this.isCompared() ? ['a', 'b'] : ['a'];
    return groups.map((group) => ({
      group,
      legend: this.isCompared() ? `Group ${group.toUpperCase()}` : 'Which courses',
      chosen: groupOf(this.chosen(), group),
    }));
  });

  protected readonly isEmpty = computed(() => {
    const view = this.view();
    return view?.b === null && view.a.shown === 'empty' && Object.keys(this.query()).length === 0;
  });
  readonly #groups = computed(() => {
    const view = this.view();
    return view === null
      ? []
      : [
          { group: 'a' as const, held: view.a },
          ...(view.b === null ? [] : [{ group: 'b' as const, held: view.b }]),
        ];
  });
  protected readonly hidden = computed(() =>
    this.#groups().flatMap(({ group, held: { shown } }) =>
      shown === 'shown'
        ? []
        : [
            `${this.#groups().length > 1 ? `Group ${group.toUpperCase()}` : 'This group'} is not shown: ${HIDDEN_WORDS[shown]}`,
          ],
    ),
  );
  protected readonly tabled = computed(() =>
    this.#groups().flatMap(({ group, held: { summary } }): TabledGroup[] =>
      summary === null ? [] : [{ group, isCompared: this.#groups().length > 1, summary }],
    ),
  );
  protected readonly outside = computed(() =>
    this.tabled().map(({ group, isCompared, summary: { courses, outsideTrial, trialNotKnown } }) => {
      const whose = isCompared ? `In group ${group.toUpperCase()}` : 'Here';
      const unknown = trialNotKnown === 0 ? '' : `, and of ${trialNotKnown} nobody can say`;
      return `${whose} ${outsideTrial} of ${courses} courses are of patients outside the trial’s population${unknown}.`;
    }),
  );

  protected readonly completeness = computed(() =>
    this.tabled().map((group) => completenessTable(group, this.#writing)),
  );
  protected readonly means = computed(() =>
    this.tabled().length === 0
      ? []
      : CHANGE_INSTRUMENTS.map((instrument) => {
          const { name, scale } = INSTRUMENT_NAMES[instrument];
          const tables = this.tabled().map((group) => meanTable(group, instrument, this.#writing));
          return {
            name,
            chart: meanChart(this.tabled(), instrument),
            label: `Chart of mean ${name.toLowerCase()}, ${scale}, with 95 % intervals, beside the trial. The table has the same numbers.`,
            describedBy: tables[0]?.id ?? '',
            tables,
          };
        }),
  );
  protected readonly responders = computed(() =>
    this.tabled().flatMap((group) =>
      CHANGE_INSTRUMENTS.map((instrument) => responderTable(group, instrument, this.#writing)),
    ),
  );
  protected readonly improvement = computed(() =>
    this.tabled().map((group) => improvementTable(group, this.#writing)),
  );
  protected readonly harm = computed(() =>
    this.tabled().map((group) => adverseEventTable(group, this.#writing)),
  );
  protected readonly dose = computed(() => this.tabled().map((group) => doseTable(group, this.#writing)));
  protected readonly comparison = computed(() => {
    const comparison = this.view()?.comparison ?? null;
    if (comparison === null) return null;
    const { fits, shared } = comparison;
    return {
      shared,
      fits: CHANGE_INSTRUMENTS.flatMap((instrument) => {
        const fit = fits?.[instrument];
        if (!fit) return [];
        const { name } = INSTRUMENT_NAMES[instrument];
        const { a, b } = fit.courses;
        return [
          {
            name,
            table: fit.kind === 'estimated' ? comparisonTable(fit, instrument, this.#writing) : null,
            problem: fit.kind === 'not_estimable' ? notEstimableWords(fit) : null,
            dropped: droppedWords(fit),
            who: `In the model: ${a.contributing} courses of A and ${b.contributing} of B. Left out for want of a baseline: ${a.withoutBaseline} and ${b.withoutBaseline}; for want of any later score: ${a.withoutFollowUp} and ${b.withoutFollowUp}.`,
          },
        ];
      }),
    };
  });

  constructor() {
    effect(() => this.#store.dispatch(ResultsPageActions.addressChanged({ query: this.query() })));
  }

  protected retry(): void {
    this.#store.dispatch(ResultsPageActions.retried({ query: this.query() }));
  }

  protected choose(group: GroupKey, filters: GroupQuery): void {
    const names = GROUP_NAMES[group];
    const cleared = Object.fromEntries(FILTERS.map((filter) => [names[filter], undefined]));
    const set = Object.fromEntries(
      Object.entries(filters).map(([filter, value]) => [names[filter as keyof GroupQuery], value]),
    );
    this.chosen.update((chosen) => queryFrom({ ...chosen, ...cleared, ...set }));
  }

  protected setCompared(isCompared: boolean): void {
    this.chosen.update((chosen): ResultsQuery =>
      isCompared ? { ...chosen, compare: 'yes' } : groupOf(chosen, 'a'),
    );
  }

  protected show(query: ResultsQuery): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams: query });
  }

  protected trace({ group, figure, title }: Figure): void {
    const data: TracedFigure = { title, query: figureQuery(this.query(), group, figure) };
    this.#dialog.open(FigurePatients, dialogOf('34rem', data));
  }

  protected define(): void {
    this.#dialog.open(Definitions, dialogOf('46rem', null));
  }
}

/** Read from the top, and never wider than the screen. */
function dialogOf<Data>(width: string, data: Data): MatDialogConfig<Data> {
  return Object.assign(new MatDialogConfig<Data>(), {
    data,
    width,
    autoFocus: 'first-heading',
    maxWidth: 'calc(100vw - 1.5rem)',
    maxHeight: 'calc(100dvh - 1.5rem)',
  });
}
