import type { z } from 'zod';
import { formatPath, type Path } from '../path.ts';
import type { Problem } from '../problem.ts';
import { schemaProblems } from '../schema-problem.ts';
import { type Found, openYaml } from './open-yaml.ts';
import { type Position, positionOf } from './position.ts';
import { offsetOf } from './yaml-tree.ts';

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value; readonly locate: (path: Path) => Position }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const maxProblems = 100;

/** Reads one YAML file into the shape of a schema, or says everything that is wrong with it and where. Never throws. */
export function readYaml<Value>(source: string, file: string, schema: z.ZodType<Value>): Reading<Value> {
  const opened = openYaml(source);
  if (!opened.ok) return { ok: false, problems: toProblems(opened.found, opened.text, file) };

  const { text, document } = opened;
  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (result.success) {
    return {
      ok: true,
      value: result.data,
      locate: (path) => positionOf(text, offsetOf(document.contents, path)),
    };
  }
  const found = schemaProblems(schema, value, result.error.issues.slice(0, maxProblems)).map(
    ({ words, path, at, character }): Found => {
      const offset = offsetOf(document.contents, path, at);
      // The character itself, unless it was written as an escape.
      const exact = character === undefined ? -1 : text.indexOf(character, offset);
      return { words, path, offset: exact === -1 ? offset : exact };
    },
  );
  return { ok: false, problems: toProblems(found, text, file) };
}

function toProblems(found: readonly Found[], text: string, file: string): Problem[] {
  return found.slice(0, maxProblems).map(({ words, path, offset }) => ({
    severity: 'error',
    code: words.code,
    path: formatPath(path),
    file,
    ...positionOf(text, offset),
    message: words.message,
    remedy: words.remedy,
  }));
}
