import { type ActionFailure, fail } from '@sveltejs/kit';
import { parseIndicator } from '@kycuong/rules/detection/indicator-text';
import type { FieldError } from '@kycuong/ui/console/form-errors';
import { problemLine } from '#lib/detection/problem-line.ts';
import { editActions } from '#lib/server/catalogue/edit-actions.ts';
import { words } from '#lib/server/read-form.ts';

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

/** Save, and check without saving, for an indicator as text. */
export const indicatorActions = {
  save: async (event: IndicatorEvent) => (await refuseText(event)) ?? actions.save(event),
  check: async (event: IndicatorEvent) => {
    const refused: ActionFailure<{ errors: FieldError[] }> | undefined = await refuseText(event);
    return refused ?? actions.check(event);
  },
};
