import { z } from 'zod';

/** The stable name of one node of an indicator, such as `n1`: reasons, coverage, comments, diffs and the editor use it. */
export const nodeIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'node-id')
  .meta({ id: 'nodeId' });
