import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { sessionFeature } from '../../../core/session';
import { ExportCard } from '../export-card/export-card';
import { ImportCard } from '../import-card/import-card';

/** What comes in from other systems and goes out to them. */
@Component({
  selector: 'pl-transfer-page',
  imports: [ExportCard, ImportCard],
  template: `
    <div class="pl-page">
      <h1>Import and export</h1>
      @if (mayImport()) {
        <pl-import-card />
      }
      <pl-export-card />
    </div>
  `,
})
export class TransferPage {
  readonly #permissions = inject(Store).selectSignal(sessionFeature.selectPermissions);
  protected readonly mayImport = computed(() => this.#permissions().has('record.import'));
}
