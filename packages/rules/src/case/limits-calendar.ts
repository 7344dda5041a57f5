/** A day in a calendar: when, what, and where to read on. */
export interface CalendarDay {
  /** Stays the same while the limit is the same, so that a moved day moves the entry. */
  readonly uid: string;
  readonly on: string;
  readonly summary: string;
  readonly url: string;
}

const compact = (civilDay: string): string => civilDay.replaceAll('-', '');
/** RFC 5545 §3.3.11: what must not stand bare in a text, and no control character at all. */
const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/[\\;,]/g, String.raw`\$&`);

const encoder = new TextEncoder();
const octets = (text: string): number => encoder.encode(text).length;

/** RFC 5545 §3.1: no line longer than 75 octets, and no character torn. */
function folded(line: string): string {
  const lines = [''];
  for (const character of line) {
    const room = lines.length === 1 ? 75 : 74;
    if (octets(lines.at(-1)! + character) > room) lines.push('');
    lines[lines.length - 1] += character;
  }
  return lines.join('\r\n ');
}

/**
 * RFC 5545, each limit as a whole day that leaves the time free.
 * @param stampedOn the civil day of writing; the hour says nothing
 */
export function limitsCalendar(name: string, days: readonly CalendarDay[], stampedOn: string): string {
  const events = days.flatMap(({ uid, on, summary, url }) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(stampedOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `SUMMARY:${escaped(summary)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kỷ Cương//limits//VI', 'METHOD:PUBLISH'],
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}
