import type { z } from 'zod';

type ByKeys = z.ZodUnion<readonly z.ZodObject[]>;

/** How deep values of one union may stand in each other; nothing that came as text is that deep. */
const maxDepth = 200;

/**
 * A union whose options are told apart by their keys. Zod alone tries every option in turn, at every level of a tree, and then
 * says of the outermost value that no option fits. Here one option is tried, and what is wrong in it is said where it stands.
 */
export function unionByKeys<Union extends ByKeys>(union: Union): Union {
  const tryAll = union._zod.run;
  let depth = 0;
  const tryOne: typeof tryAll = (payload, context) => {
    if (depth === maxDepth) {
      payload.issues.push({ code: 'custom', message: 'too-deep', input: payload.value, inst: union });
      return payload;
    }
    depth += 1;
    try {
      return (optionByKeys(union, payload.value)?._zod.run ?? tryAll)(payload, context);
    } finally {
      depth -= 1;
    }
  };
  union._zod.parse = tryOne;
  union._zod.run = tryOne;
  return union;
}

/** The option most of whose keys are there; of several, the first. Undefined when the keys tell nothing. */
export function optionByKeys({ options }: Pick<ByKeys, 'options'>, value: unknown): z.ZodObject | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const there = options.map((option) => keysOf(option).filter((key) => key in value).length);
  const most = Math.max(...there);
  return most > Math.min(...there) ? options[there.indexOf(most)] : undefined;
}

const known = new WeakMap<z.ZodObject, readonly string[]>();

function keysOf(option: z.ZodObject): readonly string[] {
  const keys = known.get(option) ?? Object.keys(option.shape);
  known.set(option, keys);
  return keys;
}
