import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
import { routes } from './app.routes';
import { apiInterceptor } from './core/http/api-interceptor';
import { loadSession, sessionEffects, sessionFeature } from './core/session';
import { PageTitles } from './core/shell/page-titles';
import { ThemeChoice } from './core/shell/theme';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    { provide: TitleStrategy, useExisting: PageTitles },
    provideHttpClient(withInterceptors([apiInterceptor])),
    provideStore(),
    provideState(sessionFeature),
    provideEffects(sessionEffects),
    provideAppInitializer(() => {
      inject(ThemeChoice);
      return loadSession();
    }),
  ],
};
