import { randomBytes } from 'node:crypto';
import { unitNames } from '@kycuong/db/organisation';
import { makeLink } from '@kycuong/db/remedy';
import { publishedRemedies } from '@kycuong/rules/remedy';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { takeRemedyStep } from './act-on-remedy.ts';
import { digestOfToken } from './digest-of-token.ts';
import type { askInput } from './remedy-inputs.ts';

/** How long a citizen may answer. Ours; no directive names a time. */
const linkDays = 30;

export interface CitizenLink {
  /** Shown once and kept nowhere. */
  readonly token: string;
  readonly province: string;
  readonly days: number;
  readonly revision: number;
}

/** Makes the one-time link that is handed to the citizen; a link that still waits stops working. */
export const askTheCitizen = (acting: Acting, input: z.infer<typeof askInput>): Promise<CitizenLink> =>
  acting.transaction(async (trx) => {
    const { next } = await takeRemedyStep(trx, acting, input, { do: 'askCitizen' });
    const token = randomBytes(32).toString('base64url');
    const units = await unitNames(trx, acting.province, [next.unit]);
    const [published] = publishedRemedies([next]);
    const shown = {
      unit: units.get(next.unit) ?? next.unit,
      milestones: (published?.milestones ?? []).map(({ text, doneOn }) => ({ text, doneOn })),
    };
    await makeLink(trx, input, { tokenHash: digestOfToken(token), shown, days: linkDays });
    return { token, province: acting.province, days: linkDays, revision: next.revision };
  });
