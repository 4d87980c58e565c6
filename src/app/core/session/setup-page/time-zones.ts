/** Every IANA zone the browser knows, the device's own among them. */
export function timeZones(): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), deviceTimeZone()])].sort();
}

export function deviceTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The zones whose name has every word that was typed; all of them while the text is a zone or empty. */
export function matchingTimeZones(zones: readonly string[], typed: string): readonly string[] {
  if (zones.includes(typed)) return [typed, ...zones.filter((zone) => zone !== typed)];
  const words = typed
    .toLowerCase()
    .split(/[\s/_]+/)
    .filter((word) => word !== '');
  return zones.filter((zone) => words.every((word) => zone.toLowerCase().includes(word)));
}

/** The time of day in a zone, such as 10:42 AM. */
export function timeIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'short', timeZone: zone }).format(at);
}
