import type { PublishedResult } from '@kycuong/rules/publication';
import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import { demo, type PublishedParameter, type PublishedWorkspace, workspaces } from './read-rows.ts';

type Outcome = PublishedResult['findings'][number]['outcome'];

/** How many shown results a unit has, by what was decided and by whether it is repaired. */
export interface UnitCount {
  readonly unit: string;
  /** As the newest of its results writes it. */
  readonly name: string;
  readonly measure: 'discipline' | 'other' | 'none';
  readonly remedied: boolean;
  readonly counted: number;
}

/** How many shown results of a unit judge an item; a result with several letters of an item counts once, by its gravest outcome. */
export interface FindingCount {
  readonly unit: string;
  readonly behaviour: string;
  readonly outcome: Outcome;
  readonly counted: number;
}

export interface FigureRows {
  readonly demo: boolean;
  readonly workspaces: PublishedWorkspace[];
  readonly today: string;
  /** The setting of each directive of the province that is in force. */
  readonly smallestGroups: PublishedParameter[];
  readonly units: UnitCount[];
  readonly findings: FindingCount[];
}

/** Everything that the figures of a province are made of: counts of results that anybody can read one by one. */
export async function readFigures(db: Connection, province: string): Promise<FigureRows> {
  const { rows } = await sql<FigureRows>`
    with shown as materialized (
      select number, unit, measure, remedied, valid_from from publication.result where province_id = ${province}
    ), named as (
      select distinct on (r.unit) r.unit, r.body::jsonb #>> '{unit,name}' as name
      from publication.result r where r.province_id = ${province} order by r.unit, r.valid_from desc, r.number desc
    ), judged as (
      select s.unit, b.behaviour, s.number, min(array_position('{confirmed,exempt,not-proven,unfounded}'::text[], b.outcome)) as gravest
      from publication.result_behaviour b join shown s using (number) where b.province_id = ${province}
      group by s.unit, b.behaviour, s.number
    )
    select ${demo} as demo, ${workspaces} as workspaces, (select today from publication.calendar) as today,
      (select coalesce(jsonb_agg(p), '[]') from publication.directive d, jsonb_array_elements(d.body -> 'parameters') p
        where d.province_id = ${province} and p ->> 'id' = 'publication.minimum-group-size') as "smallestGroups",
      (select coalesce(jsonb_agg(jsonb_build_object('unit', u.unit, 'name', n.name, 'measure', u.measure, 'remedied', u.remedied,
          'counted', u.counted) order by n.name, u.unit), '[]')
        from (select unit, measure, remedied, count(*) as counted from shown group by unit, measure, remedied) u
        join named n using (unit)) as units,
      (select coalesce(jsonb_agg(jsonb_build_object('unit', f.unit, 'behaviour', f.behaviour,
          'outcome', (array['confirmed', 'exempt', 'not-proven', 'unfounded'])[f.gravest], 'counted', f.counted)), '[]')
        from (select unit, behaviour, gravest, count(*) as counted from judged group by unit, behaviour, gravest) f) as findings`.execute(
    db,
  );
  return rows[0]!;
}
