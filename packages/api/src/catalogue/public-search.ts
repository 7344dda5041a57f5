import { provinceNames } from '../core/public-province.ts';
import type { z } from 'zod';
import { type PublishedSearch, readSearch, type SearchHit } from '@kycuong/db/publication/read';
import { searchTokens } from '@kycuong/rules/text';
import type { PublicContext } from '../core/public-trpc.ts';
import { type searchKinds, type searchPage } from './public-pages.ts';
import { itemName } from './public-views.ts';

type SearchPage = z.infer<typeof searchPage>;
type Kind = (typeof searchKinds)[number];
type Hit = SearchPage['groups'][number]['hits'][number];

const shown = 20;
/** More words than a sentence has only cost time. */
const mostWords = 12;

/** Everything that has, for each word of the question, a word beginning with it; without regard to diacritics. */
export async function publicSearch({ db }: PublicContext, { query }: { query: string }): Promise<SearchPage> {
  const tokens = searchTokens(query).slice(0, mostWords);
  const page = await readSearch(db, tokens);
  const hits: Record<Kind, Hit[]> = {
    behaviour: ofKind(page, 'behaviour'),
    provision: ofKind(page, 'provision'),
    question: ofKind(page, 'question'),
    family: tokens.length > 0 ? families(page, tokens) : [],
    province: tokens.length > 0 ? provinces(page, tokens) : [],
  };
  const groups = (Object.entries(hits) as [Kind, Hit[]][])
    .filter(([, found]) => found.length > 0)
    .map(([kind, found]) => ({ kind, total: found.length, hits: found.slice(0, shown) }));
  return { demo: page.demo, query, groups };
}

function ofKind(page: PublishedSearch, kind: SearchHit['kind']): Hit[] {
  const nameOf = provinceNames(page.workspaces);
  return page.hits
    .filter((hit) => hit.kind === kind)
    .map((hit) => ({ province: nameOf(hit.province), slug: hit.slug, key: hit.key, ...words(hit) }));
}

function words(hit: SearchHit): Pick<Hit, 'item' | 'title' | 'excerpt' | 'provisionKind'> {
  switch (hit.kind) {
    case 'behaviour':
      return {
        item: itemName(hit.body),
        title: hit.body.setting.title,
        excerpt: hit.body.text,
        provisionKind: null,
      };
    case 'provision':
      return { item: null, title: null, excerpt: hit.body.text, provisionKind: hit.body.kind };
    case 'question':
      return { item: null, title: hit.body.summary, excerpt: hit.body.question, provisionKind: null };
    case 'directive':
      return { item: null, title: null, excerpt: null, provisionKind: null };
  }
}

const has = (text: string, tokens: readonly string[]): boolean => {
  const words = searchTokens(text);
  return tokens.every((token) => words.some((word) => word.startsWith(token)));
};

const families = (page: PublishedSearch, tokens: readonly string[]): Hit[] =>
  page.families
    .filter(({ name }) => has(`${name.vi} ${name.en}`, tokens))
    .map(({ id, name }) => ({
      province: null,
      slug: null,
      key: id,
      item: null,
      title: name,
      excerpt: null,
      provisionKind: null,
    }));

/** A province is found by its name, by the areas it belonged to, and by its directive's number, title or issuer. */
function provinces(page: PublishedSearch, tokens: readonly string[]): Hit[] {
  const nameOf = provinceNames(page.workspaces);
  const byDirective = new Set(
    page.hits.filter(({ kind }) => kind === 'directive').map(({ province }) => province),
  );
  return page.workspaces
    .filter(({ province, name, jurisdictions }) => {
      const areas = jurisdictions.map((area) => `${area.name.vi} ${area.name.en}`).join(' ');
      return byDirective.has(province) || has(`${name.vi} ${name.en} ${areas}`, tokens);
    })
    .map(({ province, name }) => ({
      province: nameOf(province),
      slug: null,
      key: province,
      item: null,
      title: name,
      excerpt: null,
      provisionKind: null,
    }));
}
