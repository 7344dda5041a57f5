import { ask } from '#lib/server/ask.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const { fileName, text } = await ask(
    locals.api.catalogue.exportFile({ slug: params.slug, version: Number(params.version) }),
  );
  return new Response(text, {
    headers: {
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
};
