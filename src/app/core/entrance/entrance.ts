import { Component, input } from '@angular/core';

/** The frame of the pages before the app proper: the mark, one heading and one card. */
@Component({
  selector: 'pl-entrance',
  templateUrl: './entrance.html',
  styleUrl: './entrance.scss',
  host: { '[class.wide]': 'isWide()' },
})
export class Entrance {
  readonly heading = input.required<string>();
  readonly isWide = input(false);
}
