import { canonicalJson } from '@kycuong/rules/catalogue';
import type { Catalogue, DirectiveText } from '@kycuong/rules/catalogue/schema';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface NewDraft {
  readonly directiveSlug: string;
  readonly settings: Catalogue['settings'];
  /** The directive's words, when they come along; otherwise the newest edition that the province has. */
  readonly text?: DirectiveText | undefined;
}

/** Opens the one draft that a directive may have, and returns its version. */
export async function createDraft(
  trx: ProvinceTransaction,
  { directiveSlug, settings, text }: NewDraft,
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select app.create_draft(${directiveSlug}, ${canonicalJson(settings)}, ${text ? canonicalText(text) : null}) as version`.execute(
    trx,
  );
  return rows[0]!.version;
}

/** The verbatim half and nothing else of whatever holds it. */
export function canonicalText({ directive, behaviours, provisions, questions }: DirectiveText): string {
  return canonicalJson({ directive, behaviours, provisions, questions });
}
