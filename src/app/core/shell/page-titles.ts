import { Service, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

/** "Patients – Plumbline". No patient is named: the browser keeps titles in its history. */
@Service()
export class PageTitles extends TitleStrategy {
  readonly #title = inject(Title);
  /** The page that is open, as the shell announces it. */
  readonly page = signal('');

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const page = this.buildTitle(snapshot) ?? '';
    this.page.set(page);
    this.#title.setTitle(page === '' ? 'Plumbline' : `${page} – Plumbline`);
  }
}
