import type { PublicPages } from '@kycuong/api/public';
import { inLanguage } from '#lib/addresses.ts';

/** Every address with its counterpart in the other language. */
export function sitemap(origin: string, { directives, families }: PublicPages['addresses']): string {
  const paths: { path: string; changed?: string }[] = [
    { path: '/' },
    { path: '/nhom-bieu-hien' },
    { path: '/hoi-dap' },
    { path: '/cach-doc' },
    { path: '/du-lieu-mo' },
    ...[...new Set(directives.map(({ province }) => province))].flatMap((province) =>
      ['', '/ket-qua', '/don-vi', '/nhat-ky', '/nhat-ky/kiem-chung'].map((page) => ({
        path: `/${province}${page}`,
      })),
    ),
    ...directives.flatMap(({ province, slug, from, ordinals, questions }) => {
      const directive = `/${province}/chi-thi/${slug}`;
      return [
        { path: directive, changed: from },
        ...ordinals.map((ordinal) => ({ path: `${directive}/bieu-hien/${ordinal}`, changed: from })),
        ...(questions > 0 ? [{ path: `${directive}/hoi-dap`, changed: from }] : []),
      ];
    }),
    ...families.map((id) => ({ path: `/nhom-bieu-hien/${id}` })),
  ];
  const entries = paths.flatMap(({ path, changed }) =>
    (['vi', 'en'] as const).map(
      (locale) =>
        `<url><loc>${origin}${inLanguage(locale, path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}` +
        (['vi', 'en'] as const)
          .map(
            (other) =>
              `<xhtml:link rel="alternate" hreflang="${other}" href="${origin}${inLanguage(other, path)}"/>`,
          )
          .join('') +
        '</url>',
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}
