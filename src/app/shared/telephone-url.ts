/** The address of a telephone, without what only people read. */
export function telephoneUrl(number: string): string {
  return `tel:${number.replaceAll(/[^\d+]/g, '')}`;
}
