import { Component, input } from '@angular/core';
import type { Dictionary } from '#contract/export';

/** What each column of each file of an export means. */
@Component({
  selector: 'pl-data-dictionary',
  template: `
    <section class="pl-card" aria-labelledby="dictionary-heading">
      <div>
        <h2 id="dictionary-heading">Data dictionary</h2>
        <p class="pl-quiet">What stands in each file; it is in every export as dictionary.csv.</p>
      </div>
      @for (file of dictionary().files; track file.name) {
        <details>
          <summary>
            <code>{{ file.name }}</code>
          </summary>
          <p>One row: {{ file.row }}.</p>
          <div class="pl-scroll-x" tabindex="0" role="region" [attr.aria-label]="'Columns of ' + file.name">
            <table>
              <thead>
                <tr>
                  <th scope="col">Column</th>
                  <th scope="col">Meaning</th>
                  <th scope="col">Values</th>
                  <th scope="col">Empty cell</th>
                </tr>
              </thead>
              <tbody>
                @for (column of file.columns; track column.name) {
                  <tr>
                    <th scope="row">
                      <code>{{ column.name }}</code>
                      @if (column.named) {
                        <span class="pl-chip">With names only</span>
                      }
                    </th>
                    <td>{{ column.meaning }}</td>
                    <td>{{ column.values }}</td>
                    <td>{{ column.empty === '' ? 'none' : column.empty }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        </details>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--pl-space-2);
    }
    summary {
      min-height: 2rem;
      align-content: center;
      color: var(--mat-sys-primary);
      cursor: pointer;
    }
    code {
      font-size: 0.8125rem;
    }
    p {
      padding-block-end: var(--pl-space-2);
    }
    td {
      min-width: 9rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class DataDictionary {
  readonly dictionary = input.required<Dictionary>();
}
