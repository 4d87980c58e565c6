import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { saveFile } from '../../../../shared/save-file';
import { Icon } from '../../../../shared/ui/icon/icon';
import type { Figure, ResultTableModel } from './result-table-model';
import { tableCsv } from './table-csv';

/** One table of results; each count leads to its patients, and the whole to a CSV. */
@Component({
  selector: 'pl-result-table',
  imports: [Icon, MatButton],
  templateUrl: './result-table.html',
  styleUrl: './result-table.scss',
})
export class ResultTable {
  readonly table = input.required<ResultTableModel>();
  readonly traced = output<Figure>();

  protected download(): void {
    const { id } = this.table();
    saveFile(new Blob(['\uFEFF', tableCsv(this.table())], { type: 'text/csv' }), `${id}.csv`);
  }
}
