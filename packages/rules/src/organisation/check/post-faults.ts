import { overlaps } from '../../core/day-interval.ts';
import type { Post, UnitStage } from '../records.ts';
import { coverWhole } from './cover.ts';
import type { Fault } from './fault.ts';

/** The first fault of the posts that touches one of some posts or units. */
export function postFault(
  { units, posts }: { readonly units: readonly UnitStage[]; readonly posts: readonly Post[] },
  touched: { readonly posts: ReadonlySet<string>; readonly units: ReadonlySet<string> },
): Fault | undefined {
  const stages = Map.groupBy(units, ({ unit }) => unit);
  const ofOfficer = Map.groupBy(posts, ({ officer }) => officer);
  const headsOf = Map.groupBy(
    posts.filter(({ role }) => role === 'head'),
    ({ unit }) => unit,
  );
  for (const post of posts) {
    if (!touched.posts.has(post.id) && !touched.units.has(post.unit)) continue;
    if (post.to !== null && post.to <= post.from) return { code: 'DATES_OUT_OF_ORDER', about: post.id };
    if (!coverWhole(stages.get(post.unit) ?? [], post))
      return { code: 'UNIT_NOT_STANDING', about: post.unit };
    if (!touched.posts.has(post.id)) continue;
    const twice = ofOfficer.get(post.officer)!.find((other) => clash(post, other));
    if (twice)
      return {
        code: post.role === 'head' && twice.unit !== post.unit ? 'HEAD_OF_TWO_UNITS' : 'POST_OVERLAPS',
        about: post.officer,
      };
    if (post.role === 'head' && headsOf.get(post.unit)!.some((other) => rival(post, other)))
      return { code: 'UNIT_HAS_TWO_HEADS', about: post.unit };
  }
  return undefined;
}

/** Two posts of one officer that cannot both hold: the same role at a time, neither beside the other. */
function clash(post: Post, other: Post): boolean {
  if (other === post || other.role !== post.role || !overlaps(post, other)) return false;
  return other.unit === post.unit || (!post.concurrent && !other.concurrent);
}

function rival(post: Post, other: Post): boolean {
  return other.officer !== post.officer && overlaps(post, other);
}
