// Data: the wording that a province begins with, and edits. The form is Nghị định 30/2020/NĐ-CP's; the words are the toolkit's own,
// name no directive's text, and are to be checked by the province before the first document is issued.
import type { DocumentKind } from './document-kinds.ts';
import type { DocumentTemplate } from './document-template.ts';

const form = {
  superior: '{{cơ quan chủ quản}}',
  issuer: '{{cơ quan ban hành}}',
  place: '{{địa danh}}',
  addressee: '',
  bases: '',
  authority: '',
  post: '{{chức vụ người ký}}',
  signer: '{{người ký}}',
} as const;
const file = '- Như trên;\n- Lưu: VT, hồ sơ vụ việc.';
const bases =
  'Căn cứ chức năng, nhiệm vụ, quyền hạn của {{cơ quan ban hành}};\nCăn cứ hồ sơ vụ việc số {{vụ việc}}.';

export const defaultTemplates: Readonly<Record<DocumentKind, DocumentTemplate>> = {
  'explanation-request': {
    ...form,
    symbol: 'CV-VP',
    abstract: 'V/v yêu cầu giải trình trong vụ việc số {{vụ việc}}',
    addressee: '{{cán bộ}}, {{chức vụ cán bộ}}, {{đơn vị của cán bộ}}',
    body: [
      'Để xem xét vụ việc số {{vụ việc}}, {{cơ quan ban hành}} yêu cầu ông (bà) giải trình về:',
      '{{biểu hiện}}',
      'Nội dung giải trình:',
      '{{nội dung giải trình}}',
      'Chứng cứ kèm theo để ông (bà) xem:',
      '{{danh mục chứng cứ}}',
      'Hạn giải trình: {{hạn giải trình}}. Ông (bà) có quyền nêu nguyên nhân khách quan kèm tài liệu chứng minh, xin gia hạn một lần có lý do, nhờ người đại diện, hoặc từ chối giải trình.',
      'Yêu cầu giải trình không phải là kết luận về trách nhiệm.',
    ].join('\n'),
    recipients: file,
  },
  conclusion: {
    ...form,
    symbol: 'KL',
    abstract: 'Về vụ việc số {{vụ việc}}',
    bases,
    body: [
      'Sau khi xác minh và xem xét giải trình của ông (bà) {{cán bộ}}, {{chức vụ cán bộ}}, {{đơn vị của cán bộ}}, {{cơ quan ban hành}} kết luận:',
      '{{kết luận từng biểu hiện}}',
      'Kết luận này được gửi cho người có liên quan và lưu trong hồ sơ vụ việc.',
    ].join('\n'),
    recipients: '- Ông (bà) {{cán bộ}};\n- Lưu: VT, hồ sơ vụ việc.',
  },
  decision: {
    ...form,
    symbol: 'QĐ',
    abstract: 'Về biện pháp xử lý trong vụ việc số {{vụ việc}}',
    bases: `${bases}\nTheo Quyết định số {{số quyết định}} ghi trong hồ sơ.`,
    body: [
      'QUYẾT ĐỊNH:',
      'Điều 1. Áp dụng đối với ông (bà) {{cán bộ}}, {{chức vụ cán bộ}}, {{đơn vị của cán bộ}}:',
      '{{biện pháp xử lý}}',
      'Lý do: {{lý do}}',
      'Điều 2. Ông (bà) {{cán bộ}} có quyền khiếu nại quyết định này theo quy định của pháp luật.',
      'Điều 3. Quyết định có hiệu lực từ ngày ký. Các đơn vị có liên quan và ông (bà) {{cán bộ}} chịu trách nhiệm thi hành.',
    ].join('\n'),
    recipients: '- Như Điều 3;\n- Lưu: VT, hồ sơ vụ việc.',
  },
  'party-notice': {
    ...form,
    symbol: 'CV-TCCB',
    abstract: 'V/v thông báo kết quả xử lý đối với đảng viên',
    addressee: '{{tổ chức đảng}}',
    body: [
      '{{cơ quan ban hành}} thông báo để {{tổ chức đảng}} biết và xem xét theo thẩm quyền về ông (bà) {{cán bộ}}, {{chức vụ cán bộ}}, {{đơn vị của cán bộ}}:',
      '{{kết luận từng biểu hiện}}',
      'Hồ sơ vụ việc số {{vụ việc}} được cung cấp khi có yêu cầu bằng văn bản.',
    ].join('\n'),
    recipients: file,
  },
  'apology-letter': {
    ...form,
    symbol: 'CV-VP',
    abstract: 'V/v xin lỗi do chậm giải quyết {{công việc}}',
    addressee: '{{người nhận}}, {{địa chỉ người nhận}}',
    body: [
      '{{cơ quan ban hành}} được giao giải quyết {{công việc}}, phải xong ngày {{ngày phải xong}}. Đến nay việc này chậm và đã ảnh hưởng đến quyền, lợi ích hợp pháp:',
      '{{quyền lợi bị ảnh hưởng}}',
      'Lý do chậm: {{lý do}}',
      'Thay mặt đơn vị, tôi chân thành xin lỗi vì sự chậm trễ này. Ngày hẹn mới: {{ngày hẹn mới}}.',
    ].join('\n'),
    recipients: '- Như trên;\n- Lưu: VT.',
  },
  clearance: {
    ...form,
    symbol: 'TB',
    abstract: 'Về việc minh oan trong vụ việc số {{vụ việc}}',
    bases,
    body: [
      '{{cơ quan ban hành}} thông báo: ông (bà) {{cán bộ}}, {{chức vụ cán bộ}}, {{đơn vị của cán bộ}} không phải chịu trách nhiệm về nội dung đã nêu trong vụ việc số {{vụ việc}}.',
      'Lý do: {{lý do}}',
      'Các đơn vị đã nhận thông tin về vụ việc sửa lại hồ sơ và thông tin của mình theo thông báo này.',
    ].join('\n'),
    recipients: '- Ông (bà) {{cán bộ}};\n- {{đơn vị của cán bộ}};\n- Lưu: VT, hồ sơ vụ việc.',
  },
};
