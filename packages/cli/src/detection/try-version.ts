import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import { detectionContext } from '@kycuong/rules/detection';
import { trialRun, type TrialSide } from '@kycuong/rules/detection/trial';
import { sayNodeCount } from '@kycuong/rules/detection/trial/node-counts';
import type { CleanPeriod, TrialReport } from '@kycuong/rules/detection/trial/report';
import { readDay, today } from '../catalogue/civil-day.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { table } from '../command/table.ts';
import { programOf } from './program-of.ts';
import { readEvidence } from './read-evidence.ts';
import { requiredOption } from './required-option.ts';
import { shippedWorkingDays } from './shipped-working-days.ts';

export async function tryVersion(call: Call): Promise<ExitCode> {
  const { 'as-of': given, clean } = call.options;
  const days = typeof given === 'string' ? given.split(',').map(readDay) : [today()];
  const [evidence, calendar, before, after] = [
    await readEvidence(requiredOption(call, 'evidence'), call),
    await shippedWorkingDays(),
    await readCatalogue(requiredOption(call, 'before')),
    await readCatalogue(requiredOption(call, 'after')),
  ];
  const run = trialRun({
    before: sideOf(before, days[0]!),
    after: sideOf(after, days[0]!),
    evidence,
    calendar,
    days: days.toSorted(),
    isConfirmed: () => false,
    baseline: typeof clean === 'string' ? [readPeriod(clean)] : [],
  });
  let step = run.next();
  while (!step.done) step = run.next();
  const report = step.value!;
  if (call.json) call.answer(JSON.stringify(report, null, 2));
  else printReport(report, call);
  return report.gained.length + report.lost.length > 0 ? exitCodes.no : exitCodes.done;
}

function sideOf(catalogue: Catalogue, day: ReturnType<typeof readDay>): TrialSide {
  return {
    context: detectionContext(catalogue, programOf(catalogue, day).contentHash),
    programOn: (on) => programOf(catalogue, on),
  };
}

function readPeriod(text: string): CleanPeriod {
  const [from = '', to = ''] = text.split('..');
  return { id: text, units: null, from: readDay(from), to: readDay(to) };
}

function printReport(
  { indicators, units, baseline, nodes }: TrialReport,
  { say, answer, remark }: Call,
): void {
  const counts = ['+', '−', '='];
  answer(say({ vi: 'Theo chỉ báo: thêm, bớt, giữ', en: 'By indicator: gained, lost, kept' }));
  answer(
    table([
      ['', ...counts],
      ...indicators.map((one) => [one.indicator, ...[one.gained, one.lost, one.kept].map(String)]),
    ]),
  );
  answer(say({ vi: 'Theo đơn vị', en: 'By unit' }));
  answer(
    table([
      ['', ...counts],
      ...units.map((one) => [one.unit ?? '—', ...[one.gained, one.lost, one.kept].map(String)]),
    ]),
  );
  answer(say({ vi: 'Từng điều kiện của bản mới', en: 'Every condition of the new version' }));
  answer(table(nodes.map((node) => [node.indicator, node.level, node.node, say(sayNodeCount(node))])));
  for (const { id, hits } of baseline)
    remark(
      say({
        vi: `kỳ được biết là tốt ${id}: ${hits.length} tín hiệu cần giải thích`,
        en: `clean period ${id}: ${hits.length} signals to explain`,
      }),
    );
}
