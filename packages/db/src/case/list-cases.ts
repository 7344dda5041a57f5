import type { OriginKind, Stage } from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { CaseKey } from './case-key.ts';

export interface CaseLine extends CaseKey {
  readonly revision: number;
  readonly stage: Stage;
  readonly title: string;
  readonly origin: OriginKind;
  readonly subjectOfficer: string | null;
  readonly subjectCollective: string | null;
  readonly owner: string;
  readonly offeredTo: string | null;
  readonly handler: string | null;
  readonly handlerName: string | null;
  readonly openedOn: CivilDay;
  readonly behaviours: readonly string[];
  readonly nextDueOn: CivilDay | null;
  readonly nextLimit: string | null;
}

export interface CaseFilter {
  readonly stages?: readonly Stage[];
  readonly owner?: string;
  readonly officer?: string;
  readonly handler?: string;
  readonly behaviour?: string;
  readonly origin?: OriginKind;
  /** Only those whose next limit has passed by this day. */
  readonly lateOn?: CivilDay;
  /** The last row of the page before. */
  readonly after?: CaseKey;
  readonly limit: number;
}

const selectLines = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('casework.case as c')
    .leftJoin('access.person as p', 'p.person_id', 'c.handler')
    .select([
      'c.case_year as year',
      'c.case_no as no',
      'c.revision',
      'c.stage',
      'c.title',
      'c.origin',
      'c.subject_officer as subjectOfficer',
      'c.subject_collective as subjectCollective',
      'c.owner',
      'c.offered_to as offeredTo',
      'c.handler',
      'p.display_name as handlerName',
      'c.opened_on as openedOn',
      'c.behaviours',
      'c.next_due_on as nextDueOn',
      'c.next_limit as nextLimit',
    ]);

/** Cases that the acting person may see, the newest first; pages by key. */
export async function listCases(trx: ProvinceTransaction, filter: CaseFilter): Promise<CaseLine[]> {
  const { stages, owner, officer, handler, behaviour, origin, lateOn, after, limit } = filter;
  const also = (when: unknown, expression: Expression<SqlBool>) => (when ? [expression] : []);
  const wanted: Expression<SqlBool>[] = [
    ...also(stages, sql<boolean>`c.stage = any (${stages ?? []})`),
    ...also(owner, sql<boolean>`c.owner = ${owner ?? null}`),
    ...also(officer, sql<boolean>`c.subject_officer = ${officer ?? null}`),
    ...also(handler, sql<boolean>`c.handler = ${handler ?? null}::uuid`),
    ...also(behaviour, sql<boolean>`${behaviour ?? null} = any (c.behaviours)`),
    ...also(origin, sql<boolean>`c.origin = ${origin ?? null}`),
    ...also(lateOn, sql<boolean>`c.next_due_on < ${lateOn ?? null}::date`),
    ...also(after, sql<boolean>`(c.case_year, c.case_no) < (${after?.year ?? 0}, ${after?.no ?? 0})`),
  ];
  const rows = await selectLines(trx)
    .where((is) => is.and(wanted))
    .orderBy('c.case_year', 'desc')
    .orderBy('c.case_no', 'desc')
    .limit(limit)
    .execute();
  return rows as unknown as CaseLine[];
}

export interface WorkPage {
  /** The last row of the page before. */
  readonly after?: CaseKey & { readonly nextDueOn: CivilDay | null };
  readonly limit: number;
}

/** What waits for the acting person, by due day; those without a running clock last. */
export async function myCases(
  trx: ProvinceTransaction,
  person: string,
  { after, limit }: WorkPage,
): Promise<CaseLine[]> {
  const late = sql`coalesce(c.next_due_on, 'infinity')`;
  const rows = await selectLines(trx)
    .where('c.handler', '=', person)
    .where('c.stage', 'in', [
      'verifying',
      'explaining',
      'weighing',
      'concluded',
      'decided',
      'appealed',
      'final',
    ])
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${late}, c.case_year, c.case_no) > (coalesce(${after?.nextDueOn ?? null}::date, 'infinity'), ${after?.year ?? 0}, ${after?.no ?? 0})`,
      ),
    )
    .orderBy(sql`c.next_due_on asc nulls last`)
    .orderBy('c.case_year')
    .orderBy('c.case_no')
    .limit(limit)
    .execute();
  return rows as unknown as CaseLine[];
}
