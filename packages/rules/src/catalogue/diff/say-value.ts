import type { Bilingual } from '../../core/bilingual.schema.ts';
import { labelOf } from '../catalogue-labels.ts';
import { fieldLabels } from './field-labels.ts';

const longest = 160;

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** A value of a field inside a sentence. */
export function sayValue(field: string, value: unknown): Bilingual {
  if (value === null || value === undefined) {
    return field === 'to' ? { vi: 'chưa định', en: 'open' } : { vi: 'chưa đặt', en: 'not set' };
  }
  if (typeof value === 'boolean') {
    if (field === 'on' || field === 'machineDetection')
      return value ? { vi: 'bật', en: 'on' } : { vi: 'tắt', en: 'off' };
    return value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' };
  }
  if (typeof value === 'number') return { vi: String(value), en: String(value) };
  const vocabulary = fieldLabels[field]?.of;
  if (typeof value === 'string' && vocabulary) return labelOf(vocabulary, value);
  if (typeof value === 'string') return { vi: `“${cut(value)}”`, en: `“${cut(value)}”` };
  if (Array.isArray(value)) return joined(value.map((part: unknown) => sayValue(field, part)));
  const bilingual = value as Partial<Bilingual>;
  if (typeof bilingual.vi === 'string' && typeof bilingual.en === 'string') {
    return { vi: `“${cut(bilingual.vi)}”`, en: `“${cut(bilingual.en)}”` };
  }
  return joined(Object.entries(value).map(([key, part]) => sayField(key, part)));
}

function sayField(key: string, value: unknown): Bilingual {
  const [label, said] = [fieldLabels[key] ?? { vi: `\`${key}\``, en: `\`${key}\`` }, sayValue(key, value)];
  return { vi: `${label.vi} ${said.vi}`, en: `${label.en} ${said.en}` };
}

function joined(parts: readonly Bilingual[]): Bilingual {
  return parts.length === 0
    ? { vi: 'trống', en: 'empty' }
    : { vi: parts.map(({ vi }) => vi).join(', '), en: parts.map(({ en }) => en).join(', ') };
}
