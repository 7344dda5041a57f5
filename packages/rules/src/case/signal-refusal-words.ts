import type { RefusalWords } from './case-refusals.ts';

/** Refusals about signals and about reports taken down at the desk, where a case may begin. */
export const signalRefusalWords = {
  NO_SUCH_SIGNAL: [
    'signal.own-province',
    'the signal does not exist in this province',
    'Không có tín hiệu này ở tỉnh đang làm việc. Mở lại hộp tín hiệu.',
    'There is no such signal in this province. Open the inbox again.',
  ],
  SIGNAL_CLOSED: [
    'signal.one-outcome',
    'the signal was ended already',
    'Tín hiệu này đã được đóng. Xem kết quả và lý do ở trang tín hiệu.',
    'This signal was closed already. See its outcome and reason on its page.',
  ],
  SIGNAL_EXPIRED: [
    'signal.expiry',
    'the signal has expired',
    'Tín hiệu này đã hết hiệu lực nên không xử lý được nữa. Nếu việc còn tiếp diễn, lượt quét sau sẽ nêu lại.',
    'This signal has expired and nobody acts on it any more. If it is still so, the next run raises it again.',
  ],
  SIGNAL_NEEDS_A_CASE: [
    'signal.two-persons',
    'a signal becomes a case by opening one',
    'Muốn chuyển thành vụ việc thì mở vụ việc từ tín hiệu, rồi người khác xét thụ lý. Không đóng bằng kết quả này.',
    'A signal becomes a case by opening one, which another person admits. It is not closed with this outcome.',
  ],
  SIGNAL_HAS_A_CASE: [
    'signal.one-case',
    'a case from the signal is open for this subject',
    'Đã có vụ việc mở từ tín hiệu này. Làm tiếp trong vụ việc đó.',
    'A case from this signal is open already. Go on in that case.',
  ],
  SIGNAL_CONCERNS_OTHERS: [
    'signal.concerns',
    'the signal does not concern the subject',
    'Tín hiệu không nêu người hoặc đơn vị này. Chọn đúng người tín hiệu nêu.',
    'The signal does not concern this person or unit. Choose whom it concerns.',
  ],
  REASON_TOO_SHORT: [
    'case.reasons',
    'a reason of fewer than ten letters',
    'Lý do quá ngắn. Ghi ít nhất mười ký tự để người khác hiểu được.',
    'The reason is too short. Give at least ten letters, so that others understand it.',
  ],
  NO_SUCH_REPORT: [
    'report.own-province',
    'the report does not exist, is not the person’s to seal, or is anonymous',
    'Không có phản ánh này, hoặc bạn không phải người tiếp nhận. Kiểm tra lại mã.',
    'There is no such report, or you did not take it down. Check the code.',
  ],
  SEALED_FROM_YOUR_UNIT: [
    'report.sealed',
    'the person is of the unit complained about, or bound to no officer',
    'Danh tính người phản ánh không bao giờ mở cho đơn vị bị phản ánh. Nhờ người giữ danh tính của đơn vị khác.',
    'A reporter’s identity is never opened to the unit complained about. Ask a custodian of another unit.',
  ],
} as const satisfies Record<string, RefusalWords>;
