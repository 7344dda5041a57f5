import fc from 'fast-check';
import type { AllegationInput, OpenCase } from '../commands/open-case.ts';
import { day, headOf, officers, opening } from './case-world.ts';

const act = (behaviour: string, clause: string | null, actOn: string): AllegationInput => ({
  directive: '46-ct-tu',
  behaviour,
  clause,
  actOn: day(actOn),
  records: ['r-1'],
});

/** Cases that somebody may try to open, one in twenty against no head for what only heads can do: each kind of officer, a head, each origin, one or several behaviours around a change of version. */
export const arbitraryOpening: fc.Arbitrary<OpenCase> = fc
  .record({
    origin: fc.constantFrom<OpenCase['origin']>(
      { kind: 'signal', signal: 17 },
      { kind: 'report', report: 'BC-1' },
      { kind: 'inspection', record: 'r-1' },
      { kind: 'own-report' },
    ),
    kind: fc.constantFrom('civil-servant', 'civil-servant', 'cadre', 'public-employee', 'contract-worker'),
    head: fc.nat(5),
    wronglyAsHead: fc.nat(19),
    acts: fc.uniqueArray(
      fc.constantFrom(act('6', null, '2026-08-31'), act('1', 'a', '2026-09-01'), act('1', 'b', '2026-07-15')),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ origin, kind, head, wronglyAsHead, acts }) => {
    if (head !== 0) {
      const asked = wronglyAsHead === 0 ? [act('10', null, '2026-08-31'), ...acts] : acts;
      return { ...opening, origin, subject: officers[kind]!, allegations: asked };
    }
    const subject = { ...officers['cadre']!, officer: headOf['phuong']!, leader: true };
    const only = origin.kind === 'own-report' ? { kind: 'inspection' as const, record: 'r-1' } : origin;
    return {
      ...opening,
      origin: only,
      subject,
      chain: [],
      allegations: [act('10', null, '2026-08-31'), ...acts],
    };
  });
