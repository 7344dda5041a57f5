import type { JobHandler } from '@kycuong/db/jobs';
import { logsToSign, storeLogHead } from '@kycuong/db/publication';
import { readLogRoot } from '@kycuong/db/publication/read';
import { publicKeyOf, signCheckpoint } from '@kycuong/rules/publication/log';
import { logSigner } from './log-signer.ts';

export const signLogHeads: JobHandler<object> = async ({ db }) => {
  const signer = logSigner(process.env);
  if (!signer) return;
  const publicKey = publicKeyOf(signer.secretKey);
  for (const { province, size } of await logsToSign(db)) {
    const origin = signer.originOf(province);
    const root = await readLogRoot(db, province, size);
    const signedAt = `${new Date().toISOString().slice(0, 19)}Z`;
    const note = signCheckpoint({ origin, size, root, signedAt }, signer.secretKey);
    await storeLogHead(db, province, { size, signedAt, note, origin, publicKey });
  }
};
