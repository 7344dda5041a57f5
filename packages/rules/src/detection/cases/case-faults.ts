import { nearest } from '../../core/nearest.ts';
import type { ProblemWords } from '../../core/problem.ts';
import { quote } from '../../core/quote.ts';

function unknownName(
  code: string,
  [vi, en]: readonly [string, string],
  name: string,
  names: readonly string[],
): ProblemWords {
  const meant = nearest(name, names);
  return {
    code,
    message: { vi: `không có ${vi} ${quote(name)}`, en: `there is no ${en} ${quote(name)}` },
    remedy: meant
      ? { vi: `có phải là ${quote(meant)}?`, en: `did you mean ${quote(meant)}?` }
      : { vi: 'sửa hoặc bỏ tên này', en: 'mend or remove the name' },
  };
}

export function unknownIndicator(id: string, ids: readonly string[]): ProblemWords {
  return unknownName('unknown-indicator', ['chỉ báo', 'indicator'], id, ids);
}

export function unknownParameter(id: string, ids: readonly string[]): ProblemWords {
  return unknownName('unknown-parameter', ['tham số', 'parameter'], id, ids);
}

export function unknownRecord(id: string, ids: readonly string[]): ProblemWords {
  return unknownName('unknown-record', ['bản ghi', 'record'], id, ids);
}

export function duplicateRecord(id: string): ProblemWords {
  return {
    code: 'duplicate-record',
    message: { vi: `bản ghi ${quote(id)} có hai lần`, en: `the record ${quote(id)} stands twice` },
    remedy: { vi: 'đổi mã một bản ghi, hoặc dùng `change`', en: 'give one another id, or use `change`' },
  };
}
