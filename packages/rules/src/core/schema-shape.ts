import { z } from 'zod';
import { type Path, valueAt } from './path.ts';
import { optionByKeys } from './union-by-keys.ts';

/** The schema of the value that a path leads to, when one can be told. */
function schemaAt(schema: z.core.$ZodType, path: Path, value: unknown): z.core.$ZodType | undefined {
  const plain = unwrap(schema);
  const [part, ...rest] = path;
  if (part === undefined) return plain;
  const below = valueAt(value, [part]);
  if (plain instanceof z.ZodArray) return schemaAt(plain.element, rest, below);
  if (plain instanceof z.ZodUnion) {
    const chosen = optionFor(plain, value);
    return chosen && schemaAt(chosen, path, value);
  }
  if (!(plain instanceof z.ZodObject)) return undefined;
  const field = Object.entries(plain.shape).find(([key]) => key === part)?.[1];
  return field && schemaAt(field, rest, below);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodLazy
    ? unwrap(schema.unwrap())
    : schema;
}

function optionFor(union: z.ZodUnion, value: unknown): z.core.$ZodType | undefined {
  if (!(union instanceof z.ZodDiscriminatedUnion)) {
    const objects = union.options.filter((option) => option instanceof z.ZodObject);
    return optionByKeys({ options: objects }, value);
  }
  const { discriminator } = union.def;
  const chosen = valueAt(value, [discriminator]);
  return union.options.find((option) => {
    const literal = option instanceof z.ZodObject ? (option.shape[discriminator] as unknown) : undefined;
    return literal instanceof z.ZodLiteral && literal.values.has(chosen as string);
  });
}

/** Keys that the map at a path may have; none when the value there is no map. */
export function keysAt(schema: z.core.$ZodType, path: Path, value: unknown): readonly string[] {
  const found = schemaAt(schema, path, value);
  const map = found instanceof z.ZodUnion ? optionFor(found, valueAt(value, path)) : found;
  return map instanceof z.ZodObject ? Object.keys(map.shape) : [];
}
