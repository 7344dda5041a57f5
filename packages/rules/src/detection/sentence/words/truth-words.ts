import type { Bilingual } from '../../../core/bilingual.schema.ts';

interface TruthWords {
  readonly yes: Bilingual;
  readonly no: Bilingual;
}

const either = (yesVi: string, noVi: string, yesEn: string, noEn: string): TruthWords => ({
  yes: { vi: yesVi, en: yesEn },
  no: { vi: noVi, en: noEn },
});

/** How a truth field of a record is said of it, as a clause: "mà chưa có kết luận", "where there is no conclusion". */
export const truthWords: Readonly<Record<string, TruthWords>> = {
  backlog: either(
    'là việc tồn tại, vướng mắc nhiều năm',
    'không phải việc tồn tại, vướng mắc nhiều năm',
    'the task has stood for years',
    'the task has not stood for years',
  ),
  novel: either(
    'là việc mới, quy định mâu thuẫn hoặc không còn phù hợp',
    'không phải việc mới hay có quy định mâu thuẫn',
    'the task is new or its rules conflict or are outdated',
    'the task is neither new nor under conflicting or outdated rules',
  ),
  difficult: either(
    'là việc khó, phức tạp',
    'không phải việc khó, phức tạp',
    'the matter is hard or complex',
    'the matter is neither hard nor complex',
  ),
  onOwnInitiative: either(
    'do tự đề xuất',
    'không phải do tự đề xuất',
    'it was on own initiative',
    'it was not on own initiative',
  ),
  clearPerson: either('rõ người', 'không rõ người', 'it says who', 'it does not say who'),
  clearWork: either('rõ việc', 'không rõ việc', 'it says what work', 'it does not say what work'),
  clearTime: either('rõ thời gian', 'không rõ thời gian', 'it says by when', 'it does not say by when'),
  clearResponsibility: either(
    'rõ trách nhiệm',
    'không rõ trách nhiệm',
    'it says whose responsibility',
    'it does not say whose responsibility',
  ),
  clearProduct: either(
    'rõ sản phẩm',
    'không rõ sản phẩm',
    'it says what product',
    'it does not say what product',
  ),
  clearAuthority: either(
    'rõ thẩm quyền',
    'không rõ thẩm quyền',
    'it says whose authority',
    'it does not say whose authority',
  ),
  open: either('chưa xong', 'đã xong', 'it is still open', 'it is done'),
  reminded: either('đã được đôn đốc', 'chưa được đôn đốc', 'it was chased', 'it was never chased'),
  accepted: either(
    'bên nhận đã nhận',
    'bên nhận chưa nhận',
    'the receiver accepted',
    'the receiver has not accepted',
  ),
  senderCompetent: either(
    'việc thuộc thẩm quyền bên chuyển',
    'việc không thuộc thẩm quyền bên chuyển',
    'the matter is within the sender’s competence',
    'the matter is outside the sender’s competence',
  ),
  backAndForth: either(
    'quay lại đơn vị đã chuyển đi',
    'không quay lại đơn vị đã chuyển đi',
    'it goes back to a unit that sent it on',
    'it does not go back to a unit that sent it on',
  ),
  askerCompetent: either(
    'việc thuộc thẩm quyền bên hỏi',
    'việc không thuộc thẩm quyền bên hỏi',
    'the matter is within the asker’s competence',
    'the matter is outside the asker’s competence',
  ),
  answered: either('đã được trả lời', 'chưa được trả lời', 'it was answered', 'it was not answered'),
  newCircumstances: either(
    'có tình tiết mới',
    'không có tình tiết mới',
    'there are new circumstances',
    'there are no new circumstances',
  ),
  positionChanged: either(
    'khác phương án lần trước',
    'giữ phương án lần trước',
    'the position changed',
    'the position did not change',
  ),
  concluded: either('có kết luận', 'chưa có kết luận', 'there is a conclusion', 'there is no conclusion'),
  conclusionClear: either(
    'kết luận rõ người, rõ việc',
    'kết luận không rõ người, rõ việc',
    'the conclusion is clear',
    'the conclusion is not clear',
  ),
  chairCompetent: either(
    'việc thuộc thẩm quyền người chủ trì',
    'việc không thuộc thẩm quyền người chủ trì',
    'the matter is within the chair’s own competence',
    'the matter is outside the chair’s own competence',
  ),
  byAnother: either(
    'do người khác ký, làm thay',
    'do chính người có thẩm quyền ký, làm',
    'another signed or did it',
    'the officer whose matter it is signed or did it',
  ),
  ownerHeaded: either(
    'người có thẩm quyền đứng đầu đơn vị ngày đó',
    'người có thẩm quyền không đứng đầu đơn vị ngày đó',
    'the owner headed the unit that day',
    'the owner did not head the unit that day',
  ),
  signerDeputy: either(
    'người ký là cấp phó ngày đó',
    'người ký không phải cấp phó ngày đó',
    'the signer was a deputy that day',
    'the signer was not a deputy that day',
  ),
  delegated: either('có ủy quyền', 'không có ủy quyền', 'it was delegated', 'it was not delegated'),
  ownerAway: either(
    'người có thẩm quyền đang nghỉ',
    'người có thẩm quyền không nghỉ',
    'the owner was on leave',
    'the owner was not on leave',
  ),
  harassmentUpheld: either(
    'xác minh là có gây phiền hà',
    'xác minh là không gây phiền hà',
    'harassment was upheld',
    'harassment was not upheld',
  ),
  handled: either('đã xử lý', 'chưa xử lý', 'it was handled', 'it was not handled'),
};
