import { recordContent } from '@kycuong/db/testing/record-content';
import pg from 'pg';
import { databaseUrl } from './stack.ts';

const withDatabase = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: await databaseUrl() });
  await client.connect();
  return work(client).finally(() => client.end());
};
const keyOf = (address: string): [string, string] => {
  const [no = '', year = ''] = address.split('/').toReversed();
  return [year, no];
};

/** A record of a stored case as it appeared some time ago: how it comes about has a journey of its own. */
export const storeRecord = (
  province: string,
  address: string,
  number: string,
  headline: string,
): Promise<void> =>
  withDatabase(async (client) => {
    const content = recordContent({ number, headline })
      .replace('"publishedOn":""', '"publishedOn":"2026-10-01"')
      .replace('"endsOn":""', '"endsOn":"2028-10-01"');
    await client.query('insert into publishing.record values ($1, $2, $3, $4)', [
      province,
      number,
      ...keyOf(address),
    ]);
    await client.query('select publication.write_result($1, $2, null, null)', [province, content]);
  });

/** An appeal that was let in late: the case is open again, and only the guard that asks who acts is passed over. */
export const storeAppeal = (province: string, address: string): Promise<void> =>
  withDatabase(async (client) => {
    const appeal = {
      ...{ no: 1, filedOn: '2026-11-20', grounds: 'Có tài liệu mới (minh họa).' },
      ...{ outcome: null, decidedOn: null, decidedBy: null, reason: null },
    };
    const key = [province, ...keyOf(address)];
    await client.query('begin; alter table casework.case disable trigger guard');
    await client.query(
      `insert into casework.appeal values ($1, $2, $3, 1, 1, '2026-11-20', null, null, null, $4)`,
      [...key, JSON.stringify(appeal)],
    );
    await client.query(
      `update casework.case set stage = 'appealed', revision = revision + 1, state = state || jsonb_build_object('stage', 'appealed',
        'revision', revision + 1, 'appeals', jsonb_build_array($4::jsonb))
      where province_id = $1 and case_year = $2 and case_no = $3`,
      [...key, JSON.stringify(appeal)],
    );
    await client.query('alter table casework.case enable trigger guard; commit');
  });

/** As if the end date of one record had come; the day itself belongs to all journeys. */
export const letRecordEnd = (province: string, number: string): Promise<void> =>
  withDatabase(async (client) => {
    for (const table of ['result', 'named_person', 'result_behaviour', 'result_token'])
      await client.query(
        `update publication.${table} set valid_from = publication.today() - 9, valid_to = publication.today()
        where province_id = $1 and number = $2`,
        [province, number],
      );
    await client.query(
      'update publication.given_number set ends_on = publication.today() where province_id = $1 and number = $2',
      [province, number],
    );
    // What the clock of the site does at midnight, before any job has run.
    await client.query('select publication.announce()');
  });
