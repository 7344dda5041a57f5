import { aboveAll, belowAll, type GrainProgram, type Peer } from '@kycuong/rules/detection/program';
import { subjectRegisters } from '@kycuong/rules/detection/subject-fields';
import type { SlotRows } from './compile-masks.ts';
import { type Fragment, joined, named, sqlOf } from './fragment.ts';
import { keyName } from './metric-groups.ts';
import type { MomentOfRun } from './moment-of-run.ts';
import { entryJoin } from './register-joins.ts';
import { bounds, ends } from './value.ts';

type PeerSlot = Extract<GrainProgram['slots'][number], { from: 'peer' }>;

/** The rows with the slots of peers in place of the metric that each is of: by nearest rank within the group of the row. */
export function withPeers(program: GrainProgram, rows: SlotRows, moment: MomentOfRun): SlotRows {
  const peers = [...program.slots.entries()].filter(
    (entry): entry is [number, PeerSlot] => entry[1].from === 'peer',
  );
  if (peers.length === 0) return rows;
  const groups = [...new Set(peers.map(([, { peer }]) => peer.among))];
  const grouped = groups.map((among) => groupOf(program, among, moment));
  const lanes = rows.slots.flatMap((slot, place) => {
    const { low, high } = ends(slot);
    return [sqlOf`${low} as ${lowLane(place)}`, sqlOf`${high} as ${highLane(place)}`];
  });
  const selected = joined(
    [...rows.keys.map((key) => sqlOf`s.${key}`), ...grouped.map(({ column }) => column), ...lanes],
    ', ',
  );
  const joins = new Set(grouped.flatMap(({ joins }) => joins));
  const from = joined([rows.from, ...joins], '\n');
  return {
    common: [...rows.common, sqlOf`peer_rows as materialized (select ${selected} from ${from})`],
    from: joined([sqlOf`peer_rows s`, ...groups.map((among) => peerJoin(among, peers))], '\n'),
    keys: rows.keys,
    slots: program.slots.map((slot, place) =>
      slot.from === 'peer'
        ? peerValue(slot.peer, place)
        : bounds(sqlOf`s.${lowLane(place)}`, sqlOf`s.${highLane(place)}`),
    ),
  };
}

const lowLane = (slot: number): Fragment => named(`low${slot}`);
const highLane = (slot: number): Fragment => named(`high${slot}`);

const groupName = { duty: named('duty_group'), 'unit-kind': named('unit_kind_group') } as const;
const peersName = { duty: named('duty_peers'), 'unit-kind': named('unit_kind_peers') } as const;

/** The group of every row as a column, and the entries that it is read from. */
function groupOf(
  { keys }: GrainProgram,
  among: Peer['among'],
  moment: MomentOfRun,
): { readonly column: Fragment; readonly joins: readonly Fragment[] } {
  const place = keys.findIndex((key) => ['post', 'unit'].includes(subjectRegisters[key]?.kind ?? ''));
  const none = { column: sqlOf`null::text as ${groupName[among]}`, joins: [] };
  const key = keys[place];
  if (key === undefined) return none;
  const ofOfficer = subjectRegisters[key]!.kind === 'post';
  const own = sqlOf`s.${keyName(place)}`;
  const post = entryJoin('officer', named('peer_post'), own, moment);
  if (among === 'duty') {
    return ofOfficer ? { column: sqlOf`peer_post.duty as ${groupName.duty}`, joins: [post] } : none;
  }
  const unit = entryJoin('unit', named('peer_unit'), ofOfficer ? sqlOf`peer_post.unit` : own, moment);
  const column = sqlOf`peer_unit.unit_kind as ${groupName['unit-kind']}`;
  return { column, joins: ofOfficer ? [post, unit] : [unit] };
}

function peerJoin(among: Peer['among'], peers: readonly [number, PeerSlot][]): Fragment {
  const group = groupName[among];
  const ranks = peers
    .filter(([, { peer }]) => peer.among === among)
    .flatMap(([place, { peer }]) => [
      sqlOf`percentile_disc(${fraction[peer.percentile]}) within group (order by ${lowLane(place)}) as ${lowLane(place)}`,
      sqlOf`percentile_disc(${fraction[peer.percentile]}) within group (order by ${highLane(place)}) as ${highLane(place)}`,
    ]);
  return sqlOf`left join (select ${joined([group, sqlOf`count(*) as members`, ...ranks], ', ')} from peer_rows
    where ${group} is not null group by ${group}) ${peersName[among]} on ${peersName[among]}.${group} = s.${group}`;
}

/** Halves and quarters have no rounding, so the rank is exact. */
const fraction = { 25: sqlOf`0.25`, 50: sqlOf`0.5`, 75: sqlOf`0.75` } as const;

function peerValue({ among, minimum }: Peer, place: number): ReturnType<typeof bounds> {
  const value = (lane: Fragment, open: number) =>
    sqlOf`(case when ${peersName[among]}.members >= ${minimum} then ${peersName[among]}.${lane} else ${open} end)`;
  return bounds(value(lowLane(place), belowAll), value(highLane(place), aboveAll));
}
