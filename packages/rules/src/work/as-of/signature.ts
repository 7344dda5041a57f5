import { UNKNOWN } from '../store/evidence.ts';
import { deputyRole, headRole } from './posts.ts';
import { groupRows, someRow } from './row-groups.ts';
import { type Derivation, perRow, truth } from './seen.ts';
import { validity } from './validity.ts';

export const byAnother: Derivation = (seen) => {
  const [owners, signers] = [seen.lane('signature', 'owner'), seen.lane('signature', 'signer')];
  return perRow(seen, 'signature', (row) => truth(owners[row] !== signers[row]));
};

function heldPost(field: 'owner' | 'signer', role: number): Derivation {
  return (seen) => {
    const [people, units] = [seen.lane('signature', field), seen.lane('signature', 'unit')];
    const days = seen.lane('signature', 'signedOn');
    return perRow(seen, 'signature', (row) =>
      truth(seen.posts().holds(people[row]!, units[row]!, role, days[row]!)),
    );
  };
}

export const ownerHeaded = heldPost('owner', headRole);
export const signerDeputy = heldPost('signer', deputyRole);

/** A delegation that names no kind of matter covers every kind. */
export const delegated: Derivation = (seen) => {
  const { evidence, lane } = seen;
  const valid = validity(evidence, 'delegation');
  const [delegates, kinds] = [lane('delegation', 'delegate'), lane('delegation', 'matterKind')];
  const given = groupRows(lane('delegation', 'delegator'), evidence.names('officer').size);
  const [owners, signers] = [lane('signature', 'owner'), lane('signature', 'signer')];
  const [matters, days] = [lane('signature', 'matter'), lane('signature', 'signedOn')];
  return perRow(seen, 'signature', (row) => {
    const own = seen.matters().kindOf(matters[row]!);
    let narrower = false;
    const covered = someRow(given, owners[row]!, (delegation) => {
      if (delegates[delegation] !== signers[row] || !valid(delegation, days[row]!)) return false;
      if (kinds[delegation] === UNKNOWN || kinds[delegation] === own) return true;
      narrower = true;
      return false;
    });
    if (covered) return 1;
    return narrower && own === UNKNOWN ? UNKNOWN : 0;
  });
};

export const ownerAway: Derivation = (seen) => {
  const { evidence, lane } = seen;
  const valid = validity(evidence, 'leave');
  const leaves = groupRows(lane('leave', 'officer'), evidence.names('officer').size);
  const [owners, days] = [lane('signature', 'owner'), lane('signature', 'signedOn')];
  return perRow(seen, 'signature', (row) =>
    truth(someRow(leaves, owners[row]!, (leave) => valid(leave, days[row]!))),
  );
};
