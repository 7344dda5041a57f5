/** A clock that stands still until it is told to move. */
export interface FixedClock {
  now(): Date;
  moveTo(instant: string): void;
}

export function fixedClock(instant: string): FixedClock {
  let now = read(instant);
  return {
    now: () => new Date(now),
    moveTo: (later) => {
      now = read(later);
    },
  };
}

function read(instant: string): number {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) throw new Error(`\`${instant}\` is not an instant such as 2026-01-05T00:00:00Z`);
  return time;
}
