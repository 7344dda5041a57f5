import type { ProvinceTransaction } from '@kycuong/db/claims';
import { storedTemplates } from '@kycuong/db/document';
import {
  defaultTemplates,
  type DocumentKind,
  documentKinds,
  type DocumentTemplate,
} from '@kycuong/rules/document';

export interface CurrentTemplate {
  readonly kind: DocumentKind;
  /** 0: the toolkit's wording, which the province has not made its own. */
  readonly version: number;
  readonly template: DocumentTemplate;
  readonly savedBy: string | null;
  readonly savedAt: Date | null;
}

/** The wording of each kind that a province writes by now. */
export const currentTemplates = async (trx: ProvinceTransaction): Promise<CurrentTemplate[]> => {
  const stored = await storedTemplates(trx);
  return documentKinds.map(
    (kind) =>
      stored.find((one) => one.kind === kind) ?? {
        ...{ kind, version: 0, template: defaultTemplates[kind] },
        ...{ savedBy: null, savedAt: null },
      },
  );
};

export const currentTemplate = async (
  trx: ProvinceTransaction,
  kind: DocumentKind,
): Promise<CurrentTemplate> => (await currentTemplates(trx)).find((one) => one.kind === kind)!;
