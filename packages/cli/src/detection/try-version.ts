import { trialRun, type TrialSide } from '@kycuong/rules/detection/trial';
import { sayNodeCount } from '@kycuong/rules/detection/trial/node-counts';
import type { CleanPeriod, TrialReport } from '@kycuong/rules/detection/trial/report';
import { trialSide } from '@kycuong/rules/detection/trial/side';
import { readDay, today } from '../catalogue/civil-day.ts';
import { problemText } from '../catalogue/print-problems.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { CliProblem } from '../command/cli-problem.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { table } from '../command/table.ts';
import { readEvidence } from './read-evidence.ts';
import { requiredOption } from './required-option.ts';
import { shippedWorkingDays } from './shipped-working-days.ts';

export async function tryVersion(call: Call): Promise<ExitCode> {
  const { 'as-of': given, 'in-force': inForce, clean } = call.options;
  const days = (typeof given === 'string' ? given.split(',').map(readDay) : [today()]).toSorted();
  const inForceOn = typeof inForce === 'string' ? readDay(inForce) : days.at(-1)!;
  const sideOf = async (option: string): Promise<TrialSide> => {
    const word = requiredOption(call, option);
    const ready = trialSide(await readCatalogue(word), { days, inForceOn });
    if (ready.ok) return ready.side;
    for (const problem of ready.problems) call.remark(problemText({ file: word, ...problem }, call));
    throw new CliProblem(exitCodes.badInput, {
      vi: `các chỉ báo của \`${word}\` không chạy được`,
      en: `the indicators of \`${word}\` cannot run`,
    });
  };
  const [before, after] = [await sideOf('before'), await sideOf('after')];
  const run = trialRun({
    before,
    after,
    evidence: await readEvidence(requiredOption(call, 'evidence'), call),
    calendar: await shippedWorkingDays(),
    days,
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
