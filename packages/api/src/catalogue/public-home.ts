import { nameOfProvince } from '../core/public-province.ts';
import type { z } from 'zod';
import { readHome } from '@kycuong/db/publication/read';
import { compareVietnamese } from '@kycuong/rules/text';
import type { PublicContext } from '../core/public-trpc.ts';
import type { homePage } from './public-pages.ts';
import { directiveHeading } from './public-views.ts';

/** Every province in alphabetical order, with its directives, and the families that most provinces name. */
export async function publicHome({ db }: PublicContext): Promise<z.infer<typeof homePage>> {
  const home = await readHome(db);
  const provinces = home.workspaces.map((workspace) => ({
    province: nameOfProvince(workspace),
    directives: home.directives
      .filter(({ heading }) => heading.province === workspace.province)
      .map(({ heading, items, clauses }) => ({ ...directiveHeading(heading), items, clauses })),
  }));
  return {
    demo: home.demo,
    provinces: provinces.toSorted((a, b) => compareVietnamese(a.province.name.vi, b.province.name.vi)),
    families: home.families,
  };
}
