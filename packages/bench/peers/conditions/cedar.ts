import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import type { Engine } from './engine.ts';
import { type Dialect, expressionText } from './expression-text.ts';
import type { FlatRow } from './rows.ts';
import { twelveConditions } from './twelve-conditions.ts';

const dialect: Dialect = {
  and: '&&',
  or: '||',
  not: (inner) => `!(${inner})`,
  equals: '==',
  slot: (name) => `context.${name}`,
  oneOf: (slot, values) => `[${values.join(', ')}].contains(${slot})`,
};

const anyone = { type: 'Any', id: 'one' };

/** Twelve policies parsed once, one request a row: the policies that decided it are those that hold. */
export function cedar(): Engine {
  const staticPolicies = Object.fromEntries(
    twelveConditions.map((flat, bit) => [
      String(bit),
      `permit(principal, action, resource) when { ${expressionText(flat, dialect)} };`,
    ]),
  );
  const parsed = preparsePolicySet('twelve', { staticPolicies });
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed));
  return {
    name: '@cedar-policy/cedar-wasm (policies parsed once)',
    rows: 5,
    decide: (rows) => {
      const masks = new Int32Array(rows.length);
      let errors = 0;
      for (const [index, row] of rows.entries()) {
        const answer = statefulIsAuthorized({
          principal: anyone,
          action: anyone,
          resource: anyone,
          context: withoutNulls(row),
          preparsedPolicySetId: 'twelve',
          entities: [],
        });
        if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
        const { reason, errors: failed } = answer.response.diagnostics;
        masks[index] = reason.reduce((mask, policy) => mask | (1 << Number(policy)), 0);
        errors += failed.length;
      }
      return { masks, errors };
    },
  };
}

/** Cedar has no null: what is not known is left out. */
function withoutNulls(row: FlatRow): Record<string, number> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([slot, value]) => (value === null ? [] : [[slot, value]])),
  );
}
