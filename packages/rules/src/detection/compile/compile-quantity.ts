import { parameterValueOn } from '../../catalogue/parameter-value-on.ts';
import type { Parameter } from '../../catalogue/settings.schema.ts';
import { type UnitId, units } from '../../work/field.ts';
import type { Interval } from '../interval.ts';
import type { Quantity } from '../language/window.schema.ts';
import { unknownParameter } from './faults/name-faults.ts';
import {
  outsideLimits,
  outsideParameterDomain,
  parameterNotSet,
  unknownUnit,
  wrongUnit,
} from './faults/type-faults.ts';
import { below, type Place } from './place.ts';
import type { Scope } from './scope.ts';

export interface ResolvedQuantity {
  /** The value on the day; any value of the domain when none is set, since the output is then left out. */
  readonly value: number;
  /** Where the value lies: itself, or the domain when none is set. */
  readonly range: Interval;
  /** Null for a plain number, which fits every unit. */
  readonly unit: UnitId | null;
}

/** The number that a quantity is on the day of the scope. */
export function compileQuantity(
  scope: Scope,
  place: Place,
  quantity: Quantity,
): ResolvedQuantity | undefined {
  if ('int' in quantity) return exactly(quantity.int, null);
  const at = below(place, 'param').path;
  const found = scope.parameters.get(quantity.param);
  if (!found) {
    scope.report(at, unknownParameter(quantity.param, [...scope.parameters.keys()]));
    return undefined;
  }
  const { entry: parameter, path } = found;
  const unit = unitOf(parameter);
  if (!unit) {
    scope.report([...path, 'unit'], unknownUnit(parameter.id, parameter.unit));
    return undefined;
  }
  const dated = parameterValueOn(parameter, scope.day);
  if (!dated || dated.value === null) {
    place.output.unset.add(parameter.id);
    return {
      value: parameter.domain.min,
      range: { low: parameter.domain.min, high: parameter.domain.max },
      unit,
    };
  }
  const { value, from, source, author, basis } = dated;
  if (value < parameter.domain.min || value > parameter.domain.max) {
    scope.report(at, outsideParameterDomain(parameter.id, value, parameter.domain));
    return undefined;
  }
  scope.used.set(parameter.id, { id: parameter.id, value, from, source: source.reference, author, basis });
  return exactly(value, unit);
}

/** A quantity of one unit inside limits; a plain number counts as of that unit. */
export function compileQuantityOf(
  scope: Scope,
  place: Place,
  quantity: Quantity,
  unit: UnitId,
  limits: Interval,
): number | undefined {
  const resolved = compileQuantity(scope, place, quantity);
  if (!resolved) return undefined;
  if ('param' in quantity && resolved.unit !== null && resolved.unit !== unit) {
    scope.report(below(place, 'param').path, wrongUnit(quantity.param, resolved.unit, unit));
    return undefined;
  }
  const { value, range } = resolved;
  const known = range.low === range.high;
  if (known && (value < limits.low || value > limits.high)) {
    scope.report(place.path, outsideLimits(value, limits));
    return undefined;
  }
  return known ? value : limits.low;
}

/** Says that what stands here does not run, because parameters in it have no value on the day. */
export function reportUnset(scope: Scope, { path, output }: Place): void {
  for (const id of output.unset) scope.report(path, parameterNotSet(id, scope.day), 'info');
}

const unitIds = Object.keys(units) as UnitId[];

function unitOf({ unit }: Parameter): UnitId | undefined {
  return unitIds.find((id) => units[id].vi === unit.vi && units[id].en === unit.en);
}

function exactly(value: number, unit: UnitId | null): ResolvedQuantity {
  return { value, range: { low: value, high: value }, unit };
}
