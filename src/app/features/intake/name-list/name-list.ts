import { Component, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TextField } from '../text-field/text-field';

/** The most a list holds, and the longest entry, as the server takes them. */
const MOST_NAMES = 40;
const LONGEST_NAME = 120;

/** A list that is typed entry by entry: Enter adds, each entry can be taken out. */
@Component({
  selector: 'pl-name-list',
  imports: [MatButton, TextField],
  templateUrl: './name-list.html',
  styleUrl: './name-list.scss',
})
export class NameList {
  /** What one entry is. */
  readonly label = input.required<string>();
  readonly names = model.required<string[]>();
  protected readonly longest = LONGEST_NAME;
  protected readonly typed = signal('');
  protected readonly isFull = () => this.names().length >= MOST_NAMES;

  protected add(event: Event): void {
    event.preventDefault();
    const name = this.typed().trim();
    if (name === '' || this.isFull()) return;
    this.names.update((names) => [...names, name]);
    this.typed.set('');
  }

  protected remove(index: number): void {
    this.names.update((names) => names.filter((_, at) => at !== index));
  }
}
