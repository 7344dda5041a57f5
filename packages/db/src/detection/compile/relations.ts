// What records are joined to: facts about the organisation and about other records, a row for each key, as they are known.
// A statement names those that it uses, once each.
import { dayLiteral } from './day-literal.ts';
import { type Fragment, joined, named, sqlOf } from './fragment.ts';
import { isKnown, isValidOn } from './known-records.ts';
import type { MomentOfRun } from './moment-of-run.ts';

export type RelationName = keyof typeof relations;

const e = named('e');

/** Days on which something was valid, as one multirange a key. A record that ends before it begins is valid on no day. */
const spans = (filter?: Fragment): Fragment =>
  sqlOf`range_agg(daterange(e."from", e."to")) filter (where (e."to" is null or e."to" > e."from")${filter ? sqlOf` and ${filter}` : sqlOf``})`;

const roles = ['head', 'deputy', 'manager', 'staff'] as const;
const roleSpans = joined(
  roles.map((role) => sqlOf`${spans(sqlOf`e.role = ${roleLiteral(role)}`)} as ${named(role)}`),
  ', ',
);

function roleLiteral(role: (typeof roles)[number]): Fragment {
  return { head: sqlOf`'head'`, deputy: sqlOf`'deputy'`, manager: sqlOf`'manager'`, staff: sqlOf`'staff'` }[
    role
  ];
}

const relations = {
  /** The `post` of an officer that counts on the as-of day. */
  post_entry: (moment: MomentOfRun) => sqlOf`
    select distinct on (e.officer) e.officer, e.role, e.duty, e.unit from work.post e
    where ${isKnown('post', e, moment)} and ${isValidOn(e, dayLiteral(moment.asOf))}
    order by e.officer, e."from" desc, e.id`,
  unit_entry: (moment: MomentOfRun) => sqlOf`
    select distinct on (e.unit) e.unit, e.unit_kind from work.unit e
    where ${isKnown('unit', e, moment)} and ${isValidOn(e, dayLiteral(moment.asOf))}
    order by e.unit, e."from" desc, e.id`,
  matter_entry: (moment: MomentOfRun) => sqlOf`
    select distinct on (e.matter) e.matter, e.matter_kind, e.step, e.opened_on,
      case when e.closed_on <= ${dayLiteral(moment.asOf)} then e.closed_on end as closed_on
    from work.matter e where ${isKnown('matter', e, moment)}
    order by e.matter, e.opened_on desc, e.id`,
  post_spans: (moment: MomentOfRun) => sqlOf`
    select e.officer, e.unit, ${roleSpans} from work.post e where ${isKnown('post', e, moment)} group by e.officer, e.unit`,
  /** The days on which a unit had exactly one head, and who it was. */
  one_head: (moment: MomentOfRun) => sqlOf`
    select day.unit, day."from", day."to", min(e.officer) as officer from (
      select unit, "from", lead("from", 1, 'infinity') over (partition by unit order by "from") as "to" from (
        select e.unit, e."from" from work.post e where ${isKnown('post', e, moment)} and e.role = 'head'
        union select e.unit, e."to" from work.post e where ${isKnown('post', e, moment)} and e.role = 'head' and e."to" is not null) change
    ) day
    join work.post e on e.unit = day.unit and ${isKnown('post', e, moment)} and e.role = 'head' and ${isValidOn(e, sqlOf`day."from"`)}
    group by day.unit, day."from", day."to" having count(distinct e.officer) = 1`,
  competence_spans: (moment: MomentOfRun) => sqlOf`
    select e.matter_kind, e.step, ${spans()} as spans from work.competence e where ${isKnown('competence', e, moment)}
    group by e.matter_kind, e.step`,
  competence_of_unit: (moment: MomentOfRun) => sqlOf`
    select e.matter_kind, e.step, e.unit, ${spans(sqlOf`e.role is null`)} as everybody, ${roleSpans}
    from work.competence e where ${isKnown('competence', e, moment)} group by e.matter_kind, e.step, e.unit`,
  delegation_spans: (moment: MomentOfRun) => sqlOf`
    select e.delegator, e.delegate, ${spans()} as anything, ${spans(sqlOf`e.matter_kind is null`)} as everything
    from work.delegation e where ${isKnown('delegation', e, moment)} group by e.delegator, e.delegate`,
  delegation_of_kind: (moment: MomentOfRun) => sqlOf`
    select e.delegator, e.delegate, e.matter_kind, ${spans()} as spans
    from work.delegation e where ${isKnown('delegation', e, moment)} group by e.delegator, e.delegate, e.matter_kind`,
  leave_spans: (moment: MomentOfRun) => sqlOf`
    select e.officer, ${spans()} as spans from work.leave e where ${isKnown('leave', e, moment)} group by e.officer`,
  last_reminder: (moment: MomentOfRun) => sqlOf`
    select e.matter, e.reminded, max(e.reminded_on) as last from work.reminder e where ${isKnown('reminder', e, moment)}
    group by e.matter, e.reminded`,
  first_referral: (moment: MomentOfRun) => sqlOf`
    select e.matter, e.from_unit, min(e.referred_on) as first from work.referral e where ${isKnown('referral', e, moment)}
    group by e.matter, e.from_unit`,
  first_reply: (moment: MomentOfRun) => sqlOf`
    select e.consultation, min(e.replied_on) as first from work.reply e where ${isKnown('reply', e, moment)}
    group by e.consultation`,
};

export function relation(name: RelationName, moment: MomentOfRun): Fragment {
  return sqlOf`(${relations[name](moment)})`;
}
