import type { Program } from '@kycuong/rules/detection';
import { toCivilDay } from '@kycuong/rules/epoch-day';
import type { Evidence } from '@kycuong/rules/work';
import type { Call } from '../command/command.ts';

/** Says that records were left out because the thresholds came after them, so that nobody takes silence for nothing found. */
export function remarkNotJudged(call: Call, program: Program, evidence: Evidence): void {
  const cut = program.grains
    .flatMap(({ metrics }) => metrics)
    .flatMap(({ kind, on, window: { judgedFrom } }) => {
      if (judgedFrom === undefined) return [];
      return evidence
        .table(kind)
        .lane(on)
        .some((day) => day < judgedFrom)
        ? [judgedFrom]
        : [];
    });
  if (cut.length === 0) return;
  const day = toCivilDay(Math.max(...cut));
  call.remark(
    call.say({
      vi: `việc xảy ra trước ngày ${day} không tính cho ai, vì chỉ thị hoặc ngưỡng khi đó chưa có hiệu lực; \`--look-back\` để xem nếu tính cả`,
      en: `acts of before ${day} count against nobody, because the directive or its thresholds did not apply yet; \`--look-back\` shows what counting them would give`,
    }),
  );
}
