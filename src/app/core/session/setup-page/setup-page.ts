import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { FormField, form, maxLength, pattern, required, submit, validate } from '@angular/forms/signals';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { interval, map, startWith } from 'rxjs';
import { neededLine, newPasswordRules, usernameRules } from '../../../shared/form-rules';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import { PasswordField } from '../../../shared/ui/password-field/password-field';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { Entrance } from '../../entrance/entrance';
import { firstAnswer } from '../../first-answer';
import { fieldProblems, restOfProblem } from '../../http/field-problems';
import { newId } from '../../new-id';
import { SessionApiActions, SetupPageActions } from '../session-actions';
import { sessionFeature } from '../session-feature';
import { LOCALES, deviceLocale } from './locales';
import { deviceTimeZone, matchingTimeZones, timeIn, timeZones } from './time-zones';

/** The first start: makes the clinic and its first administrator, then leads to the sign-in. */
@Component({
  selector: 'pl-setup-page',
  imports: [
    Entrance,
    FieldErrors,
    FormField,
    MatAutocomplete,
    MatAutocompleteTrigger,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatOption,
    PasswordField,
    ProblemPanel,
  ],
  providers: [formFieldLook],
  templateUrl: './setup-page.html',
  styleUrl: './setup-page.scss',
})
export class SetupPage {
  readonly #store = inject(Store);
  readonly #actions$ = inject(Actions);
  readonly #router = inject(Router);
  readonly #problem = this.#store.selectSignal(sessionFeature.selectProblem);
  /** One id for the whole form: sent twice, it is one administrator. */
  readonly #administratorId = newId();
  readonly #zones = timeZones();
  readonly #minute = toSignal(
    interval(10_000).pipe(
      startWith(0),
      map(() => new Date()),
      takeUntilDestroyed(),
    ),
    { requireSync: true },
  );
  protected readonly locales = LOCALES;
  protected readonly form = form(
    signal({
      name: '',
      timeZone: deviceTimeZone(),
      locale: deviceLocale(),
      emergencyNumber: '',
      administrator: { displayName: '', username: '', password: '' },
      passwordAgain: '',
    }),
    (path) => {
      neededLine(path.name, 120);
      required(path.timeZone);
      validate(path.timeZone, ({ value }) =>
        value() === '' || this.#zones.includes(value())
          ? null
          : { kind: 'unknown', message: 'Choose a time zone from the list.' },
      );
      required(path.emergencyNumber);
      pattern(path.emergencyNumber, /^[0-9+][0-9 ()-]{1,19}$/, {
        message: 'Write a telephone number, such as 911.',
      });
      maxLength(path.emergencyNumber, 20);
      neededLine(path.administrator.displayName, 80);
      usernameRules(path.administrator.username);
      newPasswordRules(path.administrator.password);
      required(path.passwordAgain, { message: 'Write the password once more.' });
      validate(path.passwordAgain, (field) =>
        field.value() === '' || field.value() === field.valueOf(path.administrator.password)
          ? null
          : { kind: 'different', message: 'This is not the same password.' },
      );
    },
  );
  protected readonly problem = computed(() => {
    const problem = this.#problem();
    return problem && restOfProblem(this.form, problem);
  });
  protected readonly zones = computed(() =>
    matchingTimeZones(this.#zones, this.form.timeZone().value()).slice(0, 60),
  );
  protected readonly timeThere = computed(() => {
    const zone = this.form.timeZone().value();
    return this.#zones.includes(zone) ? `It is ${timeIn(zone, this.#minute())} there now.` : 'Type a city.';
  });

  protected save(event: Event): void {
    event.preventDefault();
    void submit(this.form, {
      action: async () => {
        const { passwordAgain: _, administrator, ...clinic } = this.form().value();
        const outcome = firstAnswer(
          this.#actions$.pipe(ofType(SessionApiActions.clinicMade, SessionApiActions.clinicFailed)),
        );
        this.#store.dispatch(
          SetupPageActions.submitted({
            clinic: {
              ...clinic,
              name: clinic.name.trim(),
              emergencyNumber: clinic.emergencyNumber.trim(),
              administrator: {
                id: this.#administratorId,
                ...administrator,
                displayName: administrator.displayName.trim(),
              },
            },
          }),
        );
        const answer = await outcome;
        if (answer.type === SessionApiActions.clinicFailed.type) {
          return fieldProblems(this.form, answer.problem);
        }
        const state = { madeBy: administrator.username };
        await this.#router.navigateByUrl('/sign-in', { replaceUrl: true, state });
        return undefined;
      },
      onInvalid: (invalid) => invalid().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}
