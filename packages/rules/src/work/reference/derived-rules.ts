// The exact rule of every derived field, which memory and SQL both follow to the letter. Data for the reference page; a
// test keeps it complete. `A` is the as-of day; columns of the record stand by their names; null is unknown.

const competence = (day: string, officer: string, unit: string) =>
  `Let *k*, *s* be \`matterKind\` and \`step\` of the matter (see *The matter of a record*), *s* = \`decide\` when its step is null. Entries: \`competence\` with \`matterKind = k\`, \`step = s\`, valid on \`${day}\`. An entry names the actor when \`entry.unit = ${unit}\` and (\`entry.role\` is null, or a \`post\` valid on \`${day}\` has \`officer = ${officer}\`, \`unit = ${unit}\`, \`role = entry.role\`). True when an entry names the actor; else false when there is an entry; else null. Null without a matter record.`;

const headOn = (day: string) =>
  `The officer of the \`post\` with \`unit = unit\`, \`role = head\`, valid on \`${day}\`; null when there is none or more than one distinct officer.`;

const late = (done: string) => ({
  daysLate: `Null when \`dueOn\` is null; else \`max(0, end − dueOn)\` in days, where *end* is \`${done}\` when it is known and ≤ A, else A.`,
  workingDaysLate: `Null when \`dueOn\` is null; else \`max(0, workingDays(dueOn − 1, end) − 1)\`, *end* as above. With a due day on a rest day this counts from the next working day.`,
  open: `\`${done}\` is null or > A.`,
});

export const derivedRules: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  assignment: {
    ...late('completedOn'),
    reminded:
      'True when a `reminder` has `matter = matter`, `reminded = assignee`, `remindedOn ≥ assignedOn`; else false when *data until* of `reminder` ≥ A; else null.',
    headOnDay: headOn('assignedOn'),
  },
  referral: {
    senderCompetent: competence('referredOn', 'sender', 'fromUnit'),
    accepted: '`acceptedOn` is known and ≤ A.',
    backAndForth:
      'Another `referral` has `matter = matter`, `fromUnit = toUnit` of this one, and `referredOn` < this `referredOn`.',
  },
  consultation: {
    askerCompetent: competence('askedOn', 'asker', 'askerUnit'),
    answered:
      'True when a `reply` has `consultation` = the id of this record; else false when *data until* of `reply` ≥ A; else null.',
    waitedWorkingDays:
      '`max(0, workingDays(askedOn, end))`, where *end* is the smallest `repliedOn` of the replies to it; without one A when *data until* of `reply` ≥ A; else null.',
  },
  advice: {
    positionChanged:
      'The advice before it is the last one of the same `matter` and `author` before this one in the order of (`submittedOn`, id). False when there is none; else null when either `position` is null; else whether they differ.',
  },
  meeting: { chairCompetent: competence('heldOn', 'chair', 'unit') },
  signature: {
    byAnother: '`owner ≠ signer`.',
    ownerHeaded: 'A `post` valid on `signedOn` has `officer = owner`, `unit = unit`, `role = head`.',
    signerDeputy: 'A `post` valid on `signedOn` has `officer = signer`, `unit = unit`, `role = deputy`.',
    delegated:
      'Delegations: `delegation` with `delegator = owner`, `delegate = signer`, valid on `signedOn`. True when one has `matterKind` null (every kind) or equal to the `matterKind` of the matter; else null when there is one and the matter has no record; else false.',
    ownerAway: 'A `leave` valid on `signedOn` has `officer = owner`.',
  },
  report: late('reportedOn'),
  dossier: late('completedOn'),
  petition: late('completedOn'),
  finding: {
    headOnDay: headOn('foundOn'),
    handled: '`handledOn` is known and ≤ A.',
  },
};
