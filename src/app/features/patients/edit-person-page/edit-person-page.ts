import { Component, computed, inject, input, signal } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import type { Patient } from '#contract/patient';
import type { Problem } from '#contract/problem';
import { SEX_LABELS } from '#domain/vocabulary';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { firstAnswer } from '../../../core/first-answer';
import { fieldProblems, restOfProblem } from '../../../core/http/field-problems';
import { patientContextFeature } from '../../../core/patient-context';
import { Icon } from '../../../shared/ui/icon/icon';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { type PersonDetails, detailsOf, noPerson, personRules, typedPersonOf } from '../person-fields/person';
import { PersonFields } from '../person-fields/person-fields';
import { EditPersonPageActions, RecordApiActions } from '../state/record-actions';

const FIELD_LABELS: Readonly<Record<keyof PersonDetails, string>> = {
  givenName: 'Given name',
  familyName: 'Family name',
  birthDate: 'Date of birth',
  sex: 'Sex',
  phone: 'Phone',
  email: 'Email',
};

/** Changes who the patient is. Where somebody else has saved meanwhile, both versions are shown. */
@Component({
  selector: 'pl-edit-person-page',
  imports: [Icon, MatButton, PersonFields, ProblemPanel, RouterLink],
  providers: [formFieldLook],
  templateUrl: './edit-person-page.html',
})
export class EditPersonPage {
  readonly patientId = input.required<string>();
  readonly #store = inject(Store);
  readonly #actions$ = inject(Actions);
  readonly #router = inject(Router);
  readonly #format = inject(ClinicFormat);
  /** As it was when the page was opened: what is typed is based on it. */
  readonly #based = signal(this.#store.selectSignal(patientContextFeature.selectShownPatient)());
  protected readonly problem = signal<Problem | null>(null);
  /** The patient as somebody else has saved them meanwhile. */
  protected readonly conflict = signal<Patient | null>(null);
  protected readonly form = form(signal(this.#typedNow()), (path) =>
    personRules(path, () => this.#format.today()),
  );
  /** What differs between what is typed and what somebody else has saved. */
  protected readonly differences = computed(() => {
    const saved = this.conflict();
    const typed = detailsOf(this.form().value());
    if (saved === null || typed === null) return [];
    return (Object.keys(FIELD_LABELS) as (keyof PersonDetails)[])
      .filter((key) => saved[key] !== typed[key])
      .map((key) => ({
        label: FIELD_LABELS[key],
        saved: this.#words(saved, key),
        typed: this.#words(typed, key),
      }));
  });

  protected save(event: Event): void {
    event.preventDefault();
    void submit(this.form, {
      action: async () => {
        const details = detailsOf(this.form().value());
        const based = this.#based();
        if (details === null || based === null) return undefined;
        this.problem.set(null);
        const outcome = firstAnswer(
          this.#actions$.pipe(ofType(RecordApiActions.personChanged, RecordApiActions.personChangeFailed)),
        );
        const change = { basedOn: based.version, ...details };
        this.#store.dispatch(EditPersonPageActions.submitted({ patientId: based.id, change }));
        const answer = await outcome;
        if (answer.type === RecordApiActions.personChangeFailed.type) {
          this.#showFailure(answer.problem);
          return fieldProblems(this.form, answer.problem);
        }
        await this.#router.navigate(['/patients', based.id], { replaceUrl: true });
        return undefined;
      },
      onInvalid: (invalid) => invalid().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }

  /** What is typed is then a change of the newest version, made knowingly. */
  protected keepMine(): void {
    this.#based.set(this.conflict());
    this.conflict.set(null);
  }

  protected takeTheirs(): void {
    this.keepMine();
    this.form().value.set(this.#typedNow());
  }

  #showFailure(problem: Problem): void {
    const isConflict = problem.type === '/problems/version-conflict';
    this.conflict.set(isConflict ? (problem.current as Patient) : null);
    this.problem.set(isConflict ? null : restOfProblem(this.form, problem));
  }

  #typedNow() {
    const based = this.#based();
    return based ? typedPersonOf(based) : noPerson;
  }

  #words(person: PersonDetails, key: keyof PersonDetails): string {
    if (key === 'sex') return SEX_LABELS[person.sex];
    if (key === 'birthDate') return this.#format.date(person.birthDate);
    return person[key] ?? '–';
  }
}
