import pg from 'pg';
import { databaseUrl } from './stack.ts';

const words = 'Có lý do được ghi lại (minh họa).';

export interface StoredCase {
  readonly province: string;
  readonly directive: string;
  readonly behaviour: string;
  readonly title: string;
  readonly matter: string | null;
  /** Local part of the address of whoever opened it. */
  readonly openedBy: string;
  readonly origin: 'own-report' | 'inspection';
  /** `weighing`: heard, nothing asked of protection yet. `final`: confirmed and decided. */
  readonly stage: 'weighing' | 'final';
  /** What a final one decided; nothing by default. */
  readonly measures?: readonly {
    readonly form: string;
    readonly discipline: boolean;
    readonly reason: string;
  }[];
}

/**
 * A case of the demonstration's ward as the database keeps it, without the path that led there: that path has a journey of its own.
 * Returns its address in the console.
 */
export async function storeCase(given: StoredCase): Promise<string> {
  const client = new pg.Client({ connectionString: await databaseUrl() });
  await client.connect();
  try {
    const value = async (text: string, values: readonly unknown[] = []): Promise<string> =>
      String(Object.values((await client.query(text, [...values])).rows[0] as object)[0]);
    const person = (name: string) =>
      value(
        `select a.person_id from access.account a join auth."user" u on u.id = a.account_id where u.email = $1`,
        [`${name}.${given.province}@demo.invalid`],
      );
    const today = await value('select publication.today()::text');
    const hash = await value(
      `select content_hash from app.catalogue_version where province_id = $1 and status = 'approved' order by version desc limit 1`,
      [given.province],
    );
    const unit = await value(`select organisation.unit_of_officer_on($1, 'CB-0295', publication.today())`, [
      given.province,
    ]);
    const year = today.slice(0, 4);
    await client.query('begin; set local session_replication_role = replica');
    const no = await value(
      `insert into casework.number as n values ($1, $2, 1) on conflict (province_id, case_year)
        do update set last = n.last + 1 returning last`,
      [given.province, year],
    );
    const [opener, handler, decider] = [
      await person(given.openedBy),
      await person('xac-minh'),
      await person('quyet-dinh'),
    ];
    const version = { id: `${given.province}/${given.directive}`, version: 1, hash };
    const conclusion = {
      outcome: 'confirmed',
      reasons: words,
      records: ['KL-12'],
      version,
      rule: 'case.conclude-confirmed',
      by: handler,
      on: today,
    };
    const decision = {
      number: '12/QĐ (minh họa)',
      decidedOn: today,
      by: decider,
      measures: given.measures ?? [],
      reason: words,
      basis: words,
      receivedOn: today,
      version,
      overturned: false,
    };
    const ended = given.stage === 'final';
    const state = {
      id: `${given.province}/${year}/${no}`,
      revision: 5,
      stage: given.stage,
      title: given.title,
      origin:
        given.origin === 'inspection' ? { kind: 'inspection', record: 'KL-12' } : { kind: 'own-report' },
      subject: {
        kind: 'officer',
        officer: 'CB-0295',
        officerKind: 'civil-servant',
        leader: false,
        partyMember: false,
      },
      subjectUnit: unit,
      matter: given.matter,
      chain: [],
      detectedOn: today,
      openedBy: opener,
      openedOn: today,
      rejected: null,
      allegations: [
        {
          no: 1,
          directive: given.directive,
          behaviour: given.behaviour,
          clause: null,
          actOn: today,
          records: ['KL-12'],
          version,
          conclusion: ended ? conclusion : null,
        },
      ],
      owner: unit,
      offeredTo: null,
      handler,
      verifiers: [handler],
      complex: null,
      withoutLimitation: null,
      tasks: [],
      request: { sentOn: today, sentBy: handler, evidence: ['KL-12'], questions: words, receivedOn: today },
      representative: null,
      heard: 'explained',
      points: [
        {
          no: 1,
          text: 'Hai bản đồ lệch nhau (minh họa).',
          allegation: 1,
          causes: [],
          weighed: { as: 'accepted', reason: words, by: handler },
        },
      ],
      protection: null,
      recommended: [],
      meetings: [],
      decisions: ended ? [decision] : [],
      finalBasis: ended ? words : null,
      partyNoticeOn: null,
      suspensions: [],
      appeals: [],
      court: null,
      stays: [],
      clocks: [],
      joinedInto: null,
      former: [],
    };
    await client.query(
      `insert into casework.case (province_id, case_year, case_no, revision, stage, title, origin, subject_officer, subject_unit, shown_to,
        owner, handler, opened_by, opened_on, detected_on, directives, behaviours, state)
      values ($1, $2, $3, 5, $4, $5, $6, 'CB-0295', $7, 'CB-0295', $7, $8, $9, $10, $10, array[$11], array[$12], $13)`,
      [
        given.province,
        year,
        no,
        given.stage,
        given.title,
        given.origin,
        unit,
        handler,
        opener,
        today,
        given.directive,
        given.behaviour,
        JSON.stringify(state),
      ],
    );
    const key = [given.province, year, no, today];
    await client.query(
      `insert into casework.explanation values ($1, $2, $3, 1, $4, $4, 'explained', $4, '{}')`,
      key,
    );
    await client.query(`insert into casework.verifier values ($1, $2, $3, $4)`, [
      ...key.slice(0, 3),
      handler,
    ]);
    if (ended) {
      await client.query(
        `insert into casework.conclusion values ($1, $2, $3, 1, 1, $5, $6, null, $4, 'confirmed', 'case.conclude-confirmed', $7,
          '{KL-12}', $8, $9, $4)`,
        [...key, given.directive, given.behaviour, hash, words, handler],
      );
      await client.query(
        `insert into casework.measure_decision values ($1, $2, $3, 1, 1, $5, $6, $4, $8, $7, $7, $4, false)`,
        [...key, decision.number, decider, words, JSON.stringify(decision.measures)],
      );
    }
    await client.query('commit');
    return `/vu-viec/${year}/${no}`;
  } finally {
    await client.end();
  }
}

/** The unit where an officer of the demonstration serves today. */
export async function unitOf(province: string, officer: string): Promise<string> {
  const client = new pg.Client({ connectionString: await databaseUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<{ unit: string }>(
      'select organisation.unit_of_officer_on($1, $2, publication.today()) as unit',
      [province, officer],
    );
    return rows[0]!.unit;
  } finally {
    await client.end();
  }
}
