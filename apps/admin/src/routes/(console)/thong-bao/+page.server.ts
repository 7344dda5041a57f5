import { redirect } from '@sveltejs/kit';
import { notificationKinds } from '@kycuong/rules/notification';
import { ask } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const typed = url.searchParams.get('loai');
  const kind = notificationKinds.find((one) => one === typed);
  const unreadOnly = url.searchParams.get('trang-thai') === 'moi';
  const after = url.searchParams.get('truoc') ?? '';
  const before = /^[1-9]\d{0,12}$/.test(after) ? Number(after) : undefined;
  const list = await ask(
    locals.api.notification.list({
      unreadOnly,
      ...(kind && { kind }),
      ...(before !== undefined && { before }),
    }),
  );
  const more = new URLSearchParams(url.searchParams);
  more.set('truoc', String(list.items.at(-1)?.no ?? ''));
  return {
    list,
    filter: { kind: kind ?? '', state: unreadOnly ? 'moi' : '' },
    continued: before !== undefined,
    more: list.more ? `?${more}` : null,
  };
};

export const actions: Actions = {
  read: async ({ request, locals, url }) => {
    const item = Number(words(await request.formData(), 'item'));
    if (Number.isSafeInteger(item) && item > 0)
      await ask(locals.api.notification.markRead({ items: [item] }));
    redirect(303, sameList(url));
  },
  readAll: async ({ locals }) => {
    await ask(locals.api.notification.markRead({ items: null }));
    redirect(303, '/thong-bao');
  },
};

/** The list as it was filtered, without the name of the action. */
const sameList = (url: URL): string => {
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
  return query.size > 0 ? `/thong-bao?${query}` : '/thong-bao';
};
