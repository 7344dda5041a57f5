import type { Bilingual } from '../core/bilingual.schema.ts';
import { sayDay } from '../text/text.ts';
import type { Told } from './told.ts';

const caseNumber = ({ year, no }: { readonly year: number; readonly no: number }): string => `${no}/${year}`;

/** One sentence for lists and mails. It says which thing and what happened to it, and nothing about a person. */
export function sayTold(told: Told): Bilingual {
  switch (told.kind) {
    case 'case.waiting': {
      const number = caseNumber(told.subject);
      return told.subject.offered
        ? {
            vi: `Vụ việc ${number} được chuyển đến, chờ tiếp nhận.`,
            en: `Case ${number} waits to be accepted.`,
          }
        : { vi: `Vụ việc ${number} có bước đang chờ bạn.`, en: `A step of case ${number} waits for you.` };
    }
    case 'limit.approaching': {
      const [number, day] = [caseNumber(told.subject), sayDay(told.subject.due)];
      return {
        vi: `Vụ việc ${number}: một thời hạn kết thúc ngày ${day.vi}.`,
        en: `Case ${number}: a limit ends on ${day.en}.`,
      };
    }
    case 'limit.passed': {
      const [number, day] = [caseNumber(told.subject), sayDay(told.subject.due)];
      return {
        vi: `Vụ việc ${number}: một thời hạn đã hết ngày ${day.vi}.`,
        en: `Case ${number}: a limit ended on ${day.en}.`,
      };
    }
    case 'signal.new': {
      const { count } = told.subject;
      return {
        vi: `Có ${count} tín hiệu mới cần xem xét ở đơn vị của bạn.`,
        en:
          count === 1
            ? 'One new signal in your units to look at.'
            : `${count} new signals in your units to look at.`,
      };
    }
    case 'role.proposed':
      return {
        vi: `Đề nghị cấp vai trò số ${told.subject.proposal} chờ xác nhận.`,
        en: `Proposal ${told.subject.proposal} of a role waits to be confirmed.`,
      };
    case 'role.granted':
      return { vi: 'Bạn được cấp một vai trò.', en: 'You were given a role.' };
    case 'role.refused':
      return {
        vi: `Đề nghị số ${told.subject.proposal} của bạn bị từ chối.`,
        en: `Your proposal ${told.subject.proposal} was refused.`,
      };
    case 'record.disputed':
      return {
        vi: `Ý kiến số ${told.subject.dispute} về một bản ghi chờ giải quyết.`,
        en: `Dispute ${told.subject.dispute} of a record waits to be settled.`,
      };
    case 'dispute.settled':
      return told.subject.outcome === 'upheld'
        ? {
            vi: `Ý kiến số ${told.subject.dispute} của bạn về một bản ghi được chấp nhận.`,
            en: `Your dispute ${told.subject.dispute} of a record was upheld.`,
          }
        : {
            vi: `Ý kiến số ${told.subject.dispute} của bạn về một bản ghi không được chấp nhận.`,
            en: `Your dispute ${told.subject.dispute} of a record was rejected.`,
          };
    case 'catalogue.submitted':
    case 'catalogue.approved':
    case 'catalogue.returned':
      return sayVersion(told);
    case 'result.published':
      return {
        vi: `Kết quả ${told.subject.number} đã được công bố.`,
        en: `Result ${told.subject.number} was published.`,
      };
    case 'result.held':
      return {
        vi: `Kết quả ${told.subject.number} tạm dừng hiển thị.`,
        en: `Result ${told.subject.number} was put on hold.`,
      };
  }
}

function sayVersion({ kind, subject }: Extract<Told, { kind: `catalogue.${string}` }>): Bilingual {
  const name = {
    vi: `Danh mục ${subject.slug}, phiên bản ${subject.version}`,
    en: `Catalogue ${subject.slug}, version ${subject.version},`,
  };
  const done = {
    'catalogue.submitted': { vi: 'chờ phê duyệt.', en: 'waits for approval.' },
    'catalogue.approved': { vi: 'đã được phê duyệt.', en: 'was approved.' },
    'catalogue.returned': { vi: 'bị trả lại để sửa.', en: 'was sent back.' },
  }[kind];
  return { vi: `${name.vi} ${done.vi}`, en: `${name.en} ${done.en}` };
}
