import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { CourseStage as Stage } from '#contract/patient';
import { AgePipe, PlainDatePipe } from '../../../core/format/pipes';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { sessionFeature } from '../../../core/session';
import { problemOf } from '../../../shared/loadable';
import { mediaQuery } from '../../../shared/media-query';
import { CourseStage, STAGE_LABELS } from '../../../shared/ui/course-stage/course-stage';
import { EmptyState } from '../../../shared/ui/empty-state/empty-state';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { Skeleton } from '../../../shared/ui/skeleton/skeleton';
import { TriageLevel } from '../../../shared/ui/triage-level/triage-level';
import { mergedWords } from './merged-words';
import { PatientListPageActions } from '../state/patient-list-actions';
import { patientListFeature } from '../state/patient-list-feature';

/** Every patient of the clinic, found by name, number or birth date. */
@Component({
  selector: 'pl-patient-list-page',
  imports: [
    AgePipe,
    CourseStage,
    EmptyState,
    Icon,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    MatPrefix,
    PlainDatePipe,
    ProblemPanel,
    RouterLink,
    Skeleton,
    TriageLevel,
  ],
  providers: [formFieldLook],
  templateUrl: './patient-list-page.html',
  styleUrl: './patient-list-page.scss',
})
export class PatientListPage {
  readonly #store = inject(Store);
  readonly #format = inject(ClinicFormat);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  readonly #loadable = this.#store.selectSignal(patientListFeature.selectPage);
  protected readonly isNarrow = mediaQuery('(max-width: 44rem)');
  protected readonly mayRegister = computed(() => this.#permissions().has('patient.write'));
  protected readonly query = this.#store.selectSignal(patientListFeature.selectQuery);
  protected readonly page = this.#store.selectSignal(patientListFeature.selectShownPage);
  protected readonly problem = computed(() => problemOf(this.#loadable()));
  protected readonly isLoading = computed(() => this.#loadable().state === 'loading');
  protected readonly isLoadingMore = this.#store.selectSignal(patientListFeature.selectIsLoadingMore);
  protected readonly isAsking = computed(
    () => this.query().text.trim() !== '' || this.query().stage !== null,
  );
  protected readonly stages = Object.entries(STAGE_LABELS).map(([code, label]) => ({ code, label }));
  protected readonly mergedWords = mergedWords;
  protected readonly skeletonRows = Array.from({ length: 10 }, (_, index) => index);
  protected readonly count = computed(() => {
    const page = this.page();
    if (page === null || page.total === 0) return '';
    const [shown, total] = [this.#format.number(page.rows.length), this.#format.number(page.total)];
    if (page.rows.length < page.total) return `Showing ${shown} of ${total}`;
    return page.total === 1 ? '1 patient' : `${total} patients`;
  });

  constructor() {
    this.#store.dispatch(PatientListPageActions.opened());
  }

  protected type(text: string): void {
    this.#store.dispatch(PatientListPageActions.searchTyped({ text }));
  }

  protected search(event: Event, text: string): void {
    event.preventDefault();
    this.#store.dispatch(PatientListPageActions.searchSubmitted({ text }));
  }

  protected chooseStage(stage: string): void {
    this.#store.dispatch(
      PatientListPageActions.stageChosen({ stage: stage === '' ? null : (stage as Stage) }),
    );
  }

  protected clear(): void {
    this.#store.dispatch(PatientListPageActions.stageChosen({ stage: null }));
    this.#store.dispatch(PatientListPageActions.searchSubmitted({ text: '' }));
  }

  protected more(): void {
    this.#store.dispatch(PatientListPageActions.moreClicked());
  }

  protected retry(): void {
    this.#store.dispatch(PatientListPageActions.retried());
  }
}
