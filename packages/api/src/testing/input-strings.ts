import { z } from 'zod';

/** A JSON schema, as far as we look. */
interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $ref?: string;
  readonly format?: string;
  readonly minimum?: number;
}

/** What fits a schema, with `text` in every place that takes free text. Null where it has no such place. */
export const withTextEverywhere = (schema: z.ZodType, text: string): { input: unknown; places: number } => {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape & {
    $defs?: Record<string, Shape>;
  };
  let places = 0;
  const fill = (shape: Shape): unknown => {
    if (shape.$ref) return fill(root.$defs?.[shape.$ref.split('/').at(-1)!] ?? {});
    const choice = (shape.anyOf ?? shape.oneOf)?.find(({ type }) => type !== 'null');
    if (choice) return fill(choice);
    if (shape.const !== undefined) return shape.const;
    if (shape.enum) return shape.enum[0];
    if (shape.type === 'object')
      return Object.fromEntries(Object.entries(shape.properties ?? {}).map(([key, one]) => [key, fill(one)]));
    if (shape.type === 'array') return [fill(shape.items ?? {})];
    if (shape.type === 'boolean') return false;
    if (shape.type === 'integer' || shape.type === 'number') return Math.max(1, shape.minimum ?? 1);
    if (shape.format === 'date') return '2026-11-20';
    if (shape.format === 'uuid' || shape.format === 'guid') return '00000000-0000-4000-8000-000000000000';
    places += 1;
    return text;
  };
  return { input: fill(root), places };
};
