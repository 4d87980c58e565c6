import { Component, computed, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Store } from '@ngrx/store';
import type { Permission } from '#contract/permission';
import { Icon } from '../../shared/ui/icon/icon';
import type { IconName } from '../../shared/ui/icon/icon-paths';
import { ShellActions, sessionFeature } from '../session';
import { ThemeChoice } from './theme';

interface Destination {
  readonly label: string;
  readonly path: string;
  readonly icon: IconName;
  readonly permission: Permission;
}

const DESTINATIONS: readonly Destination[] = [
  { label: 'Patients', path: '/patients', icon: 'patients', permission: 'patient.read' },
  { label: 'Accounts', path: '/accounts', icon: 'accounts', permission: 'account.manage' },
];

/** The frame of every page for people who are signed in: who, where, and what they may reach. */
@Component({
  selector: 'pl-shell',
  imports: [
    Icon,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  readonly #store = inject(Store);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  protected readonly themeChoice = inject(ThemeChoice);
  protected readonly clinic = this.#store.selectSignal(sessionFeature.selectClinic);
  protected readonly session = this.#store.selectSignal(sessionFeature.selectSession);
  protected readonly destinations = computed(() =>
    DESTINATIONS.filter(({ permission }) => this.#permissions().has(permission)),
  );
  protected readonly themeIcon = computed(
    (): IconName =>
      ({ system: 'systemTheme', light: 'light', dark: 'dark' })[this.themeChoice.theme()] as IconName,
  );

  protected signOut(): void {
    this.#store.dispatch(ShellActions.signOutClicked());
  }
}
