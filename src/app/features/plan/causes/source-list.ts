import { Component, computed, input } from '@angular/core';
import { type SourceTier, sources } from '#domain/knowledge';

const TIER_WORDS: Readonly<Record<SourceTier, string>> = {
  guideline: 'guideline',
  study: 'study',
  'device label': 'device label',
  secondary: 'secondary source',
  client: 'source document',
  own: 'our own construction',
};
const WEAK_TIERS: readonly SourceTier[] = ['secondary', 'own'];

/** Where a rule comes from: each source with its kind and how its text was checked (C18). */
@Component({
  selector: 'pl-source-list',
  template: `
    <details>
      <summary>
        <span class="lead">Sources</span>
        @for (source of known(); track source.id) {
          <span>{{ source.label }} ({{ tierWords[source.tier] }})</span>
        }
      </summary>
      <ul>
        @for (source of known(); track source.id) {
          <li>
            @if (source.url; as url) {
              <a [href]="url" target="_blank" rel="noopener noreferrer">{{ source.label }}</a>
            } @else {
              {{ source.label }}
            }
            <span class="kind">{{ tierWords[source.tier] }}; checked: {{ source.checked }}</span>
          </li>
        }
      </ul>
    </details>
    @if (isWeak()) {
      <p class="pl-quiet">Rests on secondary sources only.</p>
    }
  `,
  styles: `
    :host {
      display: block;
      font-size: 0.8125rem;
    }
    summary {
      cursor: pointer;
      width: fit-content;
      max-width: 100%;
      color: var(--mat-sys-on-surface-variant);
    }
    summary span + span::before {
      content: ' · ';
    }
    .lead {
      font-weight: 550;
    }
    ul {
      margin: var(--pl-space-1) 0 0;
      padding-inline-start: 1.2em;
    }
    .kind {
      margin-inline-start: 0.5em;
      color: var(--mat-sys-on-surface-variant);
    }
    li {
      overflow-wrap: anywhere;
    }
  `,
})
export class SourceList {
  readonly sourceIds = input.required<readonly string[]>();
  protected readonly tierWords = TIER_WORDS;
  protected readonly known = computed(() => sources.filter(({ id }) => this.sourceIds().includes(id)));
  protected readonly isWeak = computed(
    () => this.known().length > 0 && this.known().every(({ tier }) => WEAK_TIERS.includes(tier)),
  );
}
