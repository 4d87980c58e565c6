import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormField, applyWhen, form, submit, validateTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import type { Account } from '#contract/account';
import type { Role } from '#contract/permission';
import type { Problem } from '#contract/problem';
import { firstAnswer } from '../../../core/first-answer';
import { fieldProblems, restOfProblem } from '../../../core/http/field-problems';
import { newId } from '../../../core/new-id';
import { neededLine, newPasswordRules, usernameRules } from '../../../shared/form-rules';
import { problemOf } from '../../../shared/loadable';
import { EmptyState } from '../../../shared/ui/empty-state/empty-state';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { PasswordField } from '../../../shared/ui/password-field/password-field';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { Skeleton } from '../../../shared/ui/skeleton/skeleton';
import { ROLE_WORDS } from '../roles';
import { AccountPageActions, AccountsApiActions } from '../state/accounts-actions';
import { accountsFeature } from '../state/accounts-feature';

/** An account as typed: each role by itself, as it has its own box. */
interface TypedAccount {
  readonly displayName: string;
  readonly username: string;
  readonly password: string;
  readonly roles: Readonly<Record<Role, boolean>>;
  readonly isActive: boolean;
}

const noAccount: TypedAccount = {
  displayName: '',
  username: '',
  password: '',
  roles: { administrator: false, staff: false, chiropractor: false, clinician: false },
  isActive: true,
};

/** Makes an account, or changes one: its name, its roles, and whether it is open. */
@Component({
  selector: 'pl-account-page',
  imports: [
    EmptyState,
    FieldErrors,
    FormField,
    MatButton,
    MatCheckbox,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    PasswordField,
    ProblemPanel,
    RouterLink,
    Skeleton,
  ],
  providers: [formFieldLook],
  templateUrl: './account-page.html',
  styleUrl: './account-page.scss',
})
export class AccountPage {
  /** The account to change; none to make one. */
  readonly accountId = input<string>();
  readonly #store = inject(Store);
  readonly #actions$ = inject(Actions);
  readonly #router = inject(Router);
  readonly #loadable = this.#store.selectSignal(accountsFeature.selectAccounts);
  readonly #shown = this.#store.selectSignal(accountsFeature.selectShownAccounts);
  /** Made once for the form: sent twice, it is one account. */
  readonly #newAccountId = newId();
  /** As it was when the form was filled: what is typed is based on it. */
  readonly #based = signal<Account | null>(null);
  protected readonly roles = ROLE_WORDS;
  protected readonly isNew = computed(() => this.accountId() === undefined);
  protected readonly loadProblem = computed(() => problemOf(this.#loadable()));
  protected readonly isMissing = computed(
    () => this.#loadable().state === 'ready' && !this.isNew() && this.#based() === null,
  );
  protected readonly isReady = computed(() => this.isNew() || this.#based() !== null);
  protected readonly account = this.#based.asReadonly();
  protected readonly problem = signal<Problem | null>(null);
  protected readonly form = form(signal(noAccount), (path) => {
    neededLine(path.displayName, 80);
    validateTree(path.roles, ({ value }) =>
      Object.values(value()).some((isHeld) => isHeld)
        ? null
        : { kind: 'required', message: 'Choose at least one role.' },
    );
    applyWhen(
      path,
      () => this.isNew(),
      (made) => {
        usernameRules(made.username);
        newPasswordRules(made.password);
      },
    );
  });

  constructor() {
    this.#store.dispatch(AccountPageActions.opened());
    effect(() => {
      const found = this.#shown()?.find(({ id }) => id === this.accountId());
      // Filled once, from what is fresh: loading again must not undo what is typed.
      if (found && this.#loadable().state === 'ready' && untracked(this.#based) === null) {
        this.#based.set(found);
        this.form().value.set(typedAccountOf(found));
      }
    });
  }

  protected save(event: Event): void {
    event.preventDefault();
    void submit(this.form, {
      action: async () => {
        this.problem.set(null);
        const outcome = firstAnswer(
          this.#actions$.pipe(ofType(AccountsApiActions.saved, AccountsApiActions.saveFailed)),
        );
        this.#send();
        const answer = await outcome;
        if (answer.type === AccountsApiActions.saved.type) {
          await this.#router.navigateByUrl('/accounts');
          return undefined;
        }
        return this.#errorsOf(answer.problem);
      },
      onInvalid: (invalid) => invalid().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }

  protected retry(): void {
    this.#store.dispatch(AccountPageActions.retried());
  }

  #send(): void {
    const { displayName, username, password, roles, isActive } = this.form().value();
    const held = ROLE_WORDS.map(({ code }) => code).filter((code) => roles[code]);
    const person = { displayName: displayName.trim(), roles: held };
    const based = this.#based();
    this.#store.dispatch(
      based === null
        ? AccountPageActions.newAccountSubmitted({
            account: { id: this.#newAccountId, username, password, ...person },
          })
        : AccountPageActions.changeSubmitted({
            accountId: based.id,
            change: { basedOn: based.version, ...person, isActive },
          }),
    );
  }

  #errorsOf(problem: Problem) {
    // That the last administrator must stay is about roles and closing together: said once, for the whole form.
    const isWhole = problem.fields?.some(({ code }) => code === 'last_administrator') ?? false;
    if (problem.type === '/problems/version-conflict') {
      // Small enough to be done again: the form shows what is saved, and says so.
      this.#based.set(problem.current as Account);
      this.form().value.set(typedAccountOf(problem.current as Account));
      this.problem.set({ ...problem, detail: 'It is shown now. Please make your change again.' });
      return undefined;
    }
    this.problem.set(isWhole ? wholeProblem(problem) : restOfProblem(this.form, problem));
    return isWhole ? undefined : fieldProblems(this.form, problem);
  }
}

function wholeProblem({ fields, ...problem }: Problem): Problem {
  return { ...problem, title: 'This account must stay administrator.', detail: fields?.[0]?.message };
}

function typedAccountOf({ displayName, username, roles, isActive }: Account): TypedAccount {
  return {
    ...noAccount,
    displayName,
    username,
    isActive,
    roles: {
      administrator: roles.includes('administrator'),
      staff: roles.includes('staff'),
      chiropractor: roles.includes('chiropractor'),
      clinician: roles.includes('clinician'),
    },
  };
}
