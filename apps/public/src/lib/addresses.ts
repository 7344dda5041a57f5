import { getLocale } from '#lib/paraglide/runtime.js';

/** An address in the language of the page that is being written. */
const here = (path: string): string => (getLocale() === 'en' ? `/en${path === '/' ? '' : path}` : path);

/** Every address of the site. Permanent: an address that was once given out keeps its meaning. */
export const addresses = {
  home: () => here('/'),
  province: (province: string) => here(`/${province}`),
  directive: (province: string, slug: string) => here(`/${province}/chi-thi/${slug}`),
  behaviour: (province: string, slug: string, ordinal: number) =>
    here(`/${province}/chi-thi/${slug}/bieu-hien/${ordinal}`),
  provision: (province: string, slug: string, code: string) => here(`/${province}/chi-thi/${slug}#${code}`),
  directiveQuestions: (province: string, slug: string, number?: number) =>
    here(`/${province}/chi-thi/${slug}/hoi-dap${number ? `#cau-${number}` : ''}`),
  results: (province: string, query = '') => here(`/${province}/ket-qua${query && `?${query}`}`),
  result: (province: string, number: string) => here(`/${province}/ket-qua/${number}`),
  resultProof: (province: string, number: string) => `/${province}/ket-qua/${number}/bang-chung.json`,
  resultTree: (province: string, number: string) => here(`/${province}/ket-qua/${number}/cay`),
  resultsFeed: (province: string) => here(`/${province}/ket-qua/nguon-tin.xml`),
  resultsFile: (province: string, form: 'csv' | 'json', query = '') =>
    `/${province}/ket-qua/tai-ve.${form}${query && `?${query}`}`,
  units: (province: string) => here(`/${province}/don-vi`),
  unit: (province: string, unit: string) => here(`/${province}/don-vi/${encodeURIComponent(unit)}`),
  openData: () => here('/du-lieu-mo'),
  log: (province: string, query = '') => here(`/${province}/nhat-ky${query && `?${query}`}`),
  logCheckpoint: (province: string) => `/${province}/nhat-ky/dau-cay`,
  logVerify: (province: string) => here(`/${province}/nhat-ky/kiem-chung`),
  families: () => here('/nhom-bieu-hien'),
  family: (id: string) => here(`/nhom-bieu-hien/${id}`),
  questions: () => here('/hoi-dap'),
  howToRead: (section?: string) => here(`/cach-doc${section ? `#${section}` : ''}`),
  search: (query?: string) => here(`/tim-kiem${query ? `?q=${encodeURIComponent(query)}` : ''}`),
};

/** The same page in the other language; `path` is the address without a language. */
export const inLanguage = (locale: 'vi' | 'en', path: string): string =>
  locale === 'vi' ? path : `/en${path === '/' ? '' : path}`;
