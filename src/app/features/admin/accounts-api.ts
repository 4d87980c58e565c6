import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Observable, map } from 'rxjs';
import type { Account, AccountChange, AccountList, NewAccount } from '#contract/account';

@Service()
export class AccountsApi {
  readonly #http = inject(HttpClient);

  list(): Observable<readonly Account[]> {
    return this.#http.get<AccountList>('/api/accounts').pipe(map(({ accounts }) => accounts));
  }

  create(account: NewAccount): Observable<Account> {
    return this.#http.post<Account>('/api/accounts', account);
  }

  change(accountId: string, change: AccountChange): Observable<Account> {
    return this.#http.put<Account>(`/api/accounts/${accountId}`, change);
  }
}
