import { catalogueFormat, type Catalogue, type DirectiveText } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

export interface VersionToRun {
  readonly catalogue: Catalogue;
  readonly version: number;
  readonly contentHash: string;
  /** `waiting` versions run in the shadow of the one in force. */
  readonly standing: 'in-force' | 'waiting';
}

/** What runs in a province as of a day, the version in force before those in its shadow. As kycuong_jobs. */
export async function versionsOn(db: Connection, province: string, day: CivilDay): Promise<VersionToRun[]> {
  const { rows } = await sql<Omit<VersionToRun, 'catalogue'> & { content: string; settings: string }>`
    select version, standing, content_hash as "contentHash", content, settings
    from detection.versions_on(${province}, ${day})`.execute(db);
  return rows.map(({ content, settings, ...row }) => ({
    ...row,
    catalogue: {
      format: catalogueFormat,
      province,
      ...(JSON.parse(content) as DirectiveText),
      settings: JSON.parse(settings) as Catalogue['settings'],
    },
  }));
}

export interface Night {
  readonly province: string;
  /** The last day that has ended. */
  readonly asOf: CivilDay;
}

/** Provinces in which something is in force. */
export async function nights(db: Connection): Promise<Night[]> {
  const { rows } =
    await sql<Night>`select province_id as province, as_of as "asOf" from detection.nights()`.execute(db);
  return rows;
}
