import { Component, ElementRef, computed, effect, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { Alert } from '#contract/alert';
import { Icon } from '../../../shared/ui/icon/icon';
import { ClinicFormat } from '../../format/clinic-format';
import { sessionFeature } from '../../session/session-feature';
import { AlertWatch } from '../alert-watch';
import { telephoneUrl } from '../../../shared/telephone-url';
import { signWordsOf, urgencyOf } from '../alert-words';
import { TakeAlert } from '../take-alert/take-alert';

/** Emergency signs at the top of every screen until somebody takes them. */
@Component({
  selector: 'pl-alert-bar',
  imports: [Icon, MatButton, RouterLink, TakeAlert],
  templateUrl: './alert-bar.html',
  styleUrl: './alert-bar.scss',
})
export class AlertBar {
  readonly #store = inject(Store);
  readonly #watch = inject(AlertWatch);
  readonly #format = inject(ClinicFormat);
  readonly #clinic = this.#store.selectSignal(sessionFeature.selectClinic);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  protected readonly mayTake = computed(() => this.#permissions().has('alert.take'));
  protected readonly number = computed(() => this.#clinic()?.emergencyNumber ?? '');
  protected readonly telephone = computed(() => telephoneUrl(this.number()));
  protected readonly taking = signal<Alert | null>(null);
  protected readonly shown = computed(() =>
    this.#watch.alerts().map((alert) => ({
      alert,
      urgency: urgencyOf(alert),
      signs: signWordsOf(alert),
      when: this.#format.moment(alert.raisedAt),
      link: ['/patients', alert.patient.id, 'courses', alert.courseId, 'intake'],
    })),
  );

  constructor() {
    this.#watch.watch().pipe(takeUntilDestroyed()).subscribe();
    // What sticks below has to clear however high this is.
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    effect((onCleanup) => {
      const root = document.documentElement;
      const observer = new ResizeObserver(() =>
        root.style.setProperty('--pl-alerts-height', `${host.offsetHeight}px`),
      );
      observer.observe(host);
      onCleanup(() => {
        observer.disconnect();
        root.style.removeProperty('--pl-alerts-height');
      });
    });
  }
}
