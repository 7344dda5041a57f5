import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { Competence, Post, RecordChange, UnitStage } from '../records.ts';
import { ended, heldFrom, nextStage, postId } from '../stages.ts';

/** Every stage that hangs under a unit from a day on, hung under another. */
export function rehang(units: readonly UnitStage[], from: string, to: string, on: CivilDay): RecordChange[] {
  return heldFrom(units, on)
    .filter(({ parent, unit }) => parent === from && unit !== to)
    .flatMap((stage) => nextStage(stage, stage.from > on ? stage.from : on, { parent: to }));
}

/** Posts go on in another unit from a day on; one that an officer would then hold twice is taken once. */
export function movePosts(
  posts: readonly Post[],
  on: CivilDay,
  change: (post: Post) => Pick<Post, 'unit' | 'role'>,
  kept: readonly Post[] = [],
): RecordChange[] {
  const held = new Set(kept.map(({ officer, unit, role }) => `${officer} ${unit} ${role}`));
  return heldFrom(posts, on).flatMap((post): RecordChange[] => {
    const { unit, role } = change(post);
    if (unit === post.unit && role === post.role) return [];
    const begins = post.from > on ? post.from : on;
    const title = role === post.role ? post.title : null;
    const after = { ...post, unit, role, title, acting: post.acting && role === post.role, from: begins };
    const key = `${post.officer} ${unit} ${role}`;
    const end = ended('post', post, on);
    if (held.has(key)) return [end];
    held.add(key);
    return [end, { kind: 'post', before: null, after: { ...after, id: postId(after) } }];
  });
}

/** Competences go on in another unit from a day on; with no unit they end. */
export function moveCompetences(
  competences: readonly Competence[],
  on: CivilDay,
  unit: string | null,
): RecordChange[] {
  return heldFrom(competences, on).flatMap((competence): RecordChange[] => {
    const end = ended('competence', competence, on);
    if (unit === null) return [end];
    const from = competence.from > on ? competence.from : on;
    const after = { ...competence, unit, from };
    return [end, { kind: 'competence', before: null, after: { ...after, id: competenceId(after) } }];
  });
}

export const competenceId = ({ matterKind, step, unit, role, from }: Omit<Competence, 'id'>): string =>
  [matterKind, step, unit, role ?? 'any', from].join('@');

/** Every stage of a unit from a day on ends. */
export function endUnit(units: readonly UnitStage[], unit: string, on: CivilDay): RecordChange[] {
  return heldFrom(units, on)
    .filter((stage) => stage.unit === unit)
    .map((stage) => ended('unit', stage, on));
}
