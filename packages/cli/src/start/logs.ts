import { styleText } from 'node:util';

const LEVELS: Readonly<Record<string, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};
const COLOURS = { api: 'magenta', console: 'cyan', public: 'green' } as const;

interface Entry {
  level?: number | string;
  time?: string | number;
  at?: string | number;
  msg?: string;
  event?: string;
  req?: { method?: string; url?: string };
  res?: { statusCode?: number };
  responseTime?: number;
  err?: { message?: string; stack?: string };
  [field: string]: unknown;
}

/** A structured log line as a person reads it: time, level, words, request and answer, the rest. Other lines stay. */
export function readable(line: string): string {
  const entry = parsed(line);
  if (!entry) return line;
  const { level, time, at, msg, event, req, res, responseTime, err, name: _name, app: _app, ...rest } = entry;
  const words = [
    clock(time ?? at),
    level !== undefined && (LEVELS[level] ?? level),
    msg ?? event,
    req && `${req.method} ${req.url}`,
    res && `→ ${res.statusCode}`,
    responseTime !== undefined && `${Math.round(responseTime)} ms`,
    ...Object.entries(rest).map(
      ([field, value]) => `${field}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    ),
  ];
  return [words.filter(Boolean).join(' '), err?.stack ?? err?.message].filter(Boolean).join('\n');
}

export function say(service: keyof typeof COLOURS, text: string): void {
  const name = styleText(COLOURS[service], service.padEnd(8), { stream: process.stdout });
  for (const line of text.split('\n')) console.log(`${name}│ ${line}`);
}

function clock(time: string | number | undefined): string {
  const instant = new Date(time ?? Number.NaN);
  return Number.isNaN(instant.getTime()) ? '' : instant.toTimeString().slice(0, 8);
}

function parsed(line: string): Entry | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return undefined;
  }
}
