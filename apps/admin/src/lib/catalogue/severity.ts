import { labelOf } from '@kycuong/rules/catalogue/labels';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

export const severityLabel = (severity: number | null): string =>
  severity === null
    ? m.severity_undecided()
    : m.severity_n({ level: severity, label: text(labelOf('severity', severity)) });
