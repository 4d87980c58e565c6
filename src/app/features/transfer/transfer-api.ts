import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Observable, map } from 'rxjs';
import type { Dictionary, ExportList, NamedExport, NewExport, ResearchExport } from '#contract/export';
import type { ImportBatch, ImportList, ImportPreview } from '#contract/import';
import type { ImportKind } from '#domain/vocabulary';

/** A file as it was when it was chosen. */
export interface ChosenFile {
  readonly kind: ImportKind;
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

const CSV = { 'content-type': 'text/csv' };

@Service()
export class TransferApi {
  readonly #http = inject(HttpClient);

  listImports(): Observable<readonly ImportBatch[]> {
    return this.#http.get<ImportList>('/api/imports').pipe(map(({ imports }) => imports));
  }

  /** Looks at a file; nothing of it is kept. */
  preview({ kind, bytes }: ChosenFile): Observable<ImportPreview> {
    return this.#http.post<ImportPreview>(`/api/imports/${kind}/preview`, bytes, { headers: CSV });
  }

  /** Imports the file that was looked at. */
  import({ kind, name, bytes }: ChosenFile, sha256: string): Observable<ImportBatch> {
    return this.#http.post<ImportBatch>(`/api/imports/${kind}`, bytes, {
      headers: { ...CSV, 'x-file-name': encodeURIComponent(name) },
      params: { sha256 },
    });
  }

  listExports(): Observable<readonly ResearchExport[]> {
    return this.#http.get<ExportList>('/api/exports').pipe(map(({ exports }) => exports));
  }

  lock(request: NewExport): Observable<ResearchExport> {
    return this.#http.post<ResearchExport>('/api/exports', request);
  }

  exportWithNames(request: NamedExport): Observable<Blob> {
    return this.#http.post('/api/exports/with-names', request, { responseType: 'blob' });
  }

  readDictionary(): Observable<Dictionary> {
    return this.#http.get<Dictionary>('/api/exports/dictionary');
  }
}
