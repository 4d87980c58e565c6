import { Component, type WritableSignal, input } from '@angular/core';
import { MOST_DEGREES } from '#domain/vocabulary';
import { EXAMINATION_PART_LABELS, type ExaminationPart } from '../answers/sections';
import { type TestAxis, TestGrid } from '../test-grid/test-grid';

/** Tests of one kind: what is tested, how it is graded, and where the findings go. */
export interface GradedTests {
  readonly label: string;
  readonly rows: readonly TestAxis[];
  readonly columns: readonly TestAxis[];
  readonly grades: readonly string[];
  readonly gradeLabels: Readonly<Record<string, string>>;
  readonly results: WritableSignal<Readonly<Partial<Record<string, string>>>>;
  /** Null within where no angle is measured. */
  readonly degrees: WritableSignal<Readonly<Partial<Record<string, number>>> | null>;
}

export interface TestedPart {
  readonly part: ExaminationPart;
  readonly note?: string;
  readonly tests: readonly GradedTests[];
}

/** A part of the examination that is graded test by test. */
@Component({
  selector: 'pl-test-part',
  imports: [TestGrid],
  template: `
    <section class="pl-card" [attr.aria-labelledby]="'part-' + tested().part">
      <h2 [id]="'part-' + tested().part">{{ labels[tested().part] }}</h2>
      @if (tested().note; as note) {
        <p class="pl-quiet">{{ note }}</p>
      }
      @for (test of tested().tests; track test.label) {
        @if (tested().tests.length > 1) {
          <h3>{{ test.label }}</h3>
        }
        <pl-test-grid
          [label]="test.label"
          [rows]="test.rows"
          [columns]="test.columns"
          [grades]="test.grades"
          [gradeLabels]="test.gradeLabels"
          [(results)]="test.results"
          [(degrees)]="test.degrees"
          [mostDegrees]="mostDegrees"
        />
      }
    </section>
  `,
  styles: `
    :host,
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--pl-space-3);
    }
  `,
})
export class TestPart {
  readonly tested = input.required<TestedPart>();
  protected readonly labels = EXAMINATION_PART_LABELS;
  protected readonly mostDegrees = MOST_DEGREES;
}
