import { redirect } from '@sveltejs/kit';
import type { DraftEdit, StaleDetails } from '@kycuong/api/staff';
import { attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';

interface VersionEvent {
  readonly request: Request;
  readonly params: { slug: string; version: string } & Record<string, string>;
  readonly locals: App.Locals;
  readonly url: URL;
}

/**
 * Save, and check without saving, for one piece of a draft. `read` returns what was typed even where it is wrong; the API
 * decides. A stale save comes back with what changed meanwhile and with the new base, so that saving again is a choice.
 */
export const editActions = <Typed extends object>(
  read: (form: FormData, params: Record<string, string>) => Typed,
) => ({
  save: async ({ request, params, locals, url }: VersionEvent) => {
    const form = await request.formData();
    const typed = read(form, params);
    const base = words(form, 'base');
    const saved = await attempt(
      locals.api.catalogue.saveDraft({
        slug: params.slug,
        version: Number(params.version),
        base,
        edit: typed as unknown as DraftEdit,
      }),
    );
    if (saved.ok) redirect(303, `${url.pathname}?da-luu=1`);
    const stale =
      saved.explanation.code === 'STALE_EDIT' ? (saved.explanation.details as StaleDetails | null) : null;
    return refusalForm(saved.explanation, { typed, base: stale?.base ?? base, stale });
  },
  check: async ({ request, params, locals }: VersionEvent) => {
    const form = await request.formData();
    const typed = read(form, params);
    const checked = await attempt(
      locals.api.catalogue.lint({
        slug: params.slug,
        version: Number(params.version),
        edit: typed as unknown as DraftEdit,
      }),
    );
    if (!checked.ok) return refusalForm(checked.explanation, { typed, base: words(form, 'base') });
    return { typed, base: words(form, 'base'), problems: checked.answer, errors: [] };
  },
});
