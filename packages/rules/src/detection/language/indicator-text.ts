import { Document } from 'yaml';
import type { Problem } from '../../core/problem.ts';
import { layOut, lineWidth } from '../../core/yaml/lay-out.ts';
import { readYaml } from '../../core/yaml/read-yaml.ts';
import { type Indicator, indicatorSchema } from './indicator.schema.ts';

export type ParsedIndicator =
  | { readonly ok: true; readonly indicator: Indicator }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Writes one indicator as it stands in a catalogue file. `parseIndicator` gives the same indicator back. */
export function formatIndicator(indicator: Indicator): string {
  const document = new Document(indicatorSchema.parse(indicator), { aliasDuplicateObjects: false });
  layOut(document);
  return document.toString({ lineWidth });
}

/** Reads one indicator, or says everything that is wrong with its shape, with line, column and path. Never throws. */
export function parseIndicator(text: string): ParsedIndicator {
  const reading = readYaml(text, 'indicator.yaml', indicatorSchema);
  return reading.ok ? { ok: true, indicator: reading.value } : reading;
}
