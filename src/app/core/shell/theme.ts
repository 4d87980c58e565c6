import { Service, effect, signal } from '@angular/core';

const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
const STORAGE_KEY = 'plumbline.theme';

/** Light, dark or as the device has it; remembered on this device only. */
@Service()
export class ThemeChoice {
  readonly theme = signal<Theme>(readTheme());

  constructor() {
    effect(() => {
      const theme = this.theme();
      document.documentElement.dataset['theme'] = theme;
      localStorage.setItem(STORAGE_KEY, theme);
    });
  }

  /** Goes to the next choice. */
  advance(): void {
    this.theme.update((theme) => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system');
  }
}

function readTheme(): Theme {
  const stored = localStorage.getItem(STORAGE_KEY);
  return THEMES.find((theme) => theme === stored) ?? 'system';
}
