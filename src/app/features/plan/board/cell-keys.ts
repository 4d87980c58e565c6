/** What a key does in a cell of the board. */
export type CellIntent =
  | { readonly kind: 'move'; readonly rows: number; readonly weeks: number }
  | { readonly kind: 'edge'; readonly to: 'first' | 'last' }
  | { readonly kind: 'set'; readonly count: number }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'treatment' }
  | { readonly kind: 'why' };

const INTENTS: Readonly<Record<string, CellIntent>> = {
  ArrowLeft: { kind: 'move', rows: 0, weeks: -1 },
  ArrowRight: { kind: 'move', rows: 0, weeks: 1 },
  ArrowUp: { kind: 'move', rows: -1, weeks: 0 },
  ArrowDown: { kind: 'move', rows: 1, weeks: 0 },
  Home: { kind: 'edge', to: 'first' },
  End: { kind: 'edge', to: 'last' },
  '+': { kind: 'step', by: 1 },
  '=': { kind: 'step', by: 1 },
  '-': { kind: 'step', by: -1 },
  Delete: { kind: 'set', count: 0 },
  Backspace: { kind: 'set', count: 0 },
  Enter: { kind: 'treatment' },
  '?': { kind: 'why' },
};

/**
 * The one keyboard scheme of the board: arrows move, digits set, + and − step, Delete clears, Enter opens
 * the dose and ? the reasons. Null: not ours.
 */
export function cellIntentOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): CellIntent | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  if (/^\d$/.test(event.key)) return { kind: 'set', count: Number(event.key) };
  return INTENTS[event.key] ?? null;
}
