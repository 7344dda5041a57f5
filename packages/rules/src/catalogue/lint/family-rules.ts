import type { Path } from '../../core/path.ts';
import { nearest } from '../../core/nearest.ts';
import { quote } from '../../core/quote.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { Family } from '../family.schema.ts';
import type { LintRule } from './lint-rule.ts';

interface FamilyUse {
  readonly family: string;
  /** The item or clause that names it, such as `YB-01a`. */
  readonly reference: string;
  readonly path: Path;
}

/** Families named at the finest place: by the clauses of a divided item, by an undivided item itself. */
function familyUses({ behaviours }: Catalogue): FamilyUse[] {
  return behaviours.flatMap(({ code, families, clauses }, item) =>
    clauses.length === 0
      ? families.map((family, at) => ({
          family,
          reference: code,
          path: ['behaviours', item, 'families', at],
        }))
      : clauses.flatMap((clause, index) =>
          clause.families.map((family, at) => ({
            family,
            reference: `${code}${clause.letter}`,
            path: ['behaviours', item, 'clauses', index, 'families', at],
          })),
        ),
  );
}

function listed(families: readonly Family[], province: string): Set<string> {
  return new Set(
    families.flatMap(({ id, members }) =>
      members.filter((member) => member.province === province).map((member) => `${id} ${member.reference}`),
    ),
  );
}

export const familyRules: readonly LintRule[] = [
  {
    code: 'unknown-family',
    severity: 'error',
    remedy: { vi: 'dùng mã nhóm có trong tệp nhóm biểu hiện', en: 'use a family of the families file' },
    find: ({ catalogue, families = [] }) => {
      const known = new Set(families.map(({ id }) => id));
      return familyUses(catalogue).flatMap(({ family, path }) => {
        if (known.size === 0 || known.has(family)) return [];
        const meant = nearest(family, [...known]);
        const vi = `không có nhóm ${quote(family)}${meant ? `; có phải là ${quote(meant)}?` : ''}`;
        const en = `there is no family ${quote(family)}${meant ? `; did you mean ${quote(meant)}?` : ''}`;
        return [{ path, message: { vi, en } }];
      });
    },
  },
  {
    code: 'family-member-not-listed',
    severity: 'warning',
    remedy: { vi: 'thêm mã vào `members` của nhóm', en: 'add the code to the members of the family' },
    find: ({ catalogue, families = [] }) => {
      const known = new Set(families.map(({ id }) => id));
      const members = listed(families, catalogue.province);
      return familyUses(catalogue).flatMap(({ family, reference, path }) => {
        const [vi, en] = [
          `nhóm ${quote(family)} chưa ghi ${quote(reference)}`,
          `${quote(family)} does not list ${quote(reference)}`,
        ];
        return known.has(family) && !members.has(`${family} ${reference}`)
          ? [{ path, message: { vi, en } }]
          : [];
      });
    },
  },
  {
    code: 'family-unused',
    severity: 'warning',
    remedy: {
      vi: 'bỏ mã khỏi nhóm, hoặc ghi nhóm vào mục',
      en: 'remove the code from the family, or name the family in the item',
    },
    find: ({ catalogue, families = [] }) => {
      const used = new Set(familyUses(catalogue).map(({ family, reference }) => `${family} ${reference}`));
      return [...listed(families, catalogue.province)].flatMap((member) => {
        const [family, reference] = member.split(' ');
        const vi = `nhóm ${quote(family)} ghi ${quote(reference)} nhưng danh mục không xếp như vậy`;
        const en = `the family ${quote(family)} lists ${quote(reference)}, but the catalogue does not place it there`;
        return used.has(member) ? [] : [{ path: ['behaviours'], message: { vi, en } }];
      });
    },
  },
];
