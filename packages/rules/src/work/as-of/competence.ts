import { UNKNOWN } from '../store/evidence.ts';
import { steps } from '../vocabularies.ts';
import { type Derivation, perRow, type Seen, truth } from './seen.ts';
import { validity } from './validity.ts';

const decideStep = steps.findIndex(({ code }) => code === 'decide');

/** Whether the register of competences valid on a day names the actor for the matter and its present step. */
export function competence(day: string, actor: string, unit: string): Derivation {
  return (seen, kind) => {
    const register = readCompetences(seen);
    const [days, actors, units] = [seen.lane(kind, day), seen.lane(kind, actor), seen.lane(kind, unit)];
    const matters = seen.lane(kind, 'matter');
    const step = seen.lane('matter', 'step');
    return perRow(seen, kind, (row) => {
      const record = seen.matters().rowOf(matters[row]!);
      if (record === UNKNOWN) return UNKNOWN;
      const present = step[record] === UNKNOWN ? decideStep : step[record]!;
      const { all, ofUnit } = register(seen.matters().kindOf(matters[row]!), present, units[row]!);
      const on = days[row]!;
      if (!all.some((entry) => entry.valid(on))) return UNKNOWN;
      const names = ({ valid, role }: Entry) =>
        valid(on) && (role === UNKNOWN || seen.posts().holds(actors[row]!, units[row]!, role, on));
      return truth(ofUnit.some(names));
    });
  };
}

interface Entry {
  /** A place in its vocabulary; `UNKNOWN` when everybody in the unit is competent. */
  readonly role: number;
  readonly valid: (day: number) => boolean;
}

interface Entries {
  readonly all: readonly Entry[];
  readonly ofUnit: readonly Entry[];
}

/** Entries for a kind of matter and a step: all of them, and those of a unit. */
function readCompetences({ evidence }: Seen): (matterKind: number, step: number, unit: number) => Entries {
  const table = evidence.table('competence');
  const [kinds, stepOf, units] = [table.lane('matterKind'), table.lane('step'), table.lane('unit')];
  const role = table.lane('role');
  const valid = validity(evidence, 'competence');
  const size = evidence.names('unit').size;
  const all = new Map<number, Entry[]>();
  const ofUnit = new Map<number, Entry[]>();
  const key = (matterKind: number, step: number) => matterKind * steps.length + step;
  for (let row = 0; row < table.size; row++) {
    const entry = { role: role[row]!, valid: (day: number) => valid(row, day) };
    const own = key(kinds[row]!, stepOf[row]!);
    add(all, own, entry);
    add(ofUnit, own * size + units[row]!, entry);
  }
  return (matterKind, step, unit) => {
    const own = key(matterKind, step);
    return { all: all.get(own) ?? [], ofUnit: ofUnit.get(own * size + unit) ?? [] };
  };
}

function add(groups: Map<number, Entry[]>, key: number, entry: Entry): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [entry]);
  else group.push(entry);
}
