import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../../../testing/shipped.ts';
import { findIndicator } from '../one-indicator.ts';
import { conditionMutants } from './condition-mutants.ts';
import { inlinePredicates } from './inline-predicates.ts';
import { mutantKinds } from './mutant.ts';

const catalogue = shippedCatalogue('quang-ninh');
const written = (id: string) =>
  inlinePredicates(findIndicator(catalogue, id)!, catalogue.settings.predicates);

describe('conditionMutants', () => {
  const mutants = conditionMutants(written('qn.01a.referral-ping-pong'));
  const changes = mutants.map(({ kind, node, change }) => `${kind} ${node} ${change}`);

  it('flips operators, moves thresholds and windows, drops atoms and filters', () => {
    expect(changes).toEqual(
      expect.arrayContaining([
        'operator n2 >= → >',
        'operator n2 >= → <',
        'operator n1 all → any',
        'operator n4 is true → not',
        'threshold n2 detection.hops-back-many + 1',
        'threshold n2 detection.hops-back-many − 1',
        'window n3 detection.window-days + 1',
        'atom-dropped n1 n5',
        'filter-dropped n3 where',
        'atom-dropped n7-p1 n7-p2',
      ]),
    );
  });

  it('changes one thing at a time, and never nothing', () => {
    const texts = mutants.map(({ indicator }) => JSON.stringify(indicator));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).not.toContain(JSON.stringify(written('qn.01a.referral-ping-pong')));
  });

  it('drops each value of a list', () => {
    const dropped = conditionMutants(written('qn.08.working-time-not-kept')).filter(
      ({ kind }) => kind === 'value-dropped',
    );
    expect(dropped.map(({ change }) => change)).toEqual(['working-time', 'private-work']);
  });

  it('has only the kinds of its vocabulary', () => {
    for (const { kind } of mutants) expect(mutantKinds).toContain(kind);
  });
});

it('writes named conditions out where they stand, with ids of their own', () => {
  const { when } = written('qn.01c.stuck-and-nothing-decided');
  expect(JSON.stringify(when)).not.toContain('"predicate"');
  expect(JSON.stringify(when)).toContain('"id":"n4-p3"');
});
