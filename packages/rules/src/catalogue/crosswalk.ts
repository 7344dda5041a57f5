import type { DirectiveText } from './catalogue.schema.ts';
import type { Family, PairRelation } from './family.schema.ts';
import type { CrosswalkRelation } from './vocabulary.ts';

/** An item, or one clause of it, that belongs to a family. */
export interface CrosswalkMember {
  /** Such as `YB-11` or `YB-11c`. */
  readonly reference: string;
  readonly ordinal: number;
  readonly letter: string | null;
  readonly text: string;
}

export interface CrosswalkCell {
  readonly province: string;
  readonly members: readonly CrosswalkMember[];
  /** The strongest likeness of this province's words to another's, or why there is none. */
  readonly relation: CrosswalkRelation;
}

export interface CrosswalkRow {
  readonly family: Family;
  /** The strongest likeness between any two provinces. */
  readonly relation: PairRelation | 'only-one' | 'absent';
  readonly cells: readonly CrosswalkCell[];
}

type ProvinceText = Pick<DirectiveText, 'directive' | 'behaviours'> & { readonly province: string };

const strength: readonly PairRelation[] = ['identical', 'near', 'related'];

/** Families against provinces: who says the same, in which words. For comparing, never for judging. */
export function crosswalk(families: readonly Family[], catalogues: readonly ProvinceText[]): CrosswalkRow[] {
  const members = new Map(catalogues.map((catalogue) => [catalogue.province, membersByFamily(catalogue)]));
  return families.map((family) => {
    const found = catalogues.map((catalogue) => ({
      catalogue,
      members: members.get(catalogue.province)?.get(family.id) ?? [],
    }));
    const provinces = found.filter((cell) => cell.members.length > 0).length;
    const cells = found.map(({ catalogue, members }): CrosswalkCell => {
      const { province, directive } = catalogue;
      if (members.length === 0)
        return { province, members, relation: directive.listComplete ? 'absent' : 'not-known' };
      if (provinces === 1) return { province, members, relation: 'only-one' };
      const others = found.filter((cell) => cell.catalogue !== catalogue).flatMap((cell) => cell.members);
      return { province, members, relation: strongestRelation(family, members, others) };
    });
    const related = strength.find((relation) => cells.some((cell) => cell.relation === relation));
    return { family, relation: related ?? (provinces === 1 ? 'only-one' : 'absent'), cells };
  });
}

function membersByFamily({ behaviours }: ProvinceText): Map<string, CrosswalkMember[]> {
  const members = new Map<string, CrosswalkMember[]>();
  for (const { code, ordinal, text, families, clauses } of behaviours) {
    const parts = clauses.length > 0 ? clauses : [{ letter: null, text, families }];
    for (const part of parts) {
      const member = {
        reference: `${code}${part.letter ?? ''}`,
        ordinal,
        letter: part.letter,
        text: part.text,
      };
      for (const family of part.families) members.set(family, [...(members.get(family) ?? []), member]);
    }
  }
  return members;
}

/** Members of one family are at least about the same subject; a recorded pair may say that they are more alike. */
function strongestRelation(
  family: Family,
  members: readonly CrosswalkMember[],
  others: readonly CrosswalkMember[],
): PairRelation {
  const [here, there] = [new Set(members.map(reference)), new Set(others.map(reference))];
  const joining = family.pairs.filter(
    ({ a, b }) => (here.has(a) && there.has(b)) || (here.has(b) && there.has(a)),
  );
  return strength.find((relation) => joining.some((pair) => pair.relation === relation)) ?? 'related';
}

function reference(member: CrosswalkMember): string {
  return member.reference;
}
