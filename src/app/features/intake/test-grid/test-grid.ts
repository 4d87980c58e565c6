import { Component, computed, inject, input, model } from '@angular/core';
import { _IdGenerator } from '@angular/cdk/a11y';
import { Icon } from '../../../shared/ui/icon/icon';

/** A line or a column of tests, with its name. */
export interface TestAxis {
  readonly code: string;
  readonly label: string;
}

/**
 * Tests in lines and columns, each graded by a native select: one tab stop a test, the first key of a grade chooses it.
 * A test is not done until a grade is chosen. One button grades every test that is still open as normal, explicitly.
 */
@Component({
  selector: 'pl-test-grid',
  imports: [Icon],
  templateUrl: './test-grid.html',
  styleUrl: './test-grid.scss',
})
export class TestGrid<Test extends string, Grade extends string> {
  readonly label = input.required<string>();
  readonly rows = input.required<readonly TestAxis[]>();
  /** The code of a test is that of its line and its column; without columns it is that of the line alone. */
  readonly columns = input<readonly TestAxis[]>([{ code: '', label: 'Finding' }]);
  readonly grades = input.required<readonly Grade[]>();
  readonly gradeLabels = input.required<Readonly<Record<Grade, string>>>();
  readonly results = model.required<Readonly<Partial<Record<Test, Grade>>>>();
  /** With angles, each test has a field for its degrees. */
  readonly degrees = model<Readonly<Partial<Record<Test, number>>> | null>(null);
  readonly mostDegrees = input(0);

  protected readonly id = inject(_IdGenerator).getId('pl-test-grid-');
  /** The first grade is the normal one. */
  protected readonly normal = computed(() => this.grades()[0]);
  protected readonly lines = computed(() =>
    this.rows().map((row) => ({
      ...row,
      tests: this.columns().map((column) => {
        const code = (column.code === '' ? row.code : `${row.code}_${column.code}`) as Test;
        const grade = this.results()[code];
        return {
          code,
          name: column.code === '' ? row.label : `${row.label}, ${column.label}`,
          grade,
          isFound: grade !== undefined && grade !== this.normal(),
          degrees: this.degrees()?.[code] ?? null,
        };
      }),
    })),
  );
  protected readonly tests = computed(() => this.lines().flatMap(({ tests }) => tests));
  protected readonly done = computed(() => this.tests().filter(({ grade }) => grade !== undefined).length);
  protected readonly isComplete = computed(() => this.done() === this.tests().length);

  protected choose(code: Test, grade: string): void {
    this.results.update((results) =>
      withEntry(
        results,
        code,
        this.grades().find((each) => each === grade),
      ),
    );
  }

  protected measure(code: Test, text: string): void {
    const typed = text.trim() === '' ? undefined : Number(text);
    this.degrees.update((degrees) => withEntry(degrees ?? nothing<Test, number>(), code, typed));
  }

  protected gradeRestNormal(): void {
    const normal = this.normal();
    if (normal === undefined) return;
    this.results.update((results) => ({
      ...(Object.fromEntries(this.tests().map(({ code }) => [code, normal])) as Partial<Record<Test, Grade>>),
      ...results,
    }));
  }

  protected clear(): void {
    this.results.set(nothing());
    if (this.degrees() !== null) this.degrees.set(nothing());
  }
}

function nothing<Key extends string, Value>(): Readonly<Partial<Record<Key, Value>>> {
  return Object.fromEntries([]) as Partial<Record<Key, Value>>;
}

function withEntry<Key extends string, Value>(
  entries: Readonly<Partial<Record<Key, Value>>>,
  key: Key,
  value: Value | undefined,
): Readonly<Partial<Record<Key, Value>>> {
  const kept = Object.entries(entries).filter(([each]) => each !== key);
  return Object.fromEntries(value === undefined ? kept : [...kept, [key, value]]) as Partial<
    Record<Key, Value>
  >;
}
