// One program and, beside it, the statement that somebody who knows the tables would write for it by hand.
import type {
  Circuit,
  GrainProgram,
  Output,
  RecordFilter,
  ResolvedMetric,
  Slot,
} from '@kycuong/rules/detection/program';
import { evidenceKind, type WorkKindId } from '@kycuong/rules/work';

const leaf = (atom: number): Circuit => ({ id: `n${atom}`, op: 'atom', atom });
const output = (circuit: Circuit): Output => ({ circuit, level: 'notice' }) as unknown as Output;

function filterOn(kind: WorkKindId, field: string, value: number): RecordFilter {
  const { fields, derived } = evidenceKind(kind);
  const { nullable } = [...fields, ...derived].find(({ name }) => name === field)!;
  return {
    slots: [{ from: 'field', name: field, kind, field, by: undefined, nullable }],
    atoms: [{ op: 'compare', cmp: '=', left: { op: 'slot', slot: 0 }, right: { op: 'constant', value } }],
    circuit: leaf(0),
  };
}

/** Five indicators of officers over half a year, among them one with values that may be missing and one that adds up. */
export function officerProgram(asOf: number): GrainProgram {
  const window = { kind: 'plain', span: { from: asOf - 179, to: asOf + 1 } } as const;
  const metric = (
    kind: WorkKindId,
    on: string,
    key: string,
    more: Partial<ResolvedMetric> = {},
  ): ResolvedMetric => ({
    metric: kind,
    kind,
    on,
    keys: [key],
    aggregate: { kind: 'count' },
    emptyAs: 'zero',
    window,
    where: null,
    honours: 0,
    accountable: {},
    ...more,
  });
  const metrics = [
    metric('meeting', 'heldOn', 'chair', { where: filterOn('meeting', 'concluded', 0) }),
    metric('consultation', 'askedOn', 'asker', { where: filterOn('consultation', 'direction', 0) }),
    metric('assignment', 'assignedOn', 'assignee', { where: filterOn('assignment', 'open', 1) }),
    metric('referral', 'referredOn', 'sender', { where: filterOn('referral', 'accepted', 0) }),
    metric('dossier', 'receivedOn', 'officer', {
      aggregate: { kind: 'sum', field: 'extraPapers', max: 1000 },
    }),
  ];
  const thresholds = [1, 2, 3, 1, 2];
  return {
    grain: 'officer',
    name: 'officer',
    keys: ['officer'],
    metrics,
    slots: metrics.map((_, place): Slot => ({ from: 'metric', name: `m${place}`, metric: place })),
    atoms: thresholds.map((value, slot) => ({
      op: 'compare',
      cmp: '>=',
      left: { op: 'slot', slot },
      right: { op: 'constant', value },
    })),
    outputs: [
      output({ id: 'a', op: 'all', of: [leaf(0), leaf(1)] }),
      output({ id: 'b', op: 'any', of: [leaf(2), leaf(4)] }),
      output({ id: 'c', op: 'all', of: [leaf(3), { id: 'd', op: 'not', of: leaf(0) }] }),
      output(leaf(2)),
      output(leaf(4)),
    ],
  };
}

/** The same masks by hand, for a province whose sources vouch for every day. */
export const officerByHand = (province: string, asOf: string, knownAt: string): string => {
  const known = `province_id = '${province}' and recorded_at <= '${knownAt}' and superseded_at > '${knownAt}' and not withdrawn`;
  const inWindow = (day: string) => `${day} > date '${asOf}' - 180 and ${day} <= date '${asOf}'`;
  const bits = (letter: string, count: number, holds: string) =>
    Array.from(
      { length: count },
      (_, bit) => `case when ${letter}${bit} ${holds} then ${2 ** bit} else 0 end`,
    ).join(' + ');
  return `
with meeting as (
  select chair as officer, count(*) filter (where not concluded) as sure, count(*) filter (where concluded is not true) as possible
  from work.meeting where ${known} and ${inWindow('held_on')} group by 1),
consultation as (
  select asker as officer, count(*) as n from work.consultation
  where ${known} and ${inWindow('asked_on')} and direction = 'up' group by 1),
assignment as (
  select assignee as officer, count(*) as n from work.assignment
  where ${known} and ${inWindow('assigned_on')} and (completed_on is null or completed_on > date '${asOf}') group by 1),
referral as (
  select sender as officer, count(*) as n from work.referral
  where ${known} and ${inWindow('referred_on')} and (accepted_on is null or accepted_on > date '${asOf}') group by 1),
dossier as (
  select officer, coalesce(sum(extra_papers), 0) as sure, count(*) filter (where extra_papers is null) as missing
  from work.dossier where ${known} and ${inWindow('received_on')} group by 1),
officer as (
  select distinct officer from work.post where ${known} and "from" <= date '${asOf}'),
decided as (
  select officer.officer as key1,
    case when coalesce(meeting.sure, 0) >= 1 then true when coalesce(meeting.possible, 0) >= 1 then null else false end as a0,
    coalesce(consultation.n, 0) >= 2 as a1, coalesce(assignment.n, 0) >= 3 as a2, coalesce(referral.n, 0) >= 1 as a3,
    case when coalesce(dossier.sure, 0) >= 2 then true when coalesce(dossier.missing, 0) > 0 then null else false end as a4
  from officer left join meeting using (officer) left join consultation using (officer) left join assignment using (officer)
    left join referral using (officer) left join dossier using (officer) offset 0),
outcome as (
  select *, a0 and a1 as o0, a2 or a4 as o1, a3 and not a0 as o2, a2 as o3, a4 as o4 from decided offset 0)
select key1, array[${bits('o', 5, '')}] as output_sure, array[${bits('o', 5, 'is null')}] as output_unknown,
  array[${bits('a', 5, '')}] as atom_sure, array[${bits('a', 5, 'is null')}] as atom_unknown
from outcome`;
};
