import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

/** Presses a "Why?" button, waits for the panel that loads then, and gives its text; closes it again. */
export async function explanationBehind(button: HTMLButtonElement): Promise<string> {
  const dialogs = TestBed.inject(MatDialog);
  const opened = firstValueFrom(dialogs.afterOpened);
  button.focus();
  button.click();
  const dialog = await opened;
  await TestBed.inject(ApplicationRef).whenStable();
  const text = document.querySelector('pl-why-panel')?.textContent ?? '';
  const closed = firstValueFrom(dialog.afterClosed(), { defaultValue: undefined });
  dialog.close();
  await closed;
  return text.replace(/\s+/g, ' ').trim();
}
