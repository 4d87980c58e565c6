import { cellIntentOf } from './cell-keys';

const none = { ctrlKey: false, altKey: false, metaKey: false };

describe('a key in a cell of the board', () => {
  it('moves with the arrows, to the edge with Home and End', () => {
    expect(cellIntentOf({ ...none, key: 'ArrowDown' })).toEqual({ kind: 'move', rows: 1, weeks: 0 });
    expect(cellIntentOf({ ...none, key: 'ArrowLeft' })).toEqual({ kind: 'move', rows: 0, weeks: -1 });
    expect(cellIntentOf({ ...none, key: 'End' })).toEqual({ kind: 'edge', to: 'last' });
  });

  it('sets with a digit, steps with + and −, clears with Delete', () => {
    expect(cellIntentOf({ ...none, key: '3' })).toEqual({ kind: 'set', count: 3 });
    expect(cellIntentOf({ ...none, key: '-' })).toEqual({ kind: 'step', by: -1 });
    expect(cellIntentOf({ ...none, key: 'Delete' })).toEqual({ kind: 'set', count: 0 });
  });

  it('opens the dose with Enter and the reasons with a question mark', () => {
    expect(cellIntentOf({ ...none, key: 'Enter' })).toEqual({ kind: 'treatment' });
    expect(cellIntentOf({ ...none, key: '?' })).toEqual({ kind: 'why' });
  });

  it('leaves Tab, letters and the browser’s own shortcuts alone', () => {
    expect(cellIntentOf({ ...none, key: 'Tab' })).toBeNull();
    expect(cellIntentOf({ ...none, key: 'a' })).toBeNull();
    expect(cellIntentOf({ ...none, key: '1', ctrlKey: true })).toBeNull();
  });
});
