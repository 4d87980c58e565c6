import type { CheckIn } from '#contract/check-in';

/** A check-in that stands, with those it replaced, the newest first. */
export interface CheckInHistory {
  readonly standing: CheckIn;
  readonly replaced: readonly Replaced[];
}

export interface Replaced {
  readonly checkIn: CheckIn;
  /** The check-in that replaced it says who, when and why. */
  readonly by: CheckIn;
}

/** Latest day first. */
export function checkInHistories(checkIns: readonly CheckIn[]): readonly CheckInHistory[] {
  const byId = new Map(checkIns.map((checkIn) => [checkIn.id, checkIn]));
  const replacedBy = (by: CheckIn): readonly Replaced[] => {
    const checkIn = by.corrects === null ? undefined : byId.get(by.corrects);
    return checkIn ? [{ checkIn, by }, ...replacedBy(checkIn)] : [];
  };
  return checkIns
    .filter(({ correctedBy }) => correctedBy === null)
    .map((standing) => ({ standing, replaced: replacedBy(standing) }))
    .toReversed();
}
