import { fail, redirect } from '@sveltejs/kit';
import { parseIndicator } from '@kycuong/rules/detection/indicator-text';
import type { FieldError } from '@kycuong/ui/console/form-errors';
import { problemLine } from '#lib/detection/problem-line.ts';
import { attempt } from '#lib/server/ask.ts';
import { editActions } from '#lib/server/catalogue/edit-actions.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import { readSpan, readThresholds } from './read-trial-form.ts';

interface IndicatorEvent {
  readonly request: Request;
  readonly params: { slug: string; version: string; indicator: string };
  readonly locals: App.Locals;
  readonly url: URL;
}

const shownErrors = 10;

const readTyped = (form: FormData, params: Record<string, string>) => {
  const yaml = words(form, 'yaml');
  const parsed = parseIndicator(yaml);
  return {
    kind: 'indicator' as const,
    code: words(form, 'code'),
    id: params['indicator'] ?? '',
    indicator: parsed.ok ? parsed.indicator : null,
    yaml,
  };
};

const actions = editActions(readTyped);

const at = ({ slug, version, indicator }: IndicatorEvent['params']) => ({
  slug,
  version: Number(version),
  indicator,
});

/** A text that is no indicator never reaches the draft: an edit without one would take the indicator away. */
const refuseText = async ({ request, params }: IndicatorEvent) => {
  const form = await request.clone().formData();
  const parsed = parseIndicator(words(form, 'yaml'));
  if (parsed.ok) return undefined;
  const errors: FieldError[] = parsed.problems
    .slice(0, shownErrors)
    .map((problem) => ({ field: 'yaml', text: problemLine(problem) }));
  return fail(422, { errors, typed: readTyped(form, params), base: words(form, 'base'), stale: null });
};

/** The page again with everything that was typed. */
const asTyped = async ({ request, params }: IndicatorEvent) => {
  const form = await request.formData();
  return {
    typed: readTyped(form, params),
    base: words(form, 'base'),
    errors: [],
    span: readSpan(form),
    form,
  };
};

/** Save, check and try without saving, for an indicator as text; and take it out of the draft. */
export const indicatorActions = {
  save: async (event: IndicatorEvent) => (await refuseText(event)) ?? actions.save(event),
  check: async (event: IndicatorEvent) => {
    const refused = await refuseText(event);
    return refused ?? actions.check(event);
  },
  trial: async (event: IndicatorEvent) => {
    const refused = await refuseText(event);
    if (refused) return refused;
    const { form, ...shown } = await asTyped(event);
    const { code, indicator } = shown.typed;
    const typed = indicator && { behaviour: code, indicator };
    const unsaved = { typed, thresholds: readThresholds(form) };
    const asked = { ...at(event.params), span: shown.span, clean: null, unsaved };
    const started = await attempt(event.locals.api.detection.startTrial(asked));
    return started.ok ? shown : refusalForm(started.explanation, shown);
  },
  cancelTrial: async (event: IndicatorEvent) => {
    const { form: _, ...shown } = await asTyped(event);
    await attempt(event.locals.api.detection.cancelTrial(at(event.params)));
    return shown;
  },
  showTrial: async (event: IndicatorEvent) => {
    const { form: _, ...shown } = await asTyped(event);
    return shown;
  },
  remove: async (event: IndicatorEvent) => {
    const { form, ...shown } = await asTyped(event);
    const { code, id } = shown.typed;
    const { slug, version } = at(event.params);
    const edit = { kind: 'indicator' as const, code, id, indicator: null };
    const saved = await attempt(
      event.locals.api.catalogue.saveDraft({ slug, version, base: words(form, 'base'), edit }),
    );
    if (!saved.ok) return refusalForm(saved.explanation, shown);
    redirect(303, `/danh-muc/${slug}/${version}/sua`);
  },
};
