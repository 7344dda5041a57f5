import { hashOfLeaf, inclusionSteps, sameHash, type LogLeaf } from '@kycuong/rules/publication/log';
import { bytesOfHex } from '#lib/log-check/log-source.ts';
import { results } from '#lib/server/results.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import type { PageServerLoad } from './$types';

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Of the proof only the hashes: what opens the commitment stays in its own file. */
export const load: PageServerLoad = async ({ params }) => {
  const [log, proof] = await Promise.all([
    orNotFound(results.log(params)),
    orNotFound(results.proof(params)),
  ]);
  const own = hashOfLeaf(proof.leaf as LogLeaf);
  const steps = inclusionSteps(proof.leaf.index, proof.size, own, proof.inclusion.map(bytesOfHex)) ?? [];
  return {
    demo: log.demo,
    province: log.province,
    number: proof.number,
    leaf: proof.leaf.index,
    size: proof.size,
    root: proof.root,
    signedAt: proof.head && log.head?.size === proof.size ? log.head.signedAt : null,
    own: hexOf(own),
    leadsToRoot: sameHash(steps.at(-1)?.together ?? own, bytesOfHex(proof.root)),
    steps: steps.map(({ beside, together, ...step }) => ({
      ...step,
      beside: hexOf(beside),
      together: hexOf(together),
    })),
  };
};
