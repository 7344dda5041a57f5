import type { Change } from '@kycuong/api/staff';
import type { ChangeRow } from '@kycuong/ui/console/change-row';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

const kinds = { added: m.change_added, removed: m.change_removed, changed: m.change_changed };

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? m.yes() : m.no();
  if (typeof value === 'number') return value.toLocaleString('vi-VN');
  return JSON.stringify(value, null, 1);
};

export const changeRows = (changes: readonly Change[]): ChangeRow[] =>
  changes.map(({ kind, message, path, before, after }) => ({
    kind,
    kindLabel: kinds[kind](),
    message: text(message),
    path,
    before: plain(before),
    after: plain(after),
  }));
