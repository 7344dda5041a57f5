import type { Path } from '../../core/path.ts';
import { overlaps } from '../../core/day-interval.ts';
import { quote } from '../../core/quote.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { Parameter, ParameterValue } from '../settings.schema.ts';
import type { Finding, LintRule } from './lint-rule.ts';

interface Dated {
  readonly parameter: Parameter;
  readonly value: ParameterValue;
  /** The value whose interval begins next before this one's. */
  readonly previous: ParameterValue | undefined;
  readonly path: Path;
}

function datedValues({ settings }: Catalogue): Dated[] {
  return settings.parameters.flatMap((parameter, index) => {
    const inOrder = parameter.values.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return parameter.values.map((value, at) => ({
      parameter,
      value,
      previous: inOrder[inOrder.indexOf(value) - 1],
      path: ['settings', 'parameters', index, 'values', at],
    }));
  });
}

/** A rule about every dated value: words where it fails, nothing where it holds. */
function rule(
  parts: Omit<LintRule, 'find'> & {
    readonly at: keyof ParameterValue;
    readonly check: (dated: Dated, catalogue: Catalogue) => Finding['message'] | undefined;
  },
): LintRule {
  const { at, check, ...rest } = parts;
  return {
    ...rest,
    find: ({ catalogue }) =>
      datedValues(catalogue).flatMap((dated) => {
        const message = check(dated, catalogue);
        return message ? [{ path: [...dated.path, at], message }] : [];
      }),
  };
}

export const parameterRules: readonly LintRule[] = [
  rule({
    code: 'validity-before-approval',
    severity: 'error',
    at: 'from',
    remedy: {
      vi: 'cho giá trị có hiệu lực từ ngày duyệt trở đi',
      en: 'let the value begin on the day of its approval or later',
    },
    check: ({ value: { from, approvedOn } }) =>
      from < approvedOn
        ? {
            vi: `hiệu lực từ ${quote(from)} nhưng đến ${quote(approvedOn)} mới được duyệt`,
            en: `valid from ${quote(from)} but approved only on ${quote(approvedOn)}`,
          }
        : undefined,
  }),
  rule({
    code: 'number-from-directive',
    severity: 'error',
    at: 'source',
    remedy: {
      vi: 'dẫn văn bản của tỉnh đã chọn con số này; chỉ thị không nêu con số nào',
      en: 'name the document in which the province chose the number; no directive gives one',
    },
    check: ({ value }, { directive }) =>
      directive.number !== null && value.source.reference.includes(directive.number)
        ? {
            vi: `dẫn chỉ thị ${quote(directive.number)} làm nguồn của một con số`,
            en: `cites the directive ${quote(directive.number)} as the source of a number`,
          }
        : undefined,
  }),
  rule({
    code: 'empty-validity',
    severity: 'error',
    at: 'to',
    remedy: {
      vi: 'cho ngày kết thúc sau ngày bắt đầu, hoặc `null`',
      en: 'let it end after it begins, or write `null`',
    },
    check: ({ value: { from, to } }) =>
      to !== null && to <= from
        ? {
            vi: `kết thúc ${quote(to)} không sau ${quote(from)}`,
            en: `the end ${quote(to)} is not after ${quote(from)}`,
          }
        : undefined,
  }),
  rule({
    code: 'overlapping-validity',
    severity: 'error',
    at: 'from',
    remedy: {
      vi: 'cho giá trị trước kết thúc vào ngày giá trị sau bắt đầu',
      en: 'let the earlier value end when the later begins',
    },
    check: ({ value, previous }) =>
      previous && overlaps(previous, value)
        ? {
            vi: `chồng lên giá trị có hiệu lực từ ${quote(previous.from)}`,
            en: `overlaps the value that is valid from ${quote(previous.from)}`,
          }
        : undefined,
  }),
  rule({
    code: 'gap-in-validity',
    severity: 'warning',
    at: 'from',
    remedy: {
      vi: 'nối liền các khoảng, hoặc thêm khoảng có giá trị `null` để nói rõ là không dùng',
      en: 'close the gap, or add an interval with the value `null` to say that none applies',
    },
    check: ({ value, previous }) =>
      previous && previous.to !== null && previous.to < value.from
        ? {
            vi: `không có giá trị nào từ ${quote(previous.to)} đến trước ${quote(value.from)}`,
            en: `no value applies from ${quote(previous.to)} until ${quote(value.from)}`,
          }
        : undefined,
  }),
  rule({
    code: 'value-outside-domain',
    severity: 'error',
    at: 'value',
    remedy: {
      vi: 'chọn giá trị trong miền, hoặc sửa `domain`',
      en: 'choose a value inside the domain, or mend `domain`',
    },
    check: ({ parameter: { domain }, value: { value } }) =>
      value !== null && (value < domain.min || value > domain.max)
        ? {
            vi: `${quote(value)} nằm ngoài miền từ ${domain.min} đến ${domain.max}`,
            en: `${quote(value)} is outside the domain from ${domain.min} to ${domain.max}`,
          }
        : undefined,
  }),
];
