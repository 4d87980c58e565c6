import Type from 'typebox';
import { Instant, codeOf, orUnknown } from './scalar.ts';

/**
 * What is wrong at the first place where the chain does not hold: rows are missing before this one, it is not what was
 * sealed there, somebody put it in, the chain ends before its head or a head that was noted, or the head is not the
 * server's.
 */
export const CHAIN_FLAWS = ['missing', 'changed', 'added', 'cut-off', 'head'] as const;
export const ChainFlaw = Type.Object({
  kind: codeOf(CHAIN_FLAWS),
  position: Type.Integer({ minimum: 0 }),
  /** The row at that place; null where there is none. */
  rowId: orUnknown(Type.String()),
});
export type ChainFlaw = Type.Static<typeof ChainFlaw>;

/** A place of the chain with its seal, to be noted elsewhere. */
export const ChainHead = Type.Object({ position: Type.Integer({ minimum: 0 }), seal: Type.String() });
export type ChainHead = Type.Static<typeof ChainHead>;

/** Rows that nothing seals yet, and since when. */
export const UnsealedTail = Type.Object({
  rows: Type.Integer({ minimum: 0 }),
  oldestAt: orUnknown(Instant),
});
export type UnsealedTail = Type.Static<typeof UnsealedTail>;

/** What a walk along the whole chain found. */
export const ChainReport = Type.Object({
  checkedAt: Instant,
  /** The last row that holds. */
  head: ChainHead,
  flaw: orUnknown(ChainFlaw),
  /** Rows sealed more than a minute after the time they give: the server had stopped, or somebody put them in. */
  late: Type.Object({ rows: Type.Integer({ minimum: 0 }), firstId: orUnknown(Type.String()) }),
  tail: UnsealedTail,
});
export type ChainReport = Type.Static<typeof ChainReport>;
