/** What the reference page says before its tables. */
export const intro = (
  format: string,
) => `Format \`${format}\`; JSON Schema of a line: [evidence.schema.json](evidence.schema.json).

**JSON lines.** One object a line, UTF-8. The first line may be \`{"format":"${format}"}\`. Every object has \`kind\`, \`id\`
(stable within the province), \`source\`, \`recordedAt\` (RFC 3339 with an offset) and the fields of its kind beside them. A field left
out, or null, is unknown. A correction repeats \`id\` with a later \`recordedAt\`; \`"withdrawn": true\` with no fields takes the record back.

**CSV.** The first line names the columns; separated by comma, semicolon or tab. One kind a file (given with the file) or a column
\`kind\`. An empty cell is unknown. UTF-8, UTF-16 with a mark, or Windows-1258; text in decomposed letters becomes NFC.

A file with any problem loads nothing. Days are civil days in Asia/Ho_Chi_Minh from 1975-06-13 on; a day of something that happened
(every day but \`dueOn\`, \`from\`, \`to\`) is not after the civil day of \`recordedAt\`; ids are unique across kinds.`;

export const whatEveryRuleSees = `## What every rule sees

*A* is the as-of day, *K* the instant "known at".

**Version.** Of the versions of an id with \`recordedAt\` ≤ K, the latest counts; when it is withdrawn, the record does not exist.
Two contents of one instant are refused within a file, and when records are kept; given in memory, the one whose line is greater by code unit counts.

**Existence.** A record whose day (\`Day\` of its kind below) is after A does not exist: no rule and no metric sees it, as itself or from
another record. Only \`data-until\` always exists: that data reaches beyond A says something about A. A day field other than \`dueOn\`, \`from\`, \`to\` that lies after A is null in a record that exists: it has not happened.
So has what came with such a day: \`result\` of an assignment and \`harassmentUpheld\` of a petition are null while \`completedOn\` lies after A,
\`returnReason\` of a piece of advice while \`returnedOn\` does. Other fields have no day of their own and are as the version says: the step of a
matter, whether a meeting concluded, how many papers were asked for. Who wants a past state whole gives K.

**Valid on day d.** \`from ≤ d\` and (\`to\` is null or \`d < to\`).

**The matter of a record.** The \`matter\` record whose \`matter\` equals the record's; with several, the one with the latest \`openedOn\`, then
the smallest id. Ids compare by code unit (SQL: \`collate "C"\`).

**workingDays(x, y).** Working days after x up to and including y, by the calendar; negative when y < x.

**Data until.** Of a kind: for each source with a \`data-until\` record that \`feeds\` it, its latest \`until\`; of these the earliest.
No such record: null, and no comparison with it holds.

**Exclusions.** A record of the work kinds has, for whoever counts it, a mask with a bit for each cause of the exclusions that cover it. An exclusion counts when it exists,
and \`approvedBy\` and \`approvedOn\` are known (so \`approvedOn\` ≤ A). It covers

- when \`record\` is known: the record with that id, whatever else it names and whatever the days;
- else: the records for which it is valid on their day and each of \`officer\`, \`unit\`, \`matter\` that it names equals the one that the
  record is counted against (below; a null there equals nothing); naming none of the four it covers nothing.

A \`leave\` (which needs no approval here) of the officer that the record is counted against, valid on the record's day, sets the bit \`leave\`.`;

export const whomExclusionsExcuse = `An exclusion and a leave excuse whom they name, and nobody else. A record is counted against the officer or unit that the metric
looks at it through (for \`consultations-received\` the one asked; for \`assignments-under-head\` the head on the day), together with the
unit or officer on the same side of the record; at a record grain, against the officer or unit in the field that the indicator
concerns. Where these name nobody (a metric by matter, say), it is counted against those whose record it is:`;
