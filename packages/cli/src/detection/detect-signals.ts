import { detect, type Signal } from '@kycuong/rules/detection';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { prepareDetection } from './prepare-detection.ts';

const levels = {
  notice: { vi: 'lưu ý', en: 'notice' },
  urgent: { vi: 'cần xem xét ngay', en: 'urgent' },
};

export async function detectSignals(call: Call): Promise<ExitCode> {
  const { program, evidence, days, context } = await prepareDetection(call);
  const { signals, indicators } = detect(program, evidence, days, context);
  for (const signal of signals) call.answer(call.json ? JSON.stringify(signal) : signalText(signal, call));
  const unknown = indicators.reduce((sum, one) => sum + one.unknown, 0);
  call.remark(
    call.say({
      vi: `${signals.length} tín hiệu cần xem xét; ${unknown} trường hợp thiếu dữ liệu, không thành tín hiệu`,
      en: `${signals.length} signals; ${unknown} cases lack data and are no signals`,
    }),
  );
  return exitCodes.done;
}

function signalText(
  { behaviour, clause, indicator, level, subject, concerns, records }: Signal,
  { say }: Call,
) {
  const keys = Object.entries(subject).map(([key, id]) => `${key}=${id}`);
  const words = { vi: ['liên quan', 'bản ghi'], en: ['concerns', 'records'] };
  const [about, resting] = [0, 1].map((index) => say({ vi: words.vi[index]!, en: words.en[index]! }));
  return [
    `${behaviour}${clause ?? ''} ${indicator} [${say(levels[level])}] ${keys.join(',')}`,
    `    ${about}: ${concerns.join(', ')}`,
    `    ${resting}: ${records.join(', ')}`,
  ].join('\n');
}
