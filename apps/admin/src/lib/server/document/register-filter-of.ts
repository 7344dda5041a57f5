import { documentKinds } from '@kycuong/rules/document';

/** What the list and its file are asked for: as typed for the form, and as far as it can be asked. */
export const registerFilterOf = (url: URL) => {
  const of = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 120).trim();
  const typed = { kind: of('loai'), year: of('nam'), words: of('q') };
  const kind = documentKinds.find((one) => one === typed.kind);
  const asked = {
    ...(kind && { kind }),
    ...(/^2[01]\d\d$/.test(typed.year) && { year: Number(typed.year) }),
    ...(typed.words && { words: typed.words }),
  };
  return { typed, asked };
};
