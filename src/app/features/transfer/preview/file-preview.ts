import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ImportPreview } from '#contract/import';
import { MomentPipe } from '../../../core/format/pipes';
import { Icon } from '../../../shared/ui/icon/icon';
import { rowsOf } from '../row-words';

const DELIMITERS = { comma: 'commas', semicolon: 'semicolons', tab: 'tabs' } as const;

/** What a file holds, what is wrong with it, and what importing it would do. */
@Component({
  selector: 'pl-file-preview',
  imports: [Icon, MatButton, MomentPipe],
  templateUrl: './file-preview.html',
  styleUrl: './file-preview.scss',
})
export class FilePreview {
  readonly preview = input.required<ImportPreview>();
  readonly fileName = input.required<string>();
  readonly isBusy = input.required<boolean>();
  readonly confirmed = output();
  readonly discarded = output();
  protected readonly isGood = computed(() => this.preview().errorTotal === 0);
  protected readonly fresh = computed(() => rowsOf(this.preview().kind, this.preview().fresh));
  protected readonly readAs = computed(() => {
    const { delimiter } = this.preview();
    return delimiter === null ? null : `Read as UTF-8 with ${DELIMITERS[delimiter]} between the cells.`;
  });
  protected readonly figures = computed(() => {
    const { rows, fresh, known, errorTotal } = this.preview();
    return [
      { label: 'Rows', count: rows },
      { label: 'New', count: fresh },
      { label: 'Here already', count: known },
      { label: 'To mend', count: errorTotal },
    ];
  });
}
