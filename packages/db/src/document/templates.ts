import type { DocumentKind, DocumentTemplate } from '@kycuong/rules/document';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface StoredTemplate {
  readonly kind: DocumentKind;
  readonly version: number;
  readonly template: DocumentTemplate;
  readonly savedBy: string | null;
  readonly savedAt: Date;
}

/** The last version of each template that the province has worded itself. */
export async function storedTemplates(trx: ProvinceTransaction): Promise<StoredTemplate[]> {
  const rows = await trx
    .selectFrom('document.template as t')
    .leftJoin('access.person as p', 'p.person_id', 't.saved_by')
    .distinctOn('t.kind')
    .select([
      't.kind',
      't.version',
      't.content as template',
      'p.display_name as savedBy',
      't.saved_at as savedAt',
    ])
    .orderBy('t.kind')
    .orderBy('t.version', 'desc')
    .execute();
  return rows as unknown as StoredTemplate[];
}

/** Saves the version after the one that was seen, and returns it. */
export async function saveTemplate(
  trx: ProvinceTransaction,
  {
    kind,
    seen,
    template,
  }: { readonly kind: DocumentKind; readonly seen: number; readonly template: DocumentTemplate },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select document.save_template(${kind}, ${seen}, ${JSON.stringify(template)}) as version`.execute(trx);
  return rows[0]!.version;
}
