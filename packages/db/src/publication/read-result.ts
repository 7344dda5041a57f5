import type { NamedPerson } from '@kycuong/rules/publication';
import type { LogEventKind } from '@kycuong/rules/publication/log';
import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import { demo, type PublishedWorkspace, workspaces } from './read-rows.ts';

/** A line of the public log of what left or changed. */
export interface ResultNotice {
  readonly number: string;
  readonly kind: Exclude<LogEventKind, 'published'>;
  readonly ground:
    'correction' | 'request' | 'overturned' | 'published-in-error' | 'end-date' | 'legal-basis' | 'remedy';
  readonly words: string | null;
  readonly on: string;
  readonly leaf: number;
  readonly body: string | null;
  /** Hexadecimal. */
  readonly opening: string | null;
}

export interface ShownResult {
  /** Canonical JSON, byte for byte what the log commits to. */
  readonly body: string;
  /** The 32 bytes that open the commitment, in hexadecimal. */
  readonly opening: string;
  readonly leaf: number;
  readonly corrections: number;
  /** Only for the record's own page. */
  readonly named: NamedPerson | null;
}

export interface ResultPageRows {
  readonly demo: boolean;
  readonly workspaces: PublishedWorkspace[];
  readonly today: string;
  /** Null when it is held, withdrawn, ended, or never was: the notices and `ended` tell which. */
  readonly shown: ShownResult | null;
  /** Whether its end date has come. */
  readonly ended: boolean;
  readonly notices: ResultNotice[];
}

export const noticeObject = sql`jsonb_build_object('number', n.number, 'kind', n.kind, 'ground', n.ground, 'words', n.words,
  'on', n.on_day, 'leaf', n.leaf, 'body', n.body, 'opening', encode(n.opening, 'hex'))`;

export async function readResult(db: Connection, province: string, number: string): Promise<ResultPageRows> {
  const { rows } = await sql<ResultPageRows>`
    select ${demo} as demo, ${workspaces} as workspaces, (select today from publication.calendar) as today,
      (select jsonb_build_object('body', r.body, 'opening', encode(r.opening, 'hex'), 'leaf', r.leaf, 'corrections', r.corrections,
          'named', (select p.body from publication.named_person p where p.province_id = r.province_id and p.number = r.number))
        from publication.result r where r.province_id = ${province} and r.number = ${number}) as shown,
      exists (select from publication.given_number g where g.province_id = ${province} and g.number = ${number}
        and g.ends_on <= (select today from publication.calendar)) as ended,
      (select coalesce(jsonb_agg(${noticeObject} order by n.notice_no), '[]') from publication.notice n
        where n.province_id = ${province} and n.number = ${number}) as notices`.execute(db);
  return rows[0]!;
}
