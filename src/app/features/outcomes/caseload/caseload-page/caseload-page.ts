import { Component, computed, effect, inject, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput, MatLabel, MatPrefix } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { caseloadRules } from '#domain/knowledge';
import { TRIAGE_LABELS, TRIAGE_LEVELS, type TriageLevel, WORRY_KINDS } from '#domain/vocabulary';
import { FullDatePipe } from '../../../../core/format/pipes';
import { problemOf } from '../../../../shared/loadable';
import { EmptyState } from '../../../../shared/ui/empty-state/empty-state';
import { Icon } from '../../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../../shared/ui/problem-panel/problem-panel';
import { Skeleton } from '../../../../shared/ui/skeleton/skeleton';
import {
  type CaseloadFilter,
  EVERYBODY,
  STRETCHES,
  type Standing,
  type Stretch,
  countBy,
  filterCourses,
  isNarrowing,
  standingsOf,
  stretchOf,
} from '../caseload-filter';
import { CourseCard } from '../course-card/course-card';
import { STANDING_LOOKS } from '../course-card/worry-words';
import { CaseloadPageActions } from '../state/caseload-actions';
import { caseloadFeature } from '../state/caseload-feature';

/** Cards that are there at once, and how many more come with every turn until all are: find-in-page finds them too. */
const AT_FIRST = 24;
const AT_A_TIME = 60;

const STANDINGS: readonly Standing[] = [...WORRY_KINDS, 'fine'];

const STRETCH_LABELS: Readonly<Record<Stretch, string>> = {
  before: 'Before day 0',
  weeks_1_2: 'Weeks 1–2',
  weeks_3_4: 'Weeks 3–4',
  weeks_5_6: 'Weeks 5–6',
  weeks_7_12: 'Weeks 7–12',
  later: 'After week 12',
};

/** Every open course, the most worrying first: whom to look at, and why. */
@Component({
  selector: 'pl-caseload-page',
  imports: [
    CourseCard,
    EmptyState,
    FullDatePipe,
    Icon,
    MatButton,
    MatCheckbox,
    MatFormField,
    MatInput,
    MatLabel,
    MatPrefix,
    ProblemPanel,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './caseload-page.html',
  styleUrl: './caseload-page.scss',
})
export class CaseloadPage {
  readonly #store = inject(Store);
  readonly #loadable = this.#store.selectSignal(caseloadFeature.selectCaseload);
  protected readonly rules = caseloadRules.map(({ kind, text }) => ({ ...STANDING_LOOKS[kind], text }));
  protected readonly caseload = this.#store.selectSignal(caseloadFeature.selectShown);
  protected readonly filter = this.#store.selectSignal(caseloadFeature.selectFilter);
  protected readonly problem = computed(() => problemOf(this.#loadable()));
  readonly #courses = computed(() => this.caseload()?.courses ?? []);
  protected readonly found = computed(() => filterCourses(this.#courses(), this.filter()));
  readonly #room = linkedSignal({ source: this.found, computation: () => AT_FIRST });
  protected readonly shown = computed(() => this.found().slice(0, this.#room()));
  protected readonly isFiltered = computed(() => isNarrowing(this.filter()));
  protected readonly count = computed(() => {
    const [found, all] = [this.found().length, this.#courses().length];
    const courses = `${all} open ${all === 1 ? 'course' : 'courses'}`;
    return found === all ? courses : `${found} of ${courses}`;
  });
  protected readonly standings = computed(() => {
    const filter = this.filter();
    const count = countBy(this.#courses(), { ...filter, standings: [] }, standingsOf);
    return STANDINGS.map((standing) => ({
      standing,
      ...STANDING_LOOKS[standing],
      count: count(standing),
      isChosen: filter.standings.includes(standing),
    }));
  });
  protected readonly levels = computed(() => {
    const count = countBy(this.#courses(), { ...this.filter(), triage: null }, ({ triage }) => [triage]);
    return TRIAGE_LEVELS.map((level) => ({
      code: level,
      label: `${TRIAGE_LABELS[level]} (${count(level)})`,
    }));
  });
  protected readonly stretches = computed(() => {
    const count = countBy(this.#courses(), { ...this.filter(), stretch: null }, (course) => [
      stretchOf(course),
    ]);
    return STRETCHES.map((stretch) => ({
      code: stretch,
      label: `${STRETCH_LABELS[stretch]} (${count(stretch)})`,
    }));
  });
  protected readonly mine = computed(() =>
    countBy(this.#courses(), { ...this.filter(), onlyMine: false }, ({ isMine }) => [isMine])(true),
  );

  constructor() {
    this.#store.dispatch(CaseloadPageActions.opened());
    effect((onCleanup) => {
      if (this.#room() >= this.found().length) return;
      const more = setTimeout(() => this.#room.update((room) => room + AT_A_TIME));
      onCleanup(() => clearTimeout(more));
    });
  }

  protected retry(): void {
    this.#store.dispatch(CaseloadPageActions.retried());
  }

  protected toggle(standing: Standing): void {
    const { standings } = this.filter();
    this.change({
      standings: standings.includes(standing)
        ? standings.filter((each) => each !== standing)
        : [...standings, standing],
    });
  }

  protected chooseLevel(value: string): void {
    this.change({ triage: TRIAGE_LEVELS.find((level: TriageLevel) => level === value) ?? null });
  }

  protected chooseStretch(value: string): void {
    this.change({ stretch: STRETCHES.find((stretch) => stretch === value) ?? null });
  }

  protected change(change: Partial<CaseloadFilter>): void {
    this.#choose({ ...this.filter(), ...change });
  }

  protected clear(): void {
    this.#choose(EVERYBODY);
  }

  #choose(filter: CaseloadFilter): void {
    this.#store.dispatch(CaseloadPageActions.filterChanged({ filter }));
  }
}
