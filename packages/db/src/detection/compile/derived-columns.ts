// Fields that no record holds, worked out as docs/reference/evidence.md says. Each brings the relations that it joins; none
// of them is stored, because a correction of another record, or another instant "known at", would change it.
import type { WorkKindId } from '@kycuong/rules/work';
import { dayLiteral, epochDay } from './day-literal.ts';
import { type Fragment, named, sqlOf } from './fragment.ts';
import { columnNamed } from './known-records.ts';
import { type MomentOfRun, reaches } from './moment-of-run.ts';
import type { RelationName } from './relations.ts';
import { workingDaysBetween } from './working-days.ts';

export interface DerivedColumn {
  /** Of the type that its field has in the registry; null when it is not known. */
  readonly sql: Fragment;
  readonly joins: readonly Join[];
  /** Looks at the records before it, so it is worked out before any record is left out. */
  readonly looksBack?: true;
}

/** A relation of `relations.ts`, joined to the record `r` on columns of the relation; at most one row fits. */
export interface Join {
  readonly relation: RelationName;
  readonly as: Fragment;
  readonly on: Fragment;
}

type Derive = (moment: MomentOfRun) => DerivedColumn;

const r = (field: string): Fragment => sqlOf`r.${columnNamed(field)}`;
const alone = (sql: Fragment): DerivedColumn => ({ sql, joins: [] });

const end = (done: string, { asOf }: MomentOfRun) => sqlOf`least(${r(done)}, ${dayLiteral(asOf)})`;

const late = (done: string): Record<'daysLate' | 'workingDaysLate' | 'open', Derive> => ({
  daysLate: (moment) =>
    alone(sqlOf`(case when r.due_on is not null then greatest(0, ${end(done, moment)} - r.due_on) end)`),
  workingDaysLate: (moment) => {
    const [due, until] = [epochDay(sqlOf`r.due_on`), epochDay(end(done, moment))];
    const worked = workingDaysBetween(sqlOf`(${due} - 1)`, until, moment.calendar);
    return alone(sqlOf`(case when r.due_on is not null then greatest(0, ${worked} - 1) end)`);
  },
  open: (moment) => alone(sqlOf`(not ${happened(done, moment)})`),
});

const happened = (field: string, { asOf }: MomentOfRun): Fragment =>
  sqlOf`coalesce(${r(field)} <= ${dayLiteral(asOf)}, false)`;

const headOnDay =
  (day: string): Derive =>
  () => ({
    sql: sqlOf`head.officer`,
    joins: [
      {
        relation: 'one_head',
        as: named('head'),
        on: sqlOf`head.unit = r.unit and head."from" <= ${r(day)} and ${r(day)} < head."to"`,
      },
    ],
  });

const matterOfRecord: Join = {
  relation: 'matter_entry',
  as: named('matter_of'),
  on: sqlOf`matter_of.matter = r.matter`,
};

const posts = (as: string, officer: string, unit: string): Join => ({
  relation: 'post_spans',
  as: named(as),
  on: sqlOf`${named(as)}.officer = ${r(officer)} and ${named(as)}.unit = ${r(unit)}`,
});

const competent =
  (day: string, officer: string, unit: string): Derive =>
  () => {
    const of = sqlOf`coalesce(matter_of.step, 'decide')`;
    const on = r(day);
    const byRole = (role: string) =>
      sqlOf`coalesce(named.${named(role)} @> ${on} and actor.${named(role)} @> ${on}, false)`;
    return {
      sql: sqlOf`(case when matter_of.matter is null then null
        when coalesce(named.everybody @> ${on}, false) or ${byRole('head')} or ${byRole('deputy')} or ${byRole('manager')}
          or ${byRole('staff')} then true
        when covered.spans @> ${on} then false end)`,
      joins: [
        matterOfRecord,
        {
          relation: 'competence_spans',
          as: named('covered'),
          on: sqlOf`covered.matter_kind = matter_of.matter_kind and covered.step = ${of}`,
        },
        {
          relation: 'competence_of_unit',
          as: named('named'),
          on: sqlOf`named.matter_kind = matter_of.matter_kind and named.step = ${of} and named.unit = ${r(unit)}`,
        },
        posts('actor', officer, unit),
      ],
    };
  };

const firstReply: Join = {
  relation: 'first_reply',
  as: named('reply'),
  on: sqlOf`reply.consultation = r.id`,
};

/** What it means that nothing was found: no, if the source has delivered up to the as-of day. */
const absent = (kind: WorkKindId, moment: MomentOfRun): Fragment =>
  reaches(moment, kind, moment.asOf) ? sqlOf`false` : sqlOf`null::boolean`;

export const derivedColumns: Partial<Record<WorkKindId, Readonly<Record<string, Derive>>>> = {
  assignment: {
    ...late('completedOn'),
    reminded: (moment) => ({
      sql: sqlOf`(case when reminded.last >= r.assigned_on then true else ${absent('reminder', moment)} end)`,
      joins: [
        {
          relation: 'last_reminder',
          as: named('reminded'),
          on: sqlOf`reminded.matter = r.matter and reminded.reminded = r.assignee`,
        },
      ],
    }),
    headOnDay: headOnDay('assignedOn'),
  },
  referral: {
    senderCompetent: competent('referredOn', 'sender', 'fromUnit'),
    accepted: (moment) => alone(happened('acceptedOn', moment)),
    backAndForth: () => ({
      sql: sqlOf`coalesce(before.first < r.referred_on, false)`,
      joins: [
        {
          relation: 'first_referral',
          as: named('before'),
          on: sqlOf`before.matter = r.matter and before.from_unit = r.to_unit`,
        },
      ],
    }),
  },
  consultation: {
    askerCompetent: competent('askedOn', 'asker', 'askerUnit'),
    answered: (moment) => ({
      sql: sqlOf`(case when reply.first is not null then true else ${absent('reply', moment)} end)`,
      joins: [firstReply],
    }),
    waitedWorkingDays: (moment) => {
      const until = reaches(moment, 'reply', moment.asOf)
        ? sqlOf`coalesce(reply.first, ${dayLiteral(moment.asOf)})`
        : sqlOf`reply.first`;
      const worked = workingDaysBetween(epochDay(r('askedOn')), epochDay(until), moment.calendar);
      return {
        sql: sqlOf`(case when ${until} is not null then greatest(0, ${worked}) end)`,
        joins: [firstReply],
      };
    },
  },
  advice: {
    positionChanged: () => {
      const before = (column: Fragment) =>
        sqlOf`lag(${column}) over (partition by r.matter, r.author order by r.submitted_on, r.id)`;
      const changed = sqlOf`${before(r('position'))} <> ${r('position')}`;
      return {
        ...alone(sqlOf`(case when ${before(sqlOf`r.id`)} is null then false else ${changed} end)`),
        looksBack: true,
      };
    },
  },
  meeting: { chairCompetent: competent('heldOn', 'chair', 'unit') },
  signature: {
    byAnother: () => alone(sqlOf`(r.owner <> r.signer)`),
    ownerHeaded: () => ({
      sql: sqlOf`coalesce(owner_post.head @> r.signed_on, false)`,
      joins: [posts('owner_post', 'owner', 'unit')],
    }),
    signerDeputy: () => ({
      sql: sqlOf`coalesce(signer_post.deputy @> r.signed_on, false)`,
      joins: [posts('signer_post', 'signer', 'unit')],
    }),
    delegated: () => ({
      sql: sqlOf`(case when coalesce(lent.everything @> r.signed_on, false) or coalesce(lent_kind.spans @> r.signed_on, false) then true
        when lent.anything @> r.signed_on and matter_of.matter is null then null else false end)`,
      joins: [
        matterOfRecord,
        {
          relation: 'delegation_spans',
          as: named('lent'),
          on: sqlOf`lent.delegator = r.owner and lent.delegate = r.signer`,
        },
        {
          relation: 'delegation_of_kind',
          as: named('lent_kind'),
          on: sqlOf`lent_kind.delegator = r.owner and lent_kind.delegate = r.signer and lent_kind.matter_kind = matter_of.matter_kind`,
        },
      ],
    }),
    ownerAway: () => ({
      sql: sqlOf`coalesce(away.spans @> r.signed_on, false)`,
      joins: [{ relation: 'leave_spans', as: named('away'), on: sqlOf`away.officer = r.owner` }],
    }),
  },
  report: late('reportedOn'),
  dossier: late('completedOn'),
  petition: late('completedOn'),
  finding: {
    headOnDay: headOnDay('foundOn'),
    handled: (moment) => alone(happened('handledOn', moment)),
  },
};
