import { Component, type ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { ImportBatch, ImportPreview } from '#contract/import';
import type { Problem } from '#contract/problem';
import {
  IMPORT_COLUMNS,
  IMPORT_KINDS,
  IMPORT_KIND_LABELS,
  IMPORT_LIMIT_BYTES,
  type ImportKind,
} from '#domain/vocabulary';
import { MomentPipe } from '../../../core/format/pipes';
import { sending } from '../../../core/http/sending';
import { problemOf, valueOf } from '../../../shared/loadable';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { FilePreview } from '../preview/file-preview';
import { rowsOf } from '../row-words';
import { saveFile } from '../../../shared/save-file';
import { TransferPageActions } from '../state/transfer-actions';
import { transferFeature } from '../state/transfer-feature';
import { type ChosenFile, TransferApi } from '../transfer-api';

const LIMIT_MB = IMPORT_LIMIT_BYTES / 1024 / 1024;

/** Choose a kind and a file, see what is in it, import it; and what was imported before. */
@Component({
  selector: 'pl-import-card',
  imports: [FilePreview, Icon, MatButton, MomentPipe, ProblemPanel, RouterLink],
  templateUrl: './import-card.html',
  styleUrl: './import-card.scss',
})
export class ImportCard {
  readonly #store = inject(Store);
  readonly #api = inject(TransferApi);
  readonly #loadable = this.#store.selectSignal(transferFeature.selectImports);
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  protected readonly imports = computed(() => valueOf(this.#loadable()));
  protected readonly loadProblem = computed(() => problemOf(this.#loadable()));
  protected readonly kinds = IMPORT_KINDS;
  protected readonly labels = IMPORT_KIND_LABELS;
  protected readonly limitMb = LIMIT_MB;
  protected readonly rowsOf = rowsOf;
  protected readonly kind = signal<ImportKind>('patients');
  protected readonly columns = computed(() => IMPORT_COLUMNS[this.kind()]);
  protected readonly isOver = signal(false);
  protected readonly file = signal<ChosenFile | null>(null);
  protected readonly preview = signal<ImportPreview | null>(null);
  protected readonly done = signal<ImportBatch | null>(null);
  protected readonly looking = sending<ImportPreview>();
  protected readonly importing = sending<ImportBatch>();
  protected readonly fileProblem = signal<Problem | null>(null);
  protected readonly problem = computed(
    () => this.fileProblem() ?? this.looking.problem() ?? this.importing.problem(),
  );
  protected readonly isBusy = computed(() => this.looking.isSending() || this.importing.isSending());
  constructor() {
    this.#store.dispatch(TransferPageActions.importsOpened());
  }

  /** Another kind of file reads the one that was chosen anew. */
  protected chooseKind(kind: ImportKind): void {
    this.kind.set(kind);
    const file = this.file();
    if (file) void this.#look({ ...file, kind });
  }

  protected chooseFrom(input: HTMLInputElement): void {
    const file = input.files?.[0];
    // The same file, mended, can be chosen again.
    input.value = '';
    if (file) void this.#choose(file);
  }

  protected drag(event: DragEvent, isOver: boolean): void {
    event.preventDefault();
    this.isOver.set(isOver);
  }

  protected drop(event: DragEvent): void {
    this.drag(event, false);
    const file = event.dataTransfer?.files[0];
    if (file && !this.isBusy()) void this.#choose(file);
  }

  protected saveTemplate(): void {
    const header = this.columns()
      .map(({ name }) => name)
      .join(',');
    saveFile(new Blob([`${header}\r\n`], { type: 'text/csv' }), `${this.kind()}.csv`);
  }

  protected async confirm(): Promise<void> {
    const [file, preview] = [this.file(), this.preview()];
    if (!file || !preview) return;
    await this.importing.send(this.#api.import(file, preview.sha256), (batch) => {
      this.#store.dispatch(TransferPageActions.fileImported({ batch }));
      this.done.set(batch);
      this.#clear();
    });
    this.#showOutcome();
  }

  protected discard(): void {
    this.#clear();
    this.done.set(null);
  }

  protected retry(): void {
    this.#store.dispatch(TransferPageActions.importsOpened());
  }

  async #choose(file: File): Promise<void> {
    this.fileProblem.set(null);
    if (file.size > IMPORT_LIMIT_BYTES) {
      this.fileProblem.set(
        localProblem(
          `“${file.name}” is too large.`,
          `A file can have up to ${LIMIT_MB} MB. Split it into several, each with the header.`,
        ),
      );
      return;
    }
    try {
      // Read once: what is imported is what was looked at, whatever happens to the file in between.
      await this.#look({ kind: this.kind(), name: file.name, bytes: await file.arrayBuffer() });
    } catch {
      this.fileProblem.set(localProblem(`“${file.name}” cannot be read.`, 'Choose it again.'));
    }
  }

  async #look(file: ChosenFile): Promise<void> {
    this.#clear();
    this.done.set(null);
    this.file.set(file);
    await this.looking.send(this.#api.preview(file), (preview) => this.preview.set(preview));
    this.#showOutcome();
  }

  #clear(): void {
    this.file.set(null);
    this.preview.set(null);
    this.fileProblem.set(null);
  }

  /** What came of it is where the eye and the keyboard go on. */
  #showOutcome(): void {
    setTimeout(() => this.outcome()?.nativeElement.focus());
  }
}

function localProblem(title: string, detail: string): Problem {
  return { type: '/problems/file', title, detail, status: 0 };
}
