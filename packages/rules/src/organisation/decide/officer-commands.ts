// Officers, the posts they hold, and what is recorded about them.
import type { CommandOf } from '../command.schema.ts';
import { unitOn } from '../on-day.ts';
import { type PlanDecision, refuse, set, settle } from '../plan.ts';
import type { RecordChange } from '../records.ts';
import { ended, heldFrom, postId } from '../stages.ts';
import type { OrganisationState } from '../state.ts';
import { movePosts } from './moves.ts';

export function saveOfficer(
  state: OrganisationState,
  { action, officer: id, name, officerKind: kind, from, to }: CommandOf<'add-officer' | 'edit-officer'>,
): PlanDecision {
  const known = state.officers.some((officer) => officer.id === id);
  if (action === 'add-officer' && known) return refuse('OFFICER_CODE_TAKEN', id);
  if (action === 'edit-officer' && !known) return refuse('NO_SUCH_OFFICER', id);
  return settle(
    state,
    [set('officer', state.officers, { id, name: name.normalize('NFC'), kind, from, to })],
    ['organisation.officer'],
  );
}

/** Another kind for many officers at once. */
export function editOfficers(
  state: OrganisationState,
  { officers, officerKind }: CommandOf<'edit-officers'>,
): PlanDecision {
  const missing = officers.find((id) => !state.officers.some((officer) => officer.id === id));
  if (missing !== undefined) return refuse('NO_SUCH_OFFICER', missing);
  const changes = state.officers
    .filter(({ id }) => officers.includes(id))
    .map((officer) => set('officer', state.officers, { ...officer, kind: officerKind }));
  return settle(state, changes, ['organisation.officer']);
}

export function addPost(state: OrganisationState, command: CommandOf<'add-post'>): PlanDecision {
  const { action: _, ...post } = command;
  if (!state.officers.some(({ id }) => id === post.officer)) return refuse('NO_SUCH_OFFICER', post.officer);
  if (!state.units.some(({ unit }) => unit === post.unit)) return refuse('NO_SUCH_UNIT', post.unit);
  const after = { ...post, id: postId(post) };
  if (state.posts.some(({ id }) => id === after.id)) return refuse('POST_OVERLAPS', post.officer);
  return settle(state, [set('post', state.posts, after)], ['organisation.post-begins']);
}

export function endPost(state: OrganisationState, { post: id, on }: CommandOf<'end-post'>): PlanDecision {
  const post = state.posts.find((candidate) => candidate.id === id);
  if (!post) return refuse('NO_SUCH_RECORD', id);
  if (post.from >= on) return refuse('DATES_OUT_OF_ORDER', id);
  return settle(state, [ended('post', post, on)], ['organisation.post-ends']);
}

/** Officers go on in another unit: each main post ends on the day, and another begins. */
export function transferOfficers(
  state: OrganisationState,
  { officers, to, role, on }: CommandOf<'transfer-officers'>,
): PlanDecision {
  if (!unitOn(state.units, to, on)) return refuse('NO_SUCH_UNIT', to);
  const chosen = new Set(officers);
  const posts = heldFrom(state.posts, on).filter((post) => chosen.has(post.officer) && !post.concurrent);
  const idle = officers.find((officer) => !posts.some((post) => post.officer === officer));
  if (idle !== undefined) return refuse('OFFICER_HOLDS_NO_POST_THERE', idle);
  const changes: RecordChange[] = movePosts(posts, on, (post) => ({ unit: to, role: role ?? post.role }));
  return settle(state, changes, ['organisation.transfer']);
}
