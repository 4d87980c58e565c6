import type { PlainDate } from '#domain/outcomes';
import type { PlainTime } from './clock-times.ts';

const DAY_MS = 86_400_000;

/**
 * The moments at which a wall clock in this time zone shows the date and time, earliest first: one as a rule, none
 * where the clocks go forward over it, two where they go back. Throws a RangeError for a zone that does not exist or
 * what is no date and time.
 */
export function instantsOf(timeZone: string, on: PlainDate, at: PlainTime): readonly Date[] {
  const wall = Date.parse(`${on}T${at}:00.000Z`);
  if (Number.isNaN(wall)) throw new RangeError(`${on} ${at} is not a date and time`);
  const clock = clockOf(timeZone);
  // No zone changes its offset twice within two days, so it is one of those before and after.
  const offsets = new Set([wall - DAY_MS, wall + DAY_MS].map((moment) => clock(moment) - moment));
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((moment) => clock(moment) === wall)
    .sort((one, other) => one - other)
    .map((moment) => new Date(moment));
}

type Clock = (moment: number) => number;

/** Making a format takes far longer than using it. */
const clocks = new Map<string, Clock>();

/** What the clock in a zone shows at a moment, written as if it were UTC. */
function clockOf(timeZone: string): Clock {
  const clock = clocks.get(timeZone) ?? makeClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function makeClock(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (moment) => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    return Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
  };
}
