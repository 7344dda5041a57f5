const dayMs = 86_400_000;
/** Serial 1 is 1900-01-01; from 60 on the count is one too high, because it believes in 29 February 1900. */
const zero1900 = Date.UTC(1899, 11, 30);
const zero1904 = Date.UTC(1904, 0, 1);

/** A serial number of Excel as `yyyy-MM-dd`, with `THH:mm:ss` where it is not midnight; null when it is no day. */
export function serialDay(serial: number, from1904 = false): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null;
  const early = !from1904 && serial < 60 ? 1 : 0;
  const seconds = Math.round((serial + early) * 86_400);
  const instant = new Date((from1904 ? zero1904 : zero1900) + seconds * 1000);
  const whole = seconds % 86_400 === 0;
  return instant.toISOString().slice(0, whole ? 10 : 19);
}

/** The serial number of a day, by the calendar from 1900. */
export function daySerial(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - zero1900) / dayMs;
}
