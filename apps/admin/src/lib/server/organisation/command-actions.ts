import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { StaffCaller } from '@kycuong/api/staff';
import { commandForm } from '#lib/organisation/forms/command-forms.ts';
import { readTyped } from '#lib/organisation/read-typed.ts';
import type { CommandForm, ReadTyped, Typed } from '#lib/organisation/field-definition.ts';
import { attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import * as m from '#lib/paraglide/messages.js';

type Event = RequestEvent<{ slug: string }>;
type Command = Parameters<StaffCaller['organisation']['previewChange']>[0]['command'];

/** The form that an address names, or a page that says there is none. */
export const formAt = (slug: string): CommandForm => commandForm(slug) ?? error(404, m.error_no_page());

const ownFields = new Set(['document', 'reason', 'seen', 'groups']);

const readForm = (form: FormData) => {
  const groups = Math.min(20, Math.max(1, Number(words(form, 'groups')) || 1));
  const typed: Typed = Object.fromEntries(
    [...new Set(form.keys())]
      .filter((name) => !ownFields.has(name))
      .map((name) => {
        const all = form.getAll(name).filter((value) => typeof value === 'string');
        return [name, all.length > 1 ? all : words(form, name)];
      }),
  );
  const ground = { document: words(form, 'document'), reason: words(form, 'reason') };
  return { groups, typed, ground, seen: words(form, 'seen') };
};

/** The API reads a command with a schema and says of each field what is wrong; until then it is whatever was typed. */
const commandOf = (definition: CommandForm, read: ReadTyped): Command => definition.command(read) as Command;

const answer = ({ groups, typed, ground }: ReturnType<typeof readForm>) => ({
  groups,
  typed,
  ground,
  errors: [],
  preview: null,
});

export const commandActions = {
  more: async ({ request }: Event) => {
    const read = readForm(await request.formData());
    return answer({ ...read, groups: read.groups + 1 });
  },
  preview: async ({ request, params, locals }: Event) => {
    const read = readForm(await request.formData());
    const definition = formAt(params.slug);
    const command = commandOf(definition, readTyped(read.typed, read.groups));
    const shown = await attempt(locals.api.organisation.previewChange({ command }));
    return shown.ok
      ? { ...answer(read), preview: shown.answer }
      : refusalForm(shown.explanation, { ...keep(read), preview: null }, 'command.');
  },
  apply: async ({ request, params, locals }: Event) => {
    const read = readForm(await request.formData());
    const definition = formAt(params.slug);
    const typed = readTyped(read.typed, read.groups);
    const command = commandOf(definition, typed);
    const { ground, seen } = read;
    const done = await attempt(
      locals.api.organisation.applyChange({ command, ground, ...(seen && { seen }) }),
    );
    if (done.ok) redirect(303, `${definition.next(typed)}?da-luu=${done.answer.changeNo}`);
    const again = await attempt(locals.api.organisation.previewChange({ command }));
    return refusalForm(
      done.explanation,
      { ...keep(read), preview: again.ok ? again.answer : null },
      /^ground/.test(done.explanation.fields[0]?.path ?? '') ? 'ground.' : 'command.',
    );
  },
};

const keep = ({ groups, typed, ground }: ReturnType<typeof readForm>) => ({ groups, typed, ground });
