import { explainSubject, type Question } from '@kycuong/rules/detection';
import { nearest } from '@kycuong/rules/nearest';
import { CliProblem } from '../command/cli-problem.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { prepareDetection, type PreparedDetection } from './prepare-detection.ts';
import { reasonsText } from './reasons-text.ts';
import { requiredOption } from './required-option.ts';

export async function explainOutcome(call: Call): Promise<ExitCode> {
  const question = {
    indicator: requiredOption(call, 'indicator'),
    subject: readSubject(requiredOption(call, 'subject')),
  };
  const prepared = await prepareDetection(call);
  const found = explainSubject(question, { ...prepared, settings: prepared.catalogue.settings });
  if (!found.found)
    throw found.missing === 'indicator'
      ? noIndicator(question, prepared)
      : noSubject(call, found.keys, prepared);
  call.answer(call.json ? JSON.stringify(found.reasons) : reasonsText(found.reasons, call));
  return exitCodes.done;
}

function readSubject(text: string): Question['subject'] {
  const pairs = text.split(',').map((pair) => /^([a-zA-Z]+)=(.+)$/.exec(pair));
  if (pairs.every((pair) => pair !== null)) return Object.fromEntries(pairs.map(([, key, id]) => [key, id]));
  throw new CliProblem(exitCodes.badInput, {
    vi: `\`${text}\` không nói về ai; viết khóa và mã, như \`officer=cb-17\``,
    en: `\`${text}\` does not say about whom; write a key and an id, like \`officer=cb-17\``,
  });
}

function noIndicator({ indicator }: Question, { program }: PreparedDetection): CliProblem {
  const ids = program.grains.flatMap(({ outputs }) => outputs.map((output) => output.indicator.id));
  const meant = nearest(indicator, ids);
  return new CliProblem(exitCodes.no, {
    vi: `không có chỉ báo \`${indicator}\` đang chạy${meant ? `; có phải là \`${meant}\`?` : ''}`,
    en: `no indicator \`${indicator}\` runs${meant ? `; did you mean \`${meant}\`?` : ''}`,
  });
}

function noSubject(call: Call, keys: readonly string[], { program }: PreparedDetection): CliProblem {
  const wanted = keys.map((key) => `${key}=…`).join(',');
  const given = requiredOption(call, 'subject');
  return new CliProblem(exitCodes.no, {
    vi: `ngày ${program.asOf} không có \`${given}\` nào để xét; chỉ báo này xét \`${wanted}\``,
    en: `on ${program.asOf} there is no \`${given}\` to look at; this indicator looks at \`${wanted}\``,
  });
}
