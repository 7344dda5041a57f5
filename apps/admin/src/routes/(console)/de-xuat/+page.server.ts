import { proposalStandings } from '@kycuong/rules/safe-harbour';
import { ask } from '#lib/server/ask.ts';
import { keyIn } from '#lib/server/key-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const of = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 120).trim();
  const standing = of('tinh-trang');
  const filter = { standing, officer: of('nguoi'), unit: of('don-vi'), matter: of('viec') };
  const before = keyIn(url.searchParams.get('truoc'));
  const known = proposalStandings.find((one) => one === standing);
  const register = await ask(
    locals.api.harbour.register({
      ...(known && { standing: known }),
      ...(standing === 'late' && { late: true }),
      ...(filter.officer && { officer: filter.officer }),
      ...(filter.unit && { unit: filter.unit }),
      ...(filter.matter && { matter: filter.matter }),
      ...(before && { before }),
    }),
  );
  const more = new URLSearchParams(url.searchParams);
  const last = register.rows.at(-1);
  more.set('truoc', last ? `${last.year}-${last.no}` : '');
  return { filter, register, continued: before !== undefined, more: register.more ? `?${more}` : null };
};
