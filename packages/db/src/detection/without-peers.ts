import type { Atom, Circuit, GrainProgram, Operand } from '@kycuong/rules/detection/program';
import { bitsOfWord } from '@kycuong/rules/detection/program';
import type { BitPlaces } from './compile/compile-masks.ts';

/** A grain without what needs its whole population, and the bits that stay as they are because of it. */
export interface WithoutPeers {
  readonly grain: GrainProgram;
  readonly places: BitPlaces;
  /** Masks of the bits to keep. */
  readonly kept: { readonly outputs: readonly number[]; readonly atoms: readonly number[] };
}

/** Comparisons with peers are worked out at night. An indicator that has one at any of its levels is left to it. */
export function withoutPeers(grain: GrainProgram, places: BitPlaces): WithoutPeers {
  const peers = new Set(grain.slots.flatMap(({ from }, slot) => (from === 'peer' ? [slot] : [])));
  const ofPeers = new Set(
    grain.atoms.flatMap((atom, number) => (slotsOf(atom).some((slot) => peers.has(slot)) ? [number] : [])),
  );
  const left = new Set(
    grain.outputs.flatMap(({ indicator, circuit }) =>
      atomsOf(circuit).some((atom) => ofPeers.has(atom)) ? [indicator.id] : [],
    ),
  );
  const decided = grain.outputs.flatMap(({ indicator }, place) => (left.has(indicator.id) ? [] : [place]));
  const skipped = places.outputs.filter((_, place) => !decided.includes(place));
  return {
    grain: {
      ...grain,
      slots: grain.slots.map((slot) =>
        slot.from === 'peer' ? { from: 'metric', name: slot.name, metric: slot.metric } : slot,
      ),
      outputs: decided.map((place) => grain.outputs[place]!),
    },
    places: { atoms: places.atoms, outputs: decided.map((place) => places.outputs[place]!) },
    kept: { outputs: maskOf(skipped), atoms: maskOf([...ofPeers].map((atom) => places.atoms[atom]!)) },
  };
}

function maskOf(bits: readonly number[]): number[] {
  const words: number[] = [];
  for (const bit of bits) {
    const word = Math.floor(bit / bitsOfWord);
    while (words.length <= word) words.push(0);
    words[word]! |= 1 << (bit % bitsOfWord);
  }
  return words;
}

function atomsOf(circuit: Circuit): number[] {
  switch (circuit.op) {
    case 'atom':
      return [circuit.atom];
    case 'not':
      return atomsOf(circuit.of);
    default:
      return circuit.of.flatMap(atomsOf);
  }
}

function slotsOf(atom: Atom): number[] {
  switch (atom.op) {
    case 'compare':
      return [atom.left, atom.right].flatMap(slotsOfOperand);
    case 'ratio':
      return [atom.part, atom.whole].flatMap(slotsOfOperand);
    default:
      return slotsOfOperand(atom.operand);
  }
}

function slotsOfOperand(operand: Operand): number[] {
  switch (operand.op) {
    case 'constant':
      return [];
    case 'slot':
      return [operand.slot];
    case 'working-days':
      return [operand.from, operand.to].flatMap(slotsOfOperand);
    default:
      return operand.of.flatMap(slotsOfOperand);
  }
}
