import { reconciliationFile } from '@kycuong/api/staff';
import { ask } from '#lib/server/ask.ts';
import { fileResponse } from '#lib/server/file-response.ts';
import { reconciledSpan } from '#lib/server/work/reconciled-span.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params: { source }, url }) => {
  const { today } = await ask(locals.api.work.source.list());
  const rows = await ask(
    locals.api.work.source.reconcile({ source, ...reconciledSpan(url.searchParams, today) }),
  );
  return fileResponse(await reconciliationFile(source, rows));
};
