import type { Provision } from '../catalogue/directive.schema.ts';

/** Passages that name the handling of collectives: QN-O05, the only one in the four provinces' sources. */
const passages: readonly string[] = ['QN-O05'];

/** Whether a directive names collectives (tập thể) as subjects. What its words merely imply does not count. */
export function namesCollectives(provisions: readonly Pick<Provision, 'code'>[]): boolean {
  return provisions.some(({ code }) => passages.includes(code));
}
