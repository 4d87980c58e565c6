import { createHmac } from 'node:crypto';

/** Letters and digits that are not taken for one another (Crockford’s base 32). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 13;

/**
 * Study numbers of a clinic: the same id has the same number in every export, and nobody finds the id without the key.
 * 65 bits, so that two of a million are alike with a chance of one in 70 million.
 */
export class StudyNumbers {
  readonly #key: Buffer;

  constructor(key: string) {
    this.#key = Buffer.from(key, 'base64');
  }

  of(prefix: 'P' | 'C', id: string): string {
    const bytes = createHmac('sha256', this.#key).update(`${prefix}:${id}`).digest();
    const digits = [...bytes.subarray(0, LENGTH)].map((byte) => DIGITS[byte % DIGITS.length]);
    return `${prefix}-${digits.join('')}`;
  }
}
