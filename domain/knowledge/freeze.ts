/** Makes data read from JSON unchangeable, all the way down, so that no caller can alter a rule for the others. */
export function freezeDeeply<T>(data: T): T {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data);
    Object.values(data).forEach(freezeDeeply);
  }
  return data;
}
