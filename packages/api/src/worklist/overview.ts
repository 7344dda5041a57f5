import {
  type AgeCount,
  caseToday,
  type CauseCount,
  type Counted,
  type OverviewScope,
  type PlaceCount,
  readAgeing,
  readBehavioursByPlace,
  readCauses,
  readFunnel,
} from '@kycuong/db/case';
import { findVersion, listVersions } from '@kycuong/db/catalogue';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { type CivilDay, civilDaySchema } from '@kycuong/rules/civil-day';
import { type LinkedTables, suppressLinked } from '@kycuong/rules/publication';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { namesOf } from '../core/names-of.ts';
import { smallestGroup } from '../core/smallest-group.ts';
import { addMonths } from '@kycuong/rules/calendar';
import { toCivilDay, toEpochDay } from '@kycuong/rules/epoch-day';

export const overviewInput = z.object({
  unit: z.string().trim().min(1).max(120).optional(),
  from: civilDaySchema.optional(),
  to: civilDaySchema.optional(),
  of: z.enum(['findings', 'signals']),
});

/** Behaviours by unit and by month; small numbers are kept back in both, also by difference. */
export interface BehaviourMap extends LinkedTables {
  readonly behaviours: readonly string[];
  readonly units: readonly string[];
  readonly months: readonly string[];
}

export interface Overview {
  readonly today: CivilDay;
  readonly scope: OverviewScope;
  /** The smallest number that is shown in the map and among the causes; the province's setting. */
  readonly k: number;
  readonly funnel: readonly Counted[];
  readonly ageing: readonly AgeCount[];
  readonly map: BehaviourMap;
  /** Null where it is smaller than `k`: with it, the causes of a single case could be read. */
  readonly concluded: number | null;
  readonly causes: readonly (Omit<CauseCount, 'counted'> & { readonly counted: number | null })[];
  readonly names: Readonly<Record<string, string>>;
}

/** Counts of the units that the person's role reaches: no name, no case, and nothing that a person could be picked out by. */
export const readOverview = (
  { transaction, province }: Acting,
  { unit = undefined, from, to, of }: z.infer<typeof overviewInput>,
): Promise<Overview> =>
  transaction(async (trx) => {
    const today = await caseToday(trx);
    const end = to ?? toCivilDay(toEpochDay(today) + 1);
    const scope = { unit: unit ?? null, from: from ?? monthsBefore(end, 12), to: end };
    const k = await smallestShown(trx, today);
    const map = mapOf(await readBehavioursByPlace(trx, of, scope), k);
    const { concluded, causes } = await readCauses(trx, scope);
    return {
      today,
      scope,
      k,
      funnel: await readFunnel(trx, scope),
      ageing: await readAgeing(trx, scope.unit),
      map,
      concluded: concluded > 0 && concluded < k ? null : concluded,
      causes: causes.map((cause) => ({ ...cause, counted: cause.counted < k ? null : cause.counted })),
      names: await namesOf(trx, province, { units: [...map.units, ...(unit ? [unit] : [])] }),
    };
  });

const monthsBefore = (day: CivilDay, months: number): CivilDay =>
  toCivilDay(addMonths(toEpochDay(day), -months));

/** The strictest of the province's catalogues: an overview speaks of all of them. */
const smallestShown = async (trx: ProvinceTransaction, today: CivilDay): Promise<number> => {
  let k = 2;
  for (const { directiveSlug, version, effectiveFrom } of await listVersions(trx, {
    statuses: ['approved'],
  })) {
    if (effectiveFrom === null || effectiveFrom > today) continue;
    const found = await findVersion(trx, directiveSlug, version);
    if (found) k = Math.max(k, smallestGroup(found.catalogue.settings, today));
  }
  return k;
};

const mapOf = (counts: readonly PlaceCount[], k: number): BehaviourMap => {
  const distinct = (name: 'behaviour' | 'unit' | 'month') =>
    [...new Set(counts.map((count) => count[name]))].toSorted();
  const [behaviours, units, months] = [distinct('behaviour'), distinct('unit'), distinct('month')];
  const table = (side: 'unit' | 'month', columns: readonly string[]) =>
    behaviours.map((behaviour) =>
      columns.map((column) =>
        counts
          .filter((count) => count.behaviour === behaviour && count[side] === column)
          .reduce((sum, { counted }) => sum + counted, 0),
      ),
    );
  return { behaviours, units, months, ...suppressLinked(table('unit', units), table('month', months), k) };
};
