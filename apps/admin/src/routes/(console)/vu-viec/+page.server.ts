import { fail } from '@sveltejs/kit';
import type { OriginKind, Stage } from '@kycuong/rules/case';
import { caseLabels } from '@kycuong/rules/case/labels';
import { ask, attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { errorsOf } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

const keyOf = (typed: string) => {
  const [year, no] = typed.split('-').map(Number);
  return year && no ? { year, no } : undefined;
};

export const load: PageServerLoad = async ({ locals, url }) => {
  const of = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 120);
  const filter = {
    whose: of('cua'),
    stage: Object.hasOwn(caseLabels.stage, of('buoc')) ? of('buoc') : '',
    origin: Object.hasOwn(caseLabels.origin, of('tu')) ? of('tu') : '',
    behaviour: of('bieu-hien'),
    late: of('tre') === '1' ? '1' : '',
  };
  const after = keyOf(of('sau'));
  const list = await ask(
    locals.api.case.list({
      ...(filter.whose === 'toi' && { handler: (await ask(locals.api.access.me())).personId }),
      ...(filter.stage && { stages: [filter.stage as Stage] }),
      ...(filter.origin && { origin: filter.origin as OriginKind }),
      ...(filter.behaviour && { behaviour: filter.behaviour }),
      ...(filter.late && { late: true }),
      ...(after && { after }),
    }),
  );
  const last = list.rows.at(-1);
  const more = new URLSearchParams(url.searchParams);
  if (last) more.set('sau', `${last.year}-${last.no}`);
  return { filter, list, continued: after !== undefined, more: list.more ? `?${more}` : null };
};

export const actions: Actions = {
  reassign: async ({ locals, request }) => {
    const form = await request.formData();
    const cases = form.getAll('cases').flatMap((value) => {
      const [year, no, revision] = String(value).split('/').map(Number);
      return year && no && revision ? [{ year, no, revision }] : [];
    });
    const done = await attempt(locals.api.case.reassign({ cases, handler: words(form, 'handler').trim() }));
    if (!done.ok) return fail(422, { errors: errorsOf(done.explanation, ''), reassigned: null });
    const { done: given, refused } = done.answer;
    return {
      errors: [],
      reassigned: {
        given: given.length,
        refused: refused.map(({ year, no, why }) => ({ year, no, why: why.message })),
      },
    };
  },
};
