import { createDraft as keepNewDraft, listVersions } from '@kycuong/db/catalogue';
import { newSettingsFor } from '@kycuong/rules/catalogue';
import { catalogueRefusal } from '@kycuong/rules/catalogue/draft';
import { catalogueLabels } from '@kycuong/rules/catalogue/labels';
import type { DirectiveText } from '@kycuong/rules/catalogue/schema';
import type { Settings } from '@kycuong/rules/catalogue/schema/settings';
import { directiveSchema } from '@kycuong/rules/catalogue/schema/directive';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';

/** What is known of a directive before its words are loaded. */
export const emptyInput = directiveSchema.pick({
  slug: true,
  kind: true,
  issuer: true,
  number: true,
  title: true,
  date: true,
});
type EmptyInput = z.infer<typeof emptyInput>;

const noteUnknown = {
  vi: 'Chưa nạp nguyên văn: danh mục này còn rỗng.',
  en: 'The words are not loaded yet: this catalogue is still empty.',
};

const emptyText = (known: EmptyInput): DirectiveText => ({
  directive: {
    ...known,
    edition: 1,
    issuerAsWritten: null,
    numberAttested: known.number ? 'external' : 'unknown',
    dateAttested: known.date ? 'external' : 'unknown',
    knownNotLaterThan: null,
    force: { status: 'unconfirmed', since: null, note: noteUnknown },
    scope: { organisations: known.issuer, persons: [], special: [], note: null },
    listComplete: false,
    listNote: noteUnknown,
    sensitiveFields: [],
    countClaims: [],
    clearAssignment: [],
    related: [],
    sources: [],
    doubts: [],
  },
  behaviours: [],
  provisions: [],
  questions: [],
});

const emptySettings = (text: DirectiveText): Settings => ({
  ...newSettingsFor(text),
  mechanisms: Object.keys(catalogueLabels.mechanism).map((id) => ({ id, on: false, origins: [] })),
});

/** A catalogue from nothing: the directive is named, its words come later with a file of a higher edition. */
export const createEmpty = (
  { transaction }: Acting,
  known: EmptyInput,
): Promise<{ slug: string; version: number }> =>
  transaction(async (trx) => {
    if ((await listVersions(trx, { directiveSlug: known.slug })).length > 0)
      refuse(catalogueRefusal('DRAFT_ALREADY_OPEN'));
    const text = emptyText(known);
    return {
      slug: known.slug,
      version: await keepNewDraft(trx, { directiveSlug: known.slug, settings: emptySettings(text), text }),
    };
  });
