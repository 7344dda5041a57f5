const hour = 3_600_000;
const day = 24 * hour;
/** Vietnam keeps one time all year, seven hours ahead. */
const offset = 7 * hour;
/** A little after, so that the database's day has turned for sure. */
const margin = 1000;

/** Milliseconds until the civil day changes in Vietnam. */
export const untilMidnight = (now: number): number => day - ((now + offset) % day) + margin;

/** Calls at every change of the civil day: a version can take effect or a record expire without any word. */
export function atMidnight(call: () => void): { stop(): void } {
  let timer: NodeJS.Timeout;
  const wait = () => {
    timer = setTimeout(() => {
      call();
      wait();
    }, untilMidnight(Date.now()));
    timer.unref();
  };
  wait();
  return { stop: () => clearTimeout(timer) };
}
