import type { Bilingual } from '../core/bilingual.schema.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { coversDay } from '../core/day-interval.ts';
import { unitOn } from './on-day.ts';
import type { Plan } from './plan.ts';
import type { Post, RecordChange } from './records.ts';
import { type OrganisationState, withChanges } from './state.ts';

/** One thing that a plan does, in words, with the units or officers it does it to. */
export interface Effect {
  readonly id: string;
  /** Deserves a look before it is confirmed. */
  readonly tone: 'plain' | 'look';
  readonly message: Bilingual;
  /** Codes of units or officers. */
  readonly about: readonly string[];
  readonly aboutKind: 'unit' | 'officer' | 'record';
}

/**
 * What a plan does, worked out by comparing the organisation with and without it on the day from which it counts.
 * `openMatters` is how many matters the units that end have in hand: a change of units closes none of them.
 */
export function effectsOf(
  state: OrganisationState,
  { changes }: Plan,
  facts: { readonly openMatters: number },
): Effect[] {
  const day = dayOf(changes);
  const after = withChanges(state, changes);
  const [was, will] = [heldOn(state.posts, day), heldOn(after.posts, day)];
  const units = [...new Set(changes.flatMap(unitsOf))];
  const stages = units.map((unit) => ({
    unit,
    was: unitOn(state.units, unit, day),
    will: unitOn(after.units, unit, day),
  }));
  const gone = stages.filter((stage) => stage.was && !stage.will).map(({ unit }) => unit);
  const officers = [
    ...new Set(changes.flatMap((change) => (change.kind === 'post' ? postOf(change).officer : []))),
  ];
  const holds = (posts: readonly Post[], officer: string) => posts.some((post) => post.officer === officer);
  const leads = (posts: readonly Post[], unit: string) =>
    posts.some((post) => post.unit === unit && post.role === 'head');
  const moved = officers.filter(
    (officer) => !sameUnits(was, will, officer) && holds(was, officer) && holds(will, officer),
  );
  const manned = [
    ...new Set(changes.flatMap((change) => (change.kind === 'post' ? postOf(change).unit : []))),
  ];
  const count = (kind: RecordChange['kind']) => changes.filter((change) => change.kind === kind).length;

  const effect = (
    id: string,
    about: readonly string[],
    aboutKind: Effect['aboutKind'],
    vi: string,
    en: string,
    tone: Effect['tone'] = 'plain',
  ): Effect[] => (about.length === 0 ? [] : [{ id, tone, about, aboutKind, message: { vi, en } }]);
  const begun = stages.filter((stage) => !stage.was && stage.will).map(({ unit }) => unit);
  const renamed = stages
    .filter(({ was, will }) => was && will && was.name !== will.name)
    .map(({ unit }) => unit);
  const rehung = stages
    .filter(({ was, will }) => was && will && was.parent !== will.parent)
    .map(({ unit }) => unit);
  const without = officers.filter((officer) => holds(was, officer) && !holds(will, officer));
  const promoted = will.filter(
    (post) => post.role === 'head' && officers.includes(post.officer) && !same(was, post),
  );
  const stepped = was.filter(
    (post) =>
      post.role === 'head' && !will.some((next) => next.officer === post.officer && next.role === 'head'),
  );
  const headless = manned.filter(
    (unit) => unitOn(after.units, unit, day) && !leads(will, unit) && will.some((post) => post.unit === unit),
  );
  const delegators = state.delegations.filter(
    (delegation) => officers.includes(delegation.delegator) && coversDay(delegation, day),
  );
  return [
    ...effect('units-begin', begun, 'unit', `${begun.length} đơn vị mới`, `${begun.length} new units`),
    ...effect('units-end', gone, 'unit', `${gone.length} đơn vị kết thúc`, `${gone.length} units end`),
    ...effect(
      'units-renamed',
      renamed,
      'unit',
      `${renamed.length} đơn vị đổi tên`,
      `${renamed.length} units take another name`,
    ),
    ...effect(
      'units-move',
      rehung,
      'unit',
      `${rehung.length} đơn vị chuyển cấp trên trực tiếp`,
      `${rehung.length} units get another superior`,
    ),
    ...effect(
      'officers-move',
      moved,
      'officer',
      `${moved.length} người chuyển đơn vị`,
      `${moved.length} people go on in another unit`,
    ),
    ...effect(
      'heads-begin',
      promoted.map(({ officer }) => officer),
      'officer',
      `${promoted.length} người đứng đầu mới`,
      `${promoted.length} new heads`,
    ),
    ...effect(
      'heads-step-down',
      stepped.map(({ officer }) => officer),
      'officer',
      `${stepped.length} người thôi đứng đầu`,
      `${stepped.length} people no longer head a unit`,
      'look',
    ),
    ...effect(
      'without-post',
      without,
      'officer',
      `${without.length} người không còn vị trí nào`,
      `${without.length} people hold no post any more`,
      'look',
    ),
    ...effect(
      'without-head',
      headless,
      'unit',
      `${headless.length} đơn vị chưa có người đứng đầu`,
      `${headless.length} units without a head`,
      'look',
    ),
    ...effect(
      'competences',
      changes
        .filter(({ kind }) => kind === 'competence')
        .map(({ before, after: next }) => (next ?? before)!.id),
      'record',
      `${count('competence')} bản ghi thẩm quyền thay đổi`,
      `${count('competence')} competence records change`,
    ),
    ...effect(
      'delegations-stay',
      delegators.map(({ id }) => id),
      'record',
      `${delegators.length} ủy quyền của những người này giữ nguyên; cần xem lại`,
      `${delegators.length} delegations of these people stay as they are; look at them`,
      'look',
    ),
    ...effect(
      'matters-stay',
      facts.openMatters > 0 ? gone : [],
      'unit',
      `${facts.openMatters} việc đang giải quyết ở đơn vị kết thúc; không việc nào tự đóng`,
      `${facts.openMatters} matters in hand in the units that end; none is closed by this`,
      'look',
    ),
    ...(['officer', 'delegation', 'leave', 'stay'] as const).flatMap((kind) =>
      effect(
        `records-${kind}`,
        changes
          .filter((change) => change.kind === kind)
          .map(({ before, after: next }) => (next ?? before)!.id),
        'record',
        `${count(kind)} bản ghi được lưu`,
        `${count(kind)} records are stored`,
      ),
    ),
  ];
}

/** The day from which the changes count: the latest day on which one of them begins or ends. */
export function dayOf(changes: readonly RecordChange[]): CivilDay {
  const days = changes.flatMap(({ before, after }) => [
    ...(after?.from ? [after.from] : []),
    ...(after?.to && after.to !== before?.to ? [after.to] : []),
    ...(!after && before?.from ? [before.from] : []),
  ]);
  return days.toSorted().at(-1) ?? ('9999-12-31' as CivilDay);
}

const heldOn = (posts: readonly Post[], day: CivilDay): Post[] =>
  posts.filter((post) => coversDay(post, day));
const postOf = ({ before, after }: Extract<RecordChange, { kind: 'post' }>): Post => (after ?? before)!;
const unitsOf = (change: RecordChange): string[] =>
  change.kind === 'unit' ? [(change.after ?? change.before)!.unit] : [];
const same = (posts: readonly Post[], { officer, unit, role }: Post): boolean =>
  posts.some((post) => post.officer === officer && post.unit === unit && post.role === role);

function sameUnits(was: readonly Post[], will: readonly Post[], officer: string): boolean {
  const unitsIn = (posts: readonly Post[]) =>
    posts
      .filter((post) => post.officer === officer)
      .map(({ unit }) => unit)
      .toSorted()
      .join(' ');
  return unitsIn(was) === unitsIn(will);
}
