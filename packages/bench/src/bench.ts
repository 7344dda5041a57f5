// `pnpm bench [packs] [conditions] [analysis] [detection] [intake] [lists] [claims] [site] [start] [results] [worklist] [log]`: all parts, or those named. Only a whole run is written down.
import { measureAnalysis } from './analysis.bench.ts';
import { measureClaims } from './claims.bench.ts';
import { measureConditions } from './conditions.bench.ts';
import { measureDetection } from './detection.bench.ts';
import { measureIntake } from './intake.bench.ts';
import { measureLists } from './lists.bench.ts';
import { measureLog } from './log.bench.ts';
import { type Section, toMarkdown } from './measurement.ts';
import { measurePacks } from './packs.bench.ts';
import { writeReport } from './report.ts';
import { measureResults } from './results.bench.ts';
import { measureSite } from './site.bench.ts';
import { measureStart } from './start.bench.ts';
import { measureWorklist } from './worklist.bench.ts';

const parts: Readonly<Record<string, () => Section[] | Promise<Section[]>>> = {
  packs: () => [measurePacks()],
  conditions: async () => [await measureConditions()],
  analysis: () => [measureAnalysis()],
  detection: async () => [await measureDetection()],
  intake: async () => [await measureIntake()],
  // Before the site, because it builds the apps.
  start: measureStart,
  site: measureSite,
  lists: async () => [await measureLists()],
  claims: async () => [await measureClaims()],
  results: async () => [await measureResults()],
  worklist: async () => [await measureWorklist()],
  log: async () => [await measureLog()],
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`unknown: ${unknown.join(', ')}; expected ${Object.keys(parts).join(', ')}`);

const sections: Section[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.error(`• ${name}`);
  const measured = await measure();
  for (const section of measured) console.log(toMarkdown(section));
  sections.push(...measured);
}
if (named.length === 0) writeReport(sections);
