// Things that can be named but not compared, added or asked for as they are.
import type { Bilingual } from '../../../core/bilingual.schema.ts';
import type { ProblemWords } from '../../../core/problem.ts';
import { quote, quoteAll } from '../../../core/quote.ts';
import { type UnitId, units } from '../../../work/field.ts';
import type { Interval } from '../../interval.ts';
import type { ValueType } from '../value-type.ts';

export function typeName(type: ValueType): Bilingual {
  switch (type.type) {
    case 'whole':
      return type.unit === null
        ? { vi: 'một số', en: 'a number' }
        : { vi: `một số ${quote(units[type.unit].vi)}`, en: `a number of ${quote(units[type.unit].en)}` };
    case 'day':
      return { vi: 'một ngày', en: 'a day' };
    case 'truth':
      return { vi: '`true` hoặc `false`', en: '`true` or `false`' };
    case 'code':
      return { vi: 'một mã', en: 'a code' };
  }
}

export function notComparable(field: string): ProblemWords {
  return {
    code: 'field-not-comparable',
    message: {
      vi: `trường ${quote(field)} giữ mã định danh hoặc lời văn, quy tắc không so sánh được`,
      en: `the field ${quote(field)} holds an identifier or words, which no rule compares`,
    },
    remedy: {
      vi: 'dùng trường là số, ngày, mã hoặc `true`, `false`',
      en: 'use a field that is a number, a day, a code, or `true` or `false`',
    },
  };
}

export function typesDiffer(left: ValueType, right: ValueType): ProblemWords {
  const [a, b] = [typeName(left), typeName(right)];
  return {
    code: 'types-differ',
    message: { vi: `so sánh ${a.vi} với ${b.vi}`, en: `compares ${a.en} with ${b.en}` },
    remedy: {
      vi: 'chỉ so sánh ngày với ngày, và số với số cùng đơn vị',
      en: 'compare days with days, and numbers with numbers of the same unit',
    },
  };
}

export function useIs(type: ValueType): ProblemWords {
  const { vi, en } = typeName(type);
  return {
    code: 'not-a-quantity',
    message: { vi: `${vi} không so sánh lớn bé được`, en: `${en} is neither large nor small` },
    remedy: { vi: 'viết `field` với `is` hoặc `in`', en: 'write `field` with `is` or `in`' },
  };
}

export function notANumber(type: ValueType): ProblemWords {
  const { vi, en } = typeName(type);
  return {
    code: 'not-a-number',
    message: { vi: `cần một số, ở đây là ${vi}`, en: `a number is needed, this is ${en}` },
    remedy: {
      vi: 'dùng chỉ số, trường số hoặc tham số; giữa hai ngày thì dùng `days` hoặc `workingDays`',
      en: 'use a metric, a field of numbers or a parameter; between two days, `days` or `workingDays`',
    },
  };
}

export function notADay(field: string): ProblemWords {
  return {
    code: 'not-a-day',
    message: {
      vi: `trường ${quote(field)} không phải là ngày`,
      en: `the field ${quote(field)} is not a day`,
    },
    remedy: {
      vi: 'dùng một trường ngày, hoặc `asOf: true`',
      en: 'use a field that is a day, or `asOf: true`',
    },
  };
}

export function wrongIs(field: string, type: ValueType): ProblemWords {
  const expected = typeName(type);
  return {
    code: 'wrong-value-type',
    message: {
      vi: `trường ${quote(field)} giữ ${expected.vi}`,
      en: `the field ${quote(field)} holds ${expected.en}`,
    },
    remedy:
      type.type === 'truth'
        ? { vi: 'viết `is: true` hoặc `is: false`', en: 'write `is: true` or `is: false`' }
        : type.type === 'code'
          ? {
              vi: `dùng một trong: ${quoteAll(type.values.map(({ code }) => code))}`,
              en: `use one of ${quoteAll(type.values.map(({ code }) => code))}`,
            }
          : { vi: 'dùng `cmp` để so sánh', en: 'use `cmp` to compare it' },
  };
}

export function wrongUnit(parameter: string, unit: UnitId, expected: UnitId): ProblemWords {
  return {
    code: 'wrong-unit',
    message: {
      vi: `tham số ${quote(parameter)} tính bằng ${quote(units[unit].vi)}, ở đây cần ${quote(units[expected].vi)}`,
      en: `the parameter ${quote(parameter)} is in ${quote(units[unit].en)}, here ${quote(units[expected].en)} are needed`,
    },
    remedy: { vi: 'dùng tham số có đúng đơn vị', en: 'use a parameter of that unit' },
  };
}

export function unknownUnit(parameter: string, words: Bilingual): ProblemWords {
  const known = Object.values(units);
  return {
    code: 'unknown-unit',
    message: {
      vi: `đơn vị ${quote(words.vi)} (${quote(words.en)}) của tham số ${quote(parameter)} không so sánh được với gì`,
      en: `the unit ${quote(words.en)} (${quote(words.vi)}) of the parameter ${quote(parameter)} compares with nothing`,
    },
    remedy: {
      vi: `dùng một trong: ${quoteAll(known.map(({ vi }) => vi))}, cùng tiếng Anh của nó`,
      en: `use one of ${quoteAll(known.map(({ en }) => en))}, with its Vietnamese words`,
    },
  };
}

export const literalThreshold = (value: number): ProblemWords => ({
  code: 'literal-threshold',
  message: {
    vi: `ngưỡng ${quote(value)} viết thẳng trong điều kiện`,
    en: `the threshold ${quote(value)} stands in the condition itself`,
  },
  remedy: {
    vi: 'đặt con số thành tham số có nguồn, người duyệt và hiệu lực; chỉ `0` và `1` được viết thẳng',
    en: 'make the number a parameter with source, author and validity; only `0` and `1` may stand here',
  },
});

export const constantComparison: ProblemWords = {
  code: 'constant-comparison',
  message: { vi: 'so sánh hai con số cố định với nhau', en: 'compares two fixed numbers' },
  remedy: { vi: 'một bên phải là chỉ số hoặc trường', en: 'let one side be a metric or a field' },
};

export function alwaysSo(holds: boolean, left: Interval, right: Interval): ProblemWords {
  const [a, b] = [left, right].map(({ low, high }) => (low === high ? `${low}` : `${low} … ${high}`));
  return {
    code: 'threshold-outside-domain',
    message: holds
      ? {
          vi: `luôn đúng: bên trái là ${a}, bên phải là ${b}`,
          en: `always true: the left is ${a}, the right ${b}`,
        }
      : {
          vi: `không bao giờ đúng: bên trái là ${a}, bên phải là ${b}`,
          en: `never true: the left is ${a}, the right ${b}`,
        },
    remedy: {
      vi: 'chọn ngưỡng mà giá trị có thể ở cả hai phía; để biết có giá trị hay không, dùng `known`',
      en: 'choose a threshold with possible values on both sides; to ask whether a value is there, use `known`',
    },
  };
}

export function outsideParameterDomain(
  parameter: string,
  value: number,
  { min, max }: { min: number; max: number },
): ProblemWords {
  return {
    code: 'parameter-outside-domain',
    message: {
      vi: `giá trị ${value} của tham số ${quote(parameter)} nằm ngoài miền từ ${min} đến ${max}`,
      en: `the value ${value} of the parameter ${quote(parameter)} is outside its domain from ${min} to ${max}`,
    },
    remedy: { vi: 'sửa giá trị, hoặc sửa `domain`', en: 'mend the value, or mend `domain`' },
  };
}

export function outsideLimits(value: number, { low, high }: Interval): ProblemWords {
  return {
    code: 'quantity-outside-limits',
    message: { vi: `số ${value} không dùng được ở đây`, en: `the number ${value} cannot stand here` },
    remedy: { vi: `chọn từ ${low} đến ${high}`, en: `choose from ${low} to ${high}` },
  };
}

export const beyondComputable: ProblemWords = {
  code: 'value-too-large',
  message: {
    vi: 'tổng hoặc hiệu này có thể quá lớn để tính',
    en: 'this sum or difference may become too large',
  },
  remedy: { vi: 'dùng ít số hạng hơn', en: 'use fewer terms' },
};

export function neverMissing(known: boolean): ProblemWords {
  return {
    code: 'never-missing',
    message: {
      vi: `giá trị này bao giờ cũng có, nên điều kiện ${known ? 'luôn đúng' : 'không bao giờ đúng'}`,
      en: `this value is always there, so the condition is ${known ? 'always' : 'never'} true`,
    },
    remedy: { vi: 'bỏ điều kiện này', en: 'remove the condition' },
  };
}

export function parameterNotSet(parameter: string, day: string): ProblemWords {
  return {
    code: 'parameter-not-set',
    message: {
      vi: `tham số ${quote(parameter)} không có giá trị được duyệt cho ngày ${day}, nên chỉ báo không chạy`,
      en: `the parameter ${quote(parameter)} has no approved value for ${day}, so the indicator does not run`,
    },
    remedy: {
      vi: 'nếu muốn chỉ báo chạy, đặt giá trị có nguồn và duyệt trước ngày đó',
      en: 'for it to run, set a value with its source, approved by that day',
    },
  };
}
