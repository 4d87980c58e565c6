import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Store } from '@ngrx/store';
import type { ResearchExport } from '#contract/export';
import { MomentPipe, PlainDatePipe } from '../../../core/format/pipes';
import { sending } from '../../../core/http/sending';
import { newId } from '../../../core/new-id';
import { sessionFeature } from '../../../core/session';
import { problemOf, valueOf } from '../../../shared/loadable';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { DataDictionary } from '../dictionary/data-dictionary';
import { saveFile } from '../../../shared/save-file';
import { TransferPageActions } from '../state/transfer-actions';
import { transferFeature } from '../state/transfer-feature';
import { TransferApi } from '../transfer-api';

/** Locks the data as a research export, or hands it out with names; and every export that was locked. */
@Component({
  selector: 'pl-export-card',
  imports: [
    DataDictionary,
    Icon,
    MatButton,
    MatCheckbox,
    MatFormField,
    MatInput,
    MatLabel,
    MomentPipe,
    PlainDatePipe,
    ProblemPanel,
  ],
  providers: [formFieldLook],
  templateUrl: './export-card.html',
  styleUrl: './export-card.scss',
})
export class ExportCard {
  readonly #store = inject(Store);
  readonly #api = inject(TransferApi);
  readonly #loadable = this.#store.selectSignal(transferFeature.selectExports);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  /** Of the export that is asked for: the same again, after a lost answer, is no second one. */
  #nextId = newId();
  protected readonly exports = computed(() => valueOf(this.#loadable())?.exports ?? null);
  protected readonly dictionary = computed(() => valueOf(this.#loadable())?.dictionary ?? null);
  protected readonly loadProblem = computed(() => problemOf(this.#loadable()));
  protected readonly mayName = computed(() => this.#permissions().has('record.export-named'));
  protected readonly from = signal('');
  protected readonly until = signal('');
  protected readonly wantsNames = signal(false);
  protected readonly locking = sending<ResearchExport>();
  protected readonly naming = sending<Blob>();
  protected readonly locked = signal<ResearchExport | null>(null);
  readonly #span = computed(() => ({ openedFrom: this.from() || null, openedUntil: this.until() || null }));

  constructor() {
    this.#store.dispatch(TransferPageActions.exportsOpened());
  }

  protected changeSpan(from: string, until: string): void {
    this.from.set(from);
    this.until.set(until);
    // Another span is another export.
    this.#nextId = newId();
  }

  protected async lock(): Promise<void> {
    this.locked.set(null);
    await this.locking.send(this.#api.lock({ id: this.#nextId, ...this.#span() }), (locked) => {
      this.#nextId = newId();
      this.locked.set(locked);
      this.#store.dispatch(TransferPageActions.exportLocked({ locked }));
    });
  }

  protected async exportWithNames(): Promise<void> {
    if (!this.wantsNames()) return;
    await this.naming.send(this.#api.exportWithNames(this.#span()), (file) =>
      saveFile(file, 'plumbline-with-names.zip'),
    );
  }

  protected retry(): void {
    this.#store.dispatch(TransferPageActions.exportsOpened());
  }

  protected spanWords({ openedFrom, openedUntil }: ResearchExport): 'all' | 'some' {
    return openedFrom === null && openedUntil === null ? 'all' : 'some';
  }

  protected courses({ files }: ResearchExport): number {
    return files.find(({ name }) => name === 'courses.csv')?.rows ?? 0;
  }
}
