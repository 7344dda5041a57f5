import { styleText } from 'node:util';

const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};
const COLOURS = { api: 'magenta', console: 'cyan', public: 'green' } as const;

interface Entry {
  level?: number;
  time?: string | number;
  msg?: string;
  req?: { method?: string; url?: string };
  res?: { statusCode?: number };
  responseTime?: number;
  err?: { message?: string; stack?: string };
}

/** A structured log line as a person reads it: time, level, words, request and answer. Other lines stay as they are. */
export function readable(line: string): string {
  const entry = parsed(line);
  if (!entry?.msg || entry.level === undefined) return line;
  const time = new Date(entry.time ?? Number.NaN);
  const clock = Number.isNaN(time.getTime()) ? '' : time.toTimeString().slice(0, 8);
  const request = entry.req && `${entry.req.method} ${entry.req.url}`;
  const answer = entry.res && `→ ${entry.res.statusCode}`;
  const took = entry.responseTime === undefined ? undefined : `${Math.round(entry.responseTime)} ms`;
  const words = [clock, LEVELS[entry.level] ?? entry.level, entry.msg, request, answer, took];
  return [words.filter(Boolean).join(' '), entry.err?.stack ?? entry.err?.message].filter(Boolean).join('\n');
}

export function say(service: keyof typeof COLOURS, text: string): void {
  const name = styleText(COLOURS[service], service.padEnd(8), { stream: process.stdout });
  for (const line of text.split('\n')) console.log(`${name}│ ${line}`);
}

function parsed(line: string): Entry | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return undefined;
  }
}
