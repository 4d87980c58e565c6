import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import type { Call, WeekAnswered } from '#contract/call-list';
import type { HandoverState } from '#contract/handover';
import type { Problem } from '#contract/problem';
import { trialAnsweredWeek6 } from '#domain/outcomes';
import { MomentPipe, PlainDatePipe } from '../../../core/format/pipes';
import { HandOverApi } from '../../../core/hand-over/hand-over-api';
import { problemFrom } from '../../../core/http/problem-from';
import { newId } from '../../../core/new-id';
import { sessionFeature } from '../../../core/session';
import { telephoneUrl } from '../../../shared/telephone-url';
import { EmptyState } from '../../../shared/ui/empty-state/empty-state';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { Skeleton } from '../../../shared/ui/skeleton/skeleton';
import { CallListApi } from './call-list-api';

const FORM_WORDS: Readonly<Record<HandoverState, string>> = {
  made: 'Link not opened yet',
  opened: 'Link opened',
  in_progress: 'The patient is answering',
  submitted: 'Answered by the patient',
  expired: 'Link expired',
  ended: 'Link ended',
};

/** Whom to ask how it goes, the longest overdue first. Who has answered is gone from it. */
@Component({
  selector: 'pl-call-list-page',
  imports: [EmptyState, Icon, MatButton, MomentPipe, PlainDatePipe, ProblemPanel, RouterLink, Skeleton],
  templateUrl: './call-list-page.html',
  styleUrl: './call-list-page.scss',
})
export class CallListPage {
  readonly #api = inject(CallListApi);
  readonly #handOver = inject(HandOverApi);
  readonly #permissions = inject(Store).selectSignal(sessionFeature.selectPermissions);
  protected readonly mayWrite = computed(() => this.#permissions().has('check-in.write'));
  protected readonly list = rxResource({ stream: () => this.#api.read() });
  protected readonly shown = computed(() => (this.list.hasValue() ? this.list.value() : null));
  protected readonly loadProblem = computed(() => {
    const error = this.list.error();
    return error === undefined ? null : problemFrom(error);
  });
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isBusy = signal(false);
  /** What was done last, for everybody who does not see the list change. */
  protected readonly done = signal('');
  protected readonly trial = trialAnsweredWeek6();
  protected readonly formWords = FORM_WORDS;
  protected readonly telephone = telephoneUrl;

  protected percentOf({ answered, begun }: Pick<WeekAnswered, 'answered' | 'begun'>): string {
    return begun === 0 ? '–' : `${Math.round((answered / begun) * 100)}\u00a0%`;
  }

  protected overdueWords({ daysOverdue }: Call): string {
    if (daysOverdue === 0) return 'Due now';
    return daysOverdue === 1 ? '1 day overdue' : `${daysOverdue} days overdue`;
  }

  protected noteTry(call: Call): Promise<void> {
    return this.#attempt(async () => {
      await firstValueFrom(this.#api.noteTry(call.courseId, { id: newId(), week: call.week }));
      this.done.set(`Noted: ${nameOf(call)} could not be reached.`);
    });
  }

  /** The address is told once: it goes straight to where it can be pasted. */
  protected copyLink(call: Call): Promise<void> {
    return this.#attempt(async () => {
      const { url } = await firstValueFrom(
        this.#handOver.makeCheckIn(call.courseId, { id: newId(), way: 'link', week: call.week }),
      );
      await navigator.clipboard.writeText(url ?? '');
      this.done.set(
        `The link for ${nameOf(call)} is copied. Paste it into a message now; it is shown nowhere.`,
      );
    });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    this.done.set('');
    try {
      await work();
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isBusy.set(false);
      this.list.reload();
    }
  }
}

function nameOf({ patient: { givenName, familyName } }: Call): string {
  return `${givenName} ${familyName}`;
}
