import { isUtf8 } from 'node:buffer';

/** Why a file cannot be read at all, and where. */
export interface FileFault {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

const SAVE_AGAIN = 'Save it again as CSV UTF-8 (in Excel: “CSV UTF-8 (Comma delimited)”).';
const NEWLINE = 0x0a;

/** What keeps the bytes from being text in UTF-8; null where nothing does. */
export function findTextFault(bytes: Buffer): FileFault | null {
  if (bytes.length === 0)
    return { line: 1, code: 'empty', message: 'The file is empty. Choose another one.' };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { line: 1, code: 'utf16', message: `The file is in UTF-16. ${SAVE_AGAIN}` };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return {
      line: lineAt(bytes, nul),
      code: 'nul',
      message: `There is a NUL byte here, so this is no CSV file, or it is in UTF-16. ${SAVE_AGAIN}`,
    };
  }
  if (isUtf8(bytes)) return null;
  return {
    line: firstLineNotUtf8(bytes),
    code: 'not_utf8',
    message: `Letters here are not in UTF-8; the file may be in Latin-1 or Windows-1252. ${SAVE_AGAIN}`,
  };
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let index = bytes.indexOf(NEWLINE); index >= 0 && index < offset; line += 1) {
    index = bytes.indexOf(NEWLINE, index + 1);
  }
  return line;
}

function firstLineNotUtf8(bytes: Buffer): number {
  let line = 1;
  // A newline is a character of its own in UTF-8: no character is cut.
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
}
