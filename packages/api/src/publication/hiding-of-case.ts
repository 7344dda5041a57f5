import { heldPostsUnder, unitsUpward } from '@kycuong/db/publication';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { type Case, confirmed } from '@kycuong/rules/case';
import { lowestSafeUnit, type HeldPost, type SafePlace } from '@kycuong/rules/publication';

export interface Hiding {
  /** The unit of the case and those above it when it happened, nearest first. */
  readonly units: readonly { readonly unit: string; readonly name: string }[];
  readonly posts: readonly HeldPost[];
  readonly k: number;
  /** The lowest place from a unit upwards under which the person hides. */
  readonly from: (unit: string) => SafePlace;
}

/** Among whom the subject of a case hides, by the posts of the days of the acts. */
export const hidingOf = async (trx: ProvinceTransaction, kase: Case, k: number): Promise<Hiding> => {
  const days = (confirmed(kase).length > 0 ? confirmed(kase) : kase.allegations).map(({ actOn }) => actOn);
  const [from, to] = [days.toSorted()[0]!, days.toSorted().at(-1)!];
  const units = await unitsUpward(trx, kase.subjectUnit, to);
  const top = units.at(-1)?.unit ?? kase.subjectUnit;
  const posts = await heldPostsUnder(trx, top, from, to);
  const { subject } = kase;
  const role =
    subject.kind === 'officer'
      ? (posts.find(({ officer }) => officer === subject.officer)?.role ?? null)
      : null;
  return {
    units,
    posts,
    k,
    from: (unit) => {
      const place = units.findIndex((one) => one.unit === unit);
      if (subject.kind === 'collective') return { kind: 'unit', unit, size: 0 };
      const chain = place === -1 ? [] : units.slice(place).map((one) => one.unit);
      return lowestSafeUnit(chain, { role, from, to }, posts, k);
    },
  };
};
