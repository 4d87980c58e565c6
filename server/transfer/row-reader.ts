import { dayOf } from '#domain/outcomes';
import type { ScoreRange } from '#domain/vocabulary';

export interface CellFault {
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

/** Reads the cells of one row by column and collects what is wrong with them. An empty cell is not known: null. */
export class RowReader {
  readonly faults: CellFault[] = [];
  readonly #cells: ReadonlyMap<string, string>;
  readonly #today: string;

  constructor(columns: readonly string[], cells: readonly string[], today: string) {
    this.#cells = new Map(columns.map((name, index) => [name, (cells[index] ?? '').trim()]));
    this.#today = today;
  }

  fault(column: string, code: string, message: string): void {
    this.faults.push({ column, code, message });
  }

  /** One line of text, taken as it is: a formula is text too. */
  text(column: string, maxLength: number): string | null {
    const text = this.#cell(column);
    if (text === null) return null;
    if (text.length > maxLength) {
      this.fault(column, 'too_long', `At most ${maxLength} characters; this has ${text.length}. Shorten it.`);
      return null;
    }
    if (/\p{Cc}/u.test(text)) {
      this.fault(column, 'control_character', 'There is a line break or a control character. Take it out.');
      return null;
    }
    return text;
  }

  /** A text every row must have; the empty text where it has not, which is told. */
  required(column: string, maxLength: number): string {
    if (this.#isMissing(column)) return '';
    return this.text(column, maxLength) ?? '';
  }

  /** A day up to today. */
  date(column: string): string | null {
    const text = this.#cell(column);
    if (text === null) return null;
    if (!isDate(text)) {
      this.#tellDate(column, text);
      return null;
    }
    if (text > this.#today) {
      this.fault(column, 'in_future', `${text} is in the future. Check the year.`);
      return null;
    }
    return text;
  }

  requiredDate(column: string): string {
    if (this.#isMissing(column)) return '';
    return this.date(column) ?? '';
  }

  code<const Codes extends readonly string[]>(column: string, codes: Codes): Codes[number] | null {
    const text = this.#cell(column);
    if (text === null) return null;
    const found = codes.find((code) => code === text.toLowerCase());
    if (found === undefined) {
      this.fault(
        column,
        'unknown_code',
        `“${text.slice(0, 40)}” is not known. Write one of: ${codes.join(', ')}.`,
      );
    }
    return found ?? null;
  }

  requiredCode<const Codes extends readonly string[]>(column: string, codes: Codes): Codes[number] | null {
    return this.#isMissing(column) ? null : this.code(column, codes);
  }

  /** Codes with | between, each once, in the order of the list. */
  codes<const Codes extends readonly string[]>(column: string, codes: Codes): Codes[number][] | null {
    const text = this.#cell(column);
    if (text === null) return null;
    const named = text.split('|').map((part) => part.trim().toLowerCase());
    const unknown = named.filter((part) => !codes.includes(part));
    if (unknown.length > 0) {
      this.fault(
        column,
        'unknown_code',
        `“${unknown.join('|').slice(0, 40)}” is not known. Write, with | between: ${codes.join(', ')}.`,
      );
      return null;
    }
    return codes.filter((code) => named.includes(code));
  }

  whole(column: string, { min, max }: ScoreRange): number | null {
    const text = this.#cell(column);
    if (text === null) return null;
    if (!/^\d{1,3}$/.test(text)) {
      this.fault(
        column,
        'not_whole',
        `“${text.slice(0, 40)}” is no whole number. Write one from ${min} to ${max}, or leave the cell empty where it is not known.`,
      );
      return null;
    }
    const number = Number(text);
    if (number < min || number > max) {
      this.fault(column, 'out_of_range', `${number} is outside ${min} to ${max}. Check the score.`);
      return null;
    }
    return number;
  }

  #isMissing(column: string): boolean {
    const isMissing = this.#cell(column) === null;
    if (isMissing) this.fault(column, 'missing', 'This is empty. Every row needs it.');
    return isMissing;
  }

  #cell(column: string): string | null {
    const text = this.#cells.get(column) ?? '';
    return text === '' ? null : text;
  }

  #tellDate(column: string, text: string): void {
    const shown = `“${text.slice(0, 40)}”`;
    const [, first = '', second = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/.exec(text) ?? [];
    const isAmbiguous = first !== '' && Number(first) <= 12 && Number(second) <= 12 && first !== second;
    if (isAmbiguous) {
      this.fault(
        column,
        'ambiguous_date',
        `${shown} can be two days. Write it as year, month, day: YYYY-MM-DD.`,
      );
    } else {
      this.fault(
        column,
        'not_a_date',
        `${shown} is no day of the calendar written as YYYY-MM-DD. Write it so.`,
      );
    }
  }
}

function isDate(text: string): boolean {
  try {
    return dayOf(text, text) === 0;
  } catch {
    return false;
  }
}
