import type {
  Competence,
  Delegation,
  Leave,
  Officer,
  Post,
  Stay,
  UnitStage,
} from '@kycuong/rules/organisation';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

// Each reads what is known now, in the form that `rules` decides over.

const isCurrent = { superseded_at: sql<Date>`'infinity'::timestamptz`, withdrawn: false } as const;

export const currentUnits = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('work.unit as u')
    .where('u.superseded_at', '=', isCurrent.superseded_at)
    .where('u.withdrawn', '=', false)
    .select(['u.id', 'u.unit', 'u.parent', 'u.unit_kind as unitKind', 'u.name', 'u.from', 'u.to'])
    .$castTo<UnitStage>();

export const currentPosts = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('work.post as p')
    .leftJoin('organisation.post_detail as d', (join) =>
      join.onRef('d.province_id', '=', 'p.province_id').onRef('d.id', '=', 'p.id'),
    )
    .where('p.superseded_at', '=', isCurrent.superseded_at)
    .where('p.withdrawn', '=', false)
    .select(['p.id', 'p.officer', 'p.unit', 'p.role', 'p.duty', 'p.from', 'p.to'])
    .select(sql<boolean>`coalesce(d.acting, false)`.as('acting'))
    .select(sql<boolean>`coalesce(d.concurrent, false)`.as('concurrent'))
    .select('d.title')
    .$castTo<Post>();

export const currentCompetences = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('work.competence as c')
    .where('c.superseded_at', '=', isCurrent.superseded_at)
    .where('c.withdrawn', '=', false)
    .select([
      'c.id',
      'c.matter_kind as matterKind',
      'c.step',
      'c.unit',
      'c.role',
      'c.basis',
      'c.from',
      'c.to',
    ])
    .$castTo<Competence>();

export const currentDelegations = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('work.delegation as g')
    .where('g.superseded_at', '=', isCurrent.superseded_at)
    .where('g.withdrawn', '=', false)
    .select(['g.id', 'g.delegator', 'g.delegate', 'g.matter_kind as matterKind', 'g.basis', 'g.from', 'g.to'])
    .$castTo<Delegation>();

export const currentLeaves = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('work.leave as l')
    .where('l.superseded_at', '=', isCurrent.superseded_at)
    .where('l.withdrawn', '=', false)
    .select(['l.id', 'l.officer', 'l.cause', 'l.from', 'l.to'])
    .$castTo<Leave>();

export const currentOfficers = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('organisation.officer as o')
    .select(['o.officer as id', 'o.name', 'o.kind', 'o.from', 'o.to'])
    .$castTo<Officer>();

/** Empty for those who may not read them: a policy of the table. */
export const currentStays = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('organisation.stay as s')
    .select(['s.id', 's.officer', 's.cause', 's.document', 's.from', 's.to'])
    .$castTo<Stay>();
