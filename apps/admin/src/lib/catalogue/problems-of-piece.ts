import type { Problem } from '@kycuong/api/staff';

/** The problems of one piece of a draft; a problem without a place concerns every piece. */
export const ofPiece = (problems: readonly Problem[], path: string): readonly Problem[] =>
  problems.filter(
    (problem) =>
      problem.path === path || problem.path.startsWith(`${path}.`) || problem.path.startsWith(`${path}[`),
  );
