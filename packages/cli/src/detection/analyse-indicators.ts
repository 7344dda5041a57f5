import { analyse } from '@kycuong/rules/detection/analysis';
import type { AnalysisFinding } from '@kycuong/rules/detection/analysis/finding';
import { compareMeaning } from '@kycuong/rules/detection/analysis/meaning';
import type { MeaningChange } from '@kycuong/rules/detection/analysis/meaning-change';
import { sayWitness } from '@kycuong/rules/detection/analysis/witness';
import { readDay, today } from '../catalogue/civil-day.ts';
import { severityWords } from '../catalogue/print-problems.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { paragraph } from '../command/table.ts';
import { programOf } from './program-of.ts';
import { shippedWorkingDays } from './shipped-working-days.ts';

export async function analyseIndicators(call: Call): Promise<ExitCode> {
  const [word = ''] = call.args;
  const { 'as-of': given, against } = call.options;
  const asOf = typeof given === 'string' ? readDay(given) : today();
  const calendar = await shippedWorkingDays();
  const program = programOf(await readCatalogue(word), asOf);
  const findings = analyse(program, calendar);
  const changes =
    typeof against === 'string'
      ? compareMeaning(programOf(await readCatalogue(against), asOf), program, calendar)
      : undefined;

  if (call.json) call.answer(JSON.stringify({ asOf, findings, changes }, null, 2));
  else {
    for (const finding of findings) call.answer(findingText(finding, call));
    for (const change of changes ?? []) if (isChange(change)) call.answer(changeText(change, call));
  }
  const indicators = new Set(
    program.grains.flatMap(({ outputs }) => outputs.map(({ indicator }) => indicator.id)),
  );
  const remarks = findings.filter(({ severity }) => severity !== 'info').length;
  call.remark(
    call.say({
      vi: `đã phân tích ${indicators.size} chỉ báo, tính đến ${asOf}: ${remarks} lỗi và cảnh báo, ${findings.length - remarks} lưu ý`,
      en: `${indicators.size} indicators analysed as of ${asOf}: ${remarks} errors and warnings, ${findings.length - remarks} notes`,
    }),
  );
  return remarks > 0 || changes?.some(isChange) ? exitCodes.no : exitCodes.done;
}

function isChange({ relation, differsWithMissingData, alsoChanged }: MeaningChange): boolean {
  return relation !== 'equivalent' || differsWithMissingData || alsoChanged.length > 0;
}

function findingText(finding: AnalysisFinding, { say }: Call): string {
  const { severity, code, indicator, level, nodes, message, remedy, witness } = finding;
  const where = [say(severityWords[severity]), `[${code}]`, indicator, level, ...nodes].join(' ');
  const example = { vi: 'ví dụ', en: 'for example' };
  return [
    where,
    paragraph(say(message), 4),
    ...(witness ? [paragraph(`${say(example)}: ${say(sayWitness(witness))}`, 4)] : []),
    paragraph(`→ ${say(remedy)}`, 4),
  ].join('\n');
}

function changeText({ indicator, level, relation, message }: MeaningChange, { say }: Call): string {
  return `[${relation}] ${indicator} ${level}\n${paragraph(say(message), 4)}`;
}
