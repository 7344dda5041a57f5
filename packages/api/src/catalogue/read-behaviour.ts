import type { Behaviour, Doubt } from '@kycuong/rules/catalogue/schema/directive';
import type { BehaviourSetting } from '@kycuong/rules/catalogue/schema/settings';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { Family, PairRelation } from '@kycuong/rules/catalogue/schema/family';
import { notFound } from '../core/api-refusals.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import type { VersionInput } from './version-input.ts';

/** A family that an item belongs to, with the items elsewhere and how alike their words are. */
export interface FamilyOfBehaviour {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly elsewhere: readonly {
    readonly province: string;
    readonly reference: string;
    readonly relation: PairRelation;
  }[];
}

export interface BehaviourView {
  readonly behaviour: Behaviour;
  /** Null while the province has not set anything for it. */
  readonly setting: BehaviourSetting | null;
  readonly families: readonly FamilyOfBehaviour[];
  /** Doubts about this item, and about the directive as a whole. */
  readonly doubts: readonly Doubt[];
  readonly previous: number | null;
  readonly next: number | null;
}

const familiesOf = (
  behaviour: Behaviour,
  province: string,
  families: readonly Family[],
): FamilyOfBehaviour[] => {
  const own = new Set([behaviour.code, ...behaviour.clauses.map(({ letter }) => behaviour.code + letter)]);
  const wanted = new Set([...behaviour.families, ...behaviour.clauses.flatMap((clause) => clause.families)]);
  return families
    .filter(({ id }) => wanted.has(id))
    .map(({ id, name, members, pairs }) => ({
      id,
      name,
      elsewhere: members
        .filter((member) => member.province !== province)
        .map((member) => {
          const pair = pairs.find(
            ({ a, b }) => (own.has(a) && b === member.reference) || (own.has(b) && a === member.reference),
          );
          return { ...member, relation: pair?.relation ?? ('related' as const) };
        }),
    }));
};

const viewOf = (catalogue: Catalogue, ordinal: number, families: readonly Family[]): BehaviourView | null => {
  const items = catalogue.behaviours.toSorted((a, b) => a.ordinal - b.ordinal);
  const at = items.findIndex((item) => item.ordinal === ordinal);
  const behaviour = items[at];
  if (!behaviour) return null;
  return {
    behaviour,
    setting: catalogue.settings.behaviours.find(({ code }) => code === behaviour.code) ?? null,
    families: familiesOf(behaviour, catalogue.province, families),
    doubts: catalogue.directive.doubts.filter(
      ({ about }) => about.length === 0 || about.includes(behaviour.code),
    ),
    previous: items[at - 1]?.ordinal ?? null,
    next: items[at + 1]?.ordinal ?? null,
  };
};

export const readBehaviour = async (
  { transaction, families }: Acting,
  { ordinal, ...version }: VersionInput & { ordinal: number },
): Promise<BehaviourView> => {
  const { catalogue } = await transaction((trx) => findOrRefuse(trx, version));
  return viewOf(catalogue, ordinal, families) ?? refuse(notFound('behaviour'));
};
