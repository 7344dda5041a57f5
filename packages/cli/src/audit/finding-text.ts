import type { AuditFinding } from '@kycuong/db/audit';
import type { Bilingual } from '@kycuong/rules/bilingual';

const words: Readonly<Record<AuditFinding['problem'], Bilingual>> = {
  'seal-removed': { vi: 'thiếu niêm phong trước số này', en: 'a seal before this one is missing' },
  'seal-altered': { vi: 'niêm phong bị sửa', en: 'the seal was altered' },
  'entries-altered': {
    vi: 'có mục trong niêm phong này bị sửa',
    en: 'an entry under this seal was altered',
  },
  'entry-removed': { vi: 'mục bị xóa', en: 'the entry was removed' },
  'entry-altered': { vi: 'mục bị sửa hoặc đổi chỗ', en: 'the entry was altered or moved' },
  'entry-added': { vi: 'mục bị thêm vào', en: 'the entry was added' },
  'payload-altered': { vi: 'nội dung của mục bị sửa', en: 'what the entry holds was altered' },
  'payload-removed': {
    vi: 'nội dung của mục mất mà không có quyết định xóa',
    en: 'what the entry holds is gone without an erasure',
  },
  'head-not-found': {
    vi: 'niêm phong đã giữ không còn trong nhật ký: phần cuối bị cắt hoặc cả chuỗi bị viết lại',
    en: 'the seal that was kept is not in the log: its tail was cut off or the chain was rewritten',
  },
};

/** What is wrong, and where. */
export function findingText({ problem, sealNo, entryNo }: AuditFinding): Bilingual {
  const place = (seal: string, entry: string) =>
    [sealNo === null ? '' : `${seal} ${sealNo}`, entryNo === null ? '' : `${entry} ${entryNo}`]
      .filter(Boolean)
      .join(', ');
  return {
    vi: `${place('niêm phong', 'mục')}: ${words[problem].vi}`,
    en: `${place('seal', 'entry')}: ${words[problem].en}`,
  };
}
