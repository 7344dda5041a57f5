import type { Command } from './command.schema.ts';
import type { RecordChange } from './records.ts';

/** Whose posts and registers a decision needs to see, beside every stage of every unit. */
export interface Scope {
  readonly units: readonly string[];
  readonly officers: readonly string[];
  readonly records: readonly string[];
}

/** The scope of a command: every unit, officer and record that it names. */
export function scopeOf(command: Command): Scope {
  const units: (string | null)[] = [];
  const officers: (string | null)[] = [];
  const records: string[] = [];
  const fields = command as Partial<Record<string, unknown>>;
  for (const name of ['unit', 'heir']) if (typeof fields[name] === 'string') units.push(fields[name]);
  for (const name of ['officer', 'delegator', 'delegate', 'head'])
    if (typeof fields[name] === 'string') officers.push(fields[name]);
  if ('units' in command) units.push(...command.units, command.into.unit);
  if ('officers' in command) officers.push(...command.officers);
  if ('parts' in command) for (const part of command.parts) officers.push(part.head, ...part.officers);
  if (command.action === 'transfer-officers') units.push(command.to);
  if (command.action === 'end-post') records.push(command.post);
  if (command.action === 'end-record') records.push(command.id);
  return { units: present(units), officers: present(officers), records };
}

/** The scope of undoing some changes. */
export function scopeOfChanges(changes: readonly RecordChange[]): Scope {
  const both = changes.flatMap(({ before, after }) => [before, after].filter((record) => record !== null));
  return {
    units: present(both.map((record) => ('unit' in record ? record.unit : null))),
    officers: present(
      changes.flatMap(({ kind, before, after }) =>
        [before, after].flatMap((record) =>
          record === null
            ? []
            : kind === 'officer'
              ? [record.id]
              : 'officer' in record
                ? [record.officer]
                : [],
        ),
      ),
    ),
    records: both.map(({ id }) => id),
  };
}

const present = (names: readonly (string | null)[]): string[] => [
  ...new Set(names.filter((name) => name !== null)),
];
