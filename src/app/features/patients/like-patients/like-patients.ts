import { Component, computed, inject, input, output, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { LikePatients as Found, LikenessSearch } from '#contract/patient';
import { PlainDatePipe } from '../../../core/format/pipes';
import { Icon } from '../../../shared/ui/icon/icon';
import { PatientsApi } from '../patients-api';

type LikePatient = Found['rows'][number];

const LIKENESS_WORDS: Readonly<Record<LikePatient['likeness'], string>> = {
  same_name: 'same name',
  swapped_names: 'names the other way round',
  close_spelling: 'nearly the same name',
};

const TYPING_PAUSE_MS = 300;

/** Warns of patients who may be the person at hand, born on the same day. Nothing is kept from being done. */
@Component({
  selector: 'pl-like-patients',
  imports: [Icon, MatButton, PlainDatePipe, RouterLink],
  template: `
    @if (rows().length > 0) {
      <section class="pl-notice" data-tone="warn" role="status" aria-label="Probable duplicates">
        <pl-icon name="warn" />
        <strong>{{ heading() }}</strong>
        <ul>
          @for (row of rows(); track row.id) {
            <li>
              <a [routerLink]="['/patients', row.id]"
                >{{ row.familyName }}, {{ row.givenName }}, No. {{ row.number }}</a
              >
              <span class="pl-quiet">born {{ row.birthDate | plainDate }}, {{ words[row.likeness] }}</span>
              @if (mayMerge()) {
                <button matButton="outlined" type="button" (click)="mergeClicked.emit(row)">
                  Merge into this patient…<span class="pl-visually-hidden"> No. {{ row.number }}</span>
                </button>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './like-patients.scss',
})
export class LikePatients {
  /** Null while there is not enough to look for. */
  readonly search = input.required<LikenessSearch | null>();
  readonly heading = input.required<string>();
  readonly mayMerge = input(false);
  readonly mergeClicked = output<LikePatient>();

  readonly #api = inject(PatientsApi);
  readonly #found = resource({
    params: () => this.search() ?? undefined,
    loader: async ({ params, abortSignal }) => {
      // Not at every letter of a name that is being typed.
      await new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE_MS));
      return abortSignal.aborted ? [] : this.#api.findLike(params);
    },
  });
  protected readonly words = LIKENESS_WORDS;
  protected readonly rows = computed(() => (this.#found.hasValue() ? this.#found.value() : []));
}
