import { NEVER, type Observable, concat, firstValueFrom } from 'rxjs';

/** The first of the answers a form waits for; none where the app goes before it comes. */
export function firstAnswer<Answer>(answers$: Observable<Answer>): Promise<Answer> {
  return firstValueFrom(concat(answers$, NEVER));
}
