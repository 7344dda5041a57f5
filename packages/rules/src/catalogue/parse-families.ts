import { duplicateRemedy, findDuplicates } from '../core/duplicates.ts';
import type { Path } from '../core/path.ts';
import { formatPath } from '../core/path.ts';
import type { Problem } from '../core/problem.ts';
import { quote } from '../core/quote.ts';
import { readYaml } from '../core/yaml/read-yaml.ts';
import { familiesSchema, type Family } from './family.schema.ts';

export type ParsedFamilies =
  | { readonly ok: true; readonly families: readonly Family[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Fault = Pick<Problem, 'code' | 'message' | 'remedy'> & { readonly path: Path };

/** Reads the file of families that compare items across directives. Never throws. */
export function parseFamilies(text: string, file: string): ParsedFamilies {
  const reading = readYaml(text, file, familiesSchema);
  if (!reading.ok) return reading;
  const { value: families, locate } = reading;
  const problems = [...duplicates(families), ...strangePairs(families)].map(({ path, ...words }): Problem => {
    return { severity: 'error', file, path: formatPath(path), ...locate(path), ...words };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, families };
}

function duplicates(families: readonly Family[]): Fault[] {
  const ids = families.map(({ id }, index) => ({ key: id, path: [index, 'id'] }));
  const members = families.flatMap(({ id, members }, family) =>
    members.map(({ reference }, index) => ({ key: reference, path: [family, 'members', index], scope: id })),
  );
  return [
    ...findDuplicates(ids, { vi: 'nhóm', en: 'the family' }),
    ...findDuplicates(members, { vi: 'mã', en: 'the code' }),
  ].map((duplicate) => ({ code: 'duplicate-family', remedy: duplicateRemedy, ...duplicate }));
}

/** A likeness can only be told of members. */
function strangePairs(families: readonly Family[]): Fault[] {
  return families.flatMap(({ members, pairs }, family) => {
    const known = new Set(members.map(({ reference }) => reference));
    return pairs.flatMap(({ a, b }, index) =>
      [a, b]
        .filter((reference) => !known.has(reference))
        .map((reference) => {
          const name = quote(reference);
          return {
            code: 'pair-of-strangers',
            path: [family, 'pairs', index],
            message: { vi: `${name} không thuộc nhóm này`, en: `${name} is not a member of this family` },
            remedy: {
              vi: 'thêm vào `members`, hoặc bỏ cặp này',
              en: 'add it to `members`, or remove the pair',
            },
          };
        }),
    );
  });
}
