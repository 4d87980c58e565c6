import { Component, computed, input } from '@angular/core';
import type { VisitVersion } from '#contract/visit';
import {
  DEVIATION_LABELS,
  EVENT_SEVERITY_LABELS,
  PLAN_ROWS,
  PLAN_ROW_LABELS,
  SKIN_ROWS,
  VISIT_NEWS,
  VISIT_NEWS_LABELS,
  VISIT_RESPONSE_LABELS,
  VISIT_SIGNS,
  VISIT_SIGN_LABELS,
} from '#domain/vocabulary';
import { MomentPipe } from '../../../core/format/pipes';
import { Icon } from '../../../shared/ui/icon/icon';
import { painWords, treatmentWords } from '../visit-words';

/** What one version of a visit says. */
@Component({
  selector: 'pl-visit-entry',
  imports: [Icon, MomentPipe],
  template: `
    <p class="pl-number">
      {{ painWords(content().painBefore, content().painAfter) }}
      @if (content().response; as response) {
        · response: {{ responseLabels[response].toLowerCase() }}
      }
      @if (content().soreOver48Hours) {
        · sore over 48 hours
      }
      @if (content().legPainDisabling) {
        · leg pain still disabling
      }
    </p>
    @if (yeses().length > 0) {
      <p class="marked" data-tone="stop">
        <pl-icon name="stop" /><span><strong>Answered yes:</strong> {{ yeses().join(' · ') }}</span>
      </p>
    }
    <p>{{ given() || 'Nothing was given.' }}</p>
    @for (deviation of version().deviations; track $index) {
      <p class="marked" data-tone="warn">
        <pl-icon name="warn" /><span
          ><strong
            >{{ deviationLabels[deviation.kind]
            }}{{ deviation.row ? ': ' + rowLabels[deviation.row].toLowerCase() : '' }}.</strong
          >
          {{ deviation.reason }}</span
        >
      </p>
    }
    @if (skin(); as reaction) {
      <p class="marked" data-tone="warn">
        <pl-icon name="warn" /><span><strong>Skin reaction after:</strong> {{ reaction }}</span>
      </p>
    }
    @if (content().adverseEvent; as event) {
      <p class="marked" data-tone="warn">
        <pl-icon name="warn" /><span
          ><strong>Adverse event, {{ severityLabels[event.severity].toLowerCase() }}:</strong>
          {{ event.what }} · Done: {{ event.action }}</span
        >
      </p>
    }
    @for (part of note(); track part.label) {
      <p>
        <span class="pl-quiet">{{ part.label }}:</span> {{ part.text }}
      </p>
    }
    <p class="pl-quiet by">
      Signed by {{ version().recordedBy.displayName }}, {{ version().recordedAt | moment }}
      @if (version().reason; as reason) {
        · amended: {{ reason }}
      }
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--pl-space-1);
      overflow-wrap: anywhere;
    }
    .marked {
      display: flex;
      gap: var(--pl-space-2);
    }
    .marked pl-icon {
      flex: none;
      margin-block-start: 0.2em;
      color: var(--pl-warn);
    }
    .marked[data-tone='stop'] pl-icon {
      color: var(--pl-stop);
    }
    .by {
      font-size: 0.875rem;
    }
  `,
})
export class VisitEntry {
  readonly version = input.required<VisitVersion>();
  protected readonly painWords = painWords;
  protected readonly rowLabels = PLAN_ROW_LABELS;
  protected readonly responseLabels = VISIT_RESPONSE_LABELS;
  protected readonly deviationLabels = DEVIATION_LABELS;
  protected readonly severityLabels = EVENT_SEVERITY_LABELS;
  protected readonly content = computed(() => this.version().content);
  protected readonly yeses = computed(() => [
    ...VISIT_SIGNS.filter((sign) => this.content().signs[sign]).map((sign) => VISIT_SIGN_LABELS[sign]),
    ...VISIT_NEWS.filter((news) => this.content().news[news]).map((news) => VISIT_NEWS_LABELS[news]),
  ]);
  protected readonly given = computed(() =>
    PLAN_ROWS.flatMap((row) => {
      const treatment = this.content().delivered[row];
      if (!treatment) return [];
      const words = treatmentWords(treatment);
      return [words === '' ? PLAN_ROW_LABELS[row] : `${PLAN_ROW_LABELS[row]} (${words})`];
    }).join('; '),
  );
  protected readonly skin = computed(() =>
    SKIN_ROWS.filter((row) => this.content().skinReactions[row])
      .map((row) => PLAN_ROW_LABELS[row].toLowerCase())
      .join(', '),
  );
  protected readonly note = computed(() => {
    const { subjective, objective, assessment, plan } = this.content().note;
    return [
      { label: 'Subjective', text: subjective },
      { label: 'Objective', text: objective },
      { label: 'Assessment', text: assessment },
      { label: 'Plan', text: plan },
    ].filter(({ text }) => text !== '');
  });
}
