import type { CivilDay } from '@kycuong/rules/civil-day';
import type { DocumentKind } from '@kycuong/rules/document';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** A place in the register: numbers run through a year and a kind without a gap. */
export interface DocumentKey {
  readonly kind: DocumentKind;
  readonly year: number;
  readonly no: number;
}

export interface DocumentLine extends DocumentKey {
  readonly symbol: string;
  readonly abstract: string;
  readonly unit: string;
  readonly issuedOn: CivilDay;
  readonly issuedBy: string | null;
  readonly caseYear: number | null;
  readonly caseNo: number | null;
  readonly letterYear: number | null;
  readonly letterNo: number | null;
}

export interface DocumentFilter {
  readonly kind?: DocumentKind | undefined;
  readonly year?: number | undefined;
  /** Words of the abstract or the symbol; null asks for nothing. */
  readonly words?: string | undefined;
  readonly before?: DocumentKey | undefined;
  readonly limit: number;
}

export interface IssuedDocument extends DocumentLine {
  /** Canonical JSON of the page. */
  readonly content: string;
  readonly hash: string;
  readonly templateVersion: number;
}

const lines = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('document.issued as i')
    .leftJoin('access.person as p', 'p.person_id', 'i.issued_by')
    .select([
      'i.kind',
      'i.document_year as year',
      'i.document_no as no',
      'i.symbol',
      'i.abstract',
      'i.unit',
      'i.issued_on as issuedOn',
      'p.display_name as issuedBy',
      'i.case_year as caseYear',
      'i.case_no as caseNo',
      'i.letter_year as letterYear',
      'i.letter_no as letterNo',
    ]);

/** Documents that the acting person may see, the newest first; pages by key. */
export async function listDocuments(
  trx: ProvinceTransaction,
  { kind, year, words, before, limit }: DocumentFilter,
): Promise<DocumentLine[]> {
  const rows = await lines(trx)
    .$if(kind !== undefined, (all) => all.where('i.kind', '=', kind!))
    .$if(year !== undefined, (all) => all.where('i.document_year', '=', year!))
    .$if(words !== undefined, (all) =>
      all.where(
        sql<boolean>`strpos(publication.search_key(i.abstract || ' ' || i.document_no || '/' || i.symbol), publication.search_key(${words})) > 0`,
      ),
    )
    .$if(before !== undefined, (all) =>
      all.where(
        sql<boolean>`(i.document_year, i.kind, i.document_no) < (${before!.year}, ${before!.kind}, ${before!.no})`,
      ),
    )
    .orderBy('i.document_year', 'desc')
    .orderBy('i.kind', 'desc')
    .orderBy('i.document_no', 'desc')
    .limit(limit)
    .execute();
  return rows as unknown as DocumentLine[];
}

/** Null where the acting person may not see it. */
export async function findDocument(
  trx: ProvinceTransaction,
  { kind, year, no }: DocumentKey,
): Promise<IssuedDocument | null> {
  const row = await lines(trx)
    .select(['i.content', 'i.content_hash as hash', 'i.template_version as templateVersion'])
    .where('i.document_year', '=', year)
    .where('i.kind', '=', kind)
    .where('i.document_no', '=', no)
    .executeTakeFirst();
  return (row as unknown as IssuedDocument | undefined) ?? null;
}

export interface NewDocument {
  readonly kind: DocumentKind;
  /** Of the letter for a letter of apology, and else of the case. */
  readonly year: number;
  readonly no: number;
  readonly template: number;
  readonly symbol: string;
  readonly abstract: string;
  readonly content: string;
}

/** Takes the next number and issues under it, or takes nothing. */
export async function issueDocument(trx: ProvinceTransaction, made: NewDocument): Promise<DocumentKey> {
  const { rows } = await sql<{ key: DocumentKey }>`
    select document.issue(${made.kind}, ${made.year}::smallint, ${made.no}, ${made.template}, ${made.symbol}, ${made.abstract},
      ${made.content}) as key`.execute(trx);
  return rows[0]!.key;
}
