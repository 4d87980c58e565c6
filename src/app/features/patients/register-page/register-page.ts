import { Component, computed, inject, signal } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import type { LikenessSearch } from '#contract/patient';
import type { Problem } from '#contract/problem';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { firstAnswer } from '../../../core/first-answer';
import { fieldProblems, restOfProblem } from '../../../core/http/field-problems';
import { newId } from '../../../core/new-id';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { detailsOf, noPerson, personRules } from '../person-fields/person';
import { LikePatients } from '../like-patients/like-patients';
import { PersonFields } from '../person-fields/person-fields';
import { PatientListApiActions, RegisterPageActions } from '../state/patient-list-actions';

/** Registers a person and opens the first course, in one step. */
@Component({
  selector: 'pl-register-page',
  imports: [LikePatients, MatButton, PersonFields, ProblemPanel, RouterLink],
  providers: [formFieldLook],
  templateUrl: './register-page.html',
})
export class RegisterPage {
  readonly #store = inject(Store);
  readonly #actions$ = inject(Actions);
  readonly #router = inject(Router);
  readonly #format = inject(ClinicFormat);
  /** Made once for the form: sent twice, it is one patient and one course. */
  readonly #ids = { id: newId(), courseId: newId() };
  protected readonly problem = signal<Problem | null>(null);
  protected readonly form = form(signal(noPerson), (path) => personRules(path, () => this.#format.today()));

  /** Asked once name and birth date are there, and again when they are corrected. */
  protected readonly likeness = computed(
    (): LikenessSearch | null => {
      const isAsked = [this.form.givenName, this.form.familyName, this.form.birthDate].every((field) =>
        field().valid(),
      );
      if (!isAsked) return null;
      const { givenName, familyName, birthDate } = this.form().value();
      return { givenName: givenName.trim(), familyName: familyName.trim(), birthDate, except: null };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  protected save(event: Event): void {
    event.preventDefault();
    void submit(this.form, {
      action: async () => {
        const details = detailsOf(this.form().value());
        if (details === null) return undefined;
        this.problem.set(null);
        const outcome = firstAnswer(
          this.#actions$.pipe(ofType(PatientListApiActions.registered, PatientListApiActions.registerFailed)),
        );
        this.#store.dispatch(RegisterPageActions.submitted({ patient: { ...this.#ids, ...details } }));
        const answer = await outcome;
        if (answer.type === PatientListApiActions.registerFailed.type) {
          this.problem.set(restOfProblem(this.form, answer.problem));
          return fieldProblems(this.form, answer.problem);
        }
        await this.#router.navigate(['/patients', answer.patient.id], { replaceUrl: true });
        return undefined;
      },
      onInvalid: (invalid) => invalid().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}
