import { z } from 'zod';
import { versionInput } from './version-input.ts';

/** A version, and the content that the person looked at. */
export const seenInput = versionInput.extend({ contentHash: z.string().regex(/^[0-9a-f]{64}$/) });
export type SeenInput = z.infer<typeof seenInput>;
