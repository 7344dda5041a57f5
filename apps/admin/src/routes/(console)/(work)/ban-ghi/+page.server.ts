import { ask } from '#lib/server/ask.ts';
import { recordActions, recordIn } from '#lib/server/work/record-actions.ts';
import {
  correctForm,
  disputeForm,
  settleForm,
  undoForm,
  withdrawForm,
} from '#lib/server/work/record-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const [view, { me }] = await Promise.all([
    ask(locals.api.work.record(recordIn(url.searchParams))),
    parent(),
  ]);
  const { versions, disputes, namesYou } = view;
  const may = me.permissions.includes('work.write');
  const open = disputes.find(({ maySettle }) => maySettle);
  const changes = may && !namesYou;
  const stands = !versions[0]!.withdrawn;
  const typing = may ? await ask(locals.api.work.typing()) : null;
  return {
    view,
    asked: typing?.asked[0] ?? null,
    stored: url.searchParams.has('da-ghi'),
    steps: [
      ...(changes && stands ? [correctForm(view), withdrawForm()] : []),
      ...(changes && versions.length > 1 ? [undoForm()] : []),
      ...(may && namesYou && stands ? [disputeForm()] : []),
    ],
    settle: may && open ? { no: open.no, form: settleForm(view) } : null,
  };
};

export const actions: Actions = recordActions;
