import type { ProvinceTransaction } from '../core/claims.ts';

export interface NewUpload {
  readonly fileName: string;
  readonly kind: 'csv' | 'xlsx';
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly person: string;
}

const partBytes = 1024 * 1024;

/** Keeps a file as it was sent, in parts, and returns its id. */
export async function storeUpload(
  trx: ProvinceTransaction,
  province: string,
  { fileName, kind, sha256, bytes, person }: NewUpload,
): Promise<string> {
  const { upload_id } = await trx
    .insertInto('import.upload')
    .values({
      province_id: province,
      file_name: fileName,
      kind,
      size: bytes.length,
      sha256,
      uploaded_by: person,
    })
    .returning('upload_id')
    .executeTakeFirstOrThrow();
  for (let part = 0; part * partBytes < bytes.length; part++)
    await trx
      .insertInto('import.upload_part')
      .values({
        province_id: province,
        upload_id,
        part,
        bytes: Buffer.from(bytes.subarray(part * partBytes, (part + 1) * partBytes)),
      })
      .execute();
  return upload_id;
}

/** A transaction that may see the province's files. */
export type Opening = <Answer>(work: (trx: ProvinceTransaction) => Promise<Answer>) => Promise<Answer>;

/** The bytes of a file, read a part at a time, each in a transaction of its own. Undefined when the file is gone. */
export async function readUpload(
  open: Opening,
  province: string,
  uploadId: string,
): Promise<{ readonly size: number; readonly chunks: () => AsyncGenerator<Uint8Array> } | undefined> {
  const found = await open((trx) =>
    trx
      .selectFrom('import.upload')
      .select('size')
      .where('province_id', '=', province)
      .where('upload_id', '=', uploadId)
      .executeTakeFirst(),
  );
  if (!found) return undefined;
  const parts = Math.ceil(found.size / partBytes);
  return {
    size: found.size,
    chunks: async function* () {
      for (let part = 0; part < parts; part++) {
        const { bytes } = await open((trx) =>
          trx
            .selectFrom('import.upload_part')
            .select('bytes')
            .where('province_id', '=', province)
            .where('upload_id', '=', uploadId)
            .where('part', '=', part)
            .executeTakeFirstOrThrow(),
        );
        yield bytes;
      }
    },
  };
}
