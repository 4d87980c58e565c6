import { Component, type ElementRef, computed, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Store } from '@ngrx/store';
import { filter, firstValueFrom, map, pairwise, startWith } from 'rxjs';
import type { Role } from '#contract/permission';
import { Icon } from '../../shared/ui/icon/icon';
import type { IconName } from '../../shared/ui/icon/icon-paths';
import { ProblemPanel } from '../../shared/ui/problem-panel/problem-panel';
import { Drafts } from '../drafts';
import { AlertBar } from '../alerts';
import { ShellActions, sessionFeature } from '../session';
import { SessionEnded } from '../session/session-ended/session-ended';
import { destinationsFor } from './destinations';
import { PageTitles } from './page-titles';
import { type Theme, ThemeChoice } from './theme';

const ROLE_LABELS: Readonly<Record<Role, string>> = {
  administrator: 'Administrator',
  staff: 'Staff',
  chiropractor: 'Chiropractor',
  clinician: 'Clinician',
};

const THEME_LOOKS: Readonly<Record<Theme, { label: string; icon: IconName }>> = {
  system: { label: 'as the device', icon: 'systemTheme' },
  light: { label: 'light', icon: 'light' },
  dark: { label: 'dark', icon: 'dark' },
};

/** The frame of every page for people who are signed in: who, where, and what they may reach. */
@Component({
  selector: 'pl-shell',
  imports: [
    AlertBar,
    Icon,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    ProblemPanel,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SessionEnded,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
  host: { '(window:pageshow)': 'forgetFrozenPage($event)' },
})
export class Shell {
  readonly #store = inject(Store);
  readonly #drafts = inject(Drafts);
  readonly #dialog = inject(MatDialog);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  private readonly content = viewChild.required<ElementRef<HTMLElement>>('content');
  protected readonly themeChoice = inject(ThemeChoice);
  protected readonly page = inject(PageTitles).page;
  protected readonly clinic = this.#store.selectSignal(sessionFeature.selectClinic);
  protected readonly session = this.#store.selectSignal(sessionFeature.selectSession);
  protected readonly hasEnded = this.#store.selectSignal(sessionFeature.selectHasEnded);
  protected readonly problem = this.#store.selectSignal(sessionFeature.selectProblem);
  protected readonly destinations = computed(() => destinationsFor(this.#permissions()));
  protected readonly roles = computed(() =>
    (this.session()?.account.roles ?? []).map((role) => ROLE_LABELS[role]).join(', '),
  );
  protected readonly seesAlerts = computed(() => this.#permissions().has('alert.read'));
  protected readonly themeLook = computed(() => THEME_LOOKS[this.themeChoice.theme()]);

  constructor() {
    const router = inject(Router);
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map(({ urlAfterRedirects }) => urlAfterRedirects.split(/[?#]/)[0]),
        startWith(router.url.split(/[?#]/)[0]),
        pairwise(),
        filter(([from, to]) => from !== to),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.moveFocusToPage());
  }

  protected skipToContent(event: Event): void {
    event.preventDefault();
    this.content().nativeElement.focus();
  }

  /** First sends what was typed and not saved; what cannot be sent stays here, sealed, and the person is asked. */
  protected async signOut(): Promise<void> {
    if ((await this.#drafts.sendAll()) || (await this.#leavesUnsent())) {
      this.#store.dispatch(ShellActions.signOutClicked());
    }
  }

  async #leavesUnsent(): Promise<boolean> {
    const { UnsentDialog } = await import('./unsent-dialog');
    const asked = this.#dialog.open<unknown, undefined, boolean>(UnsentDialog);
    return (await firstValueFrom(asked.afterClosed())) === true;
  }

  /** The browser's memory of a page must not show it again to the patient who holds the tablet now. */
  protected forgetFrozenPage(event: PageTransitionEvent): void {
    if (event.persisted) location.reload();
  }

  /** A new page begins at its beginning for the keyboard too, unless it has put the focus somewhere itself. */
  private moveFocusToPage(): void {
    const content = this.content().nativeElement;
    if (!content.contains(document.activeElement)) content.focus({ preventScroll: true });
  }
}
