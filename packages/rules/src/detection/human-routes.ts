// Families of behaviours that leave no trace in records of work, why a machine does not look for them, and who does.
import type { Bilingual } from '../core/bilingual.schema.ts';

export interface HumanRoute {
  /** Id of the family. */
  readonly family: string;
  readonly why: Bilingual;
  readonly route: Bilingual;
}

export const humanRoutes: readonly HumanRoute[] = [
  {
    family: 'fear-of-responsibility',
    why: {
      vi: 'Sợ sai, sợ trách nhiệm là điều nằm trong lòng người; hồ sơ chỉ cho thấy việc đã làm hay chưa, không cho thấy vì sao. Việc đình trệ, việc chuyển đi, việc hỏi lên đã có chỉ báo của nhóm khác.',
      en: 'Fear is a state of mind; records show what was done or not, never why. Stuck work, work passed on and questions sent upward have indicators of other families.',
    },
    route: {
      vi: 'Tự soi, tự sửa và kiểm điểm trong tập thể; nhận xét có tên của người phụ trách; chất vấn, đối thoại.',
      en: 'Self-reflection and review before the collective; a named opinion of the superior; interpellation and dialogue.',
    },
  },
  {
    family: 'self-seeking',
    why: {
      vi: 'Người trục lợi không ghi việc ấy vào hệ thống; suy ra trục lợi từ số liệu công việc là kết tội không có chứng cứ.',
      en: 'Nobody who seeks gain records it; to infer it from figures about work would be to accuse without evidence.',
    },
    route: {
      vi: 'Phản ánh, tố cáo được tiếp nhận theo đúng đường; thanh tra, kiểm tra; cơ quan có thẩm quyền kết luận.',
      en: 'Feedback and denunciations received on their own track; inspection; a conclusion by the competent body.',
    },
  },
  {
    family: 'integrity-and-thrift',
    why: {
      vi: 'Liêm chính, tiết kiệm được xem xét qua tài sản, thu nhập, chi tiêu công; bộ công cụ không nhận dữ liệu ấy.',
      en: 'Integrity and thrift are looked at through assets, income and public spending, data that the toolkit does not take in.',
    },
    route: {
      vi: 'Thanh tra, kiểm toán, kiểm soát tài sản, thu nhập; tố cáo; kết luận được đưa vào vụ việc.',
      en: 'Inspection, audit, control of assets and income; denunciations; a conclusion enters as a case.',
    },
  },
  {
    family: 'discipline-and-service-ethics',
    why: {
      vi: 'Chuẩn mực chung, không có dấu vết riêng; những điều cụ thể như giờ giấc, trang phục, rượu bia, thuốc lá đã có chỉ báo từ kiểm tra đột xuất.',
      en: 'A general standard without a trace of its own; its concrete parts, such as hours, dress, alcohol and smoking, have indicators from spot checks.',
    },
    route: {
      vi: 'Kiểm tra công vụ; phản ánh của người dân; kiểm điểm, đánh giá hằng năm.',
      en: 'Checks of the public service; feedback from citizens; the yearly review.',
    },
  },
  {
    family: 'speech-discipline-and-attitude',
    why: {
      vi: 'Muốn tự tìm thì máy phải đọc lời nói, bài viết của người; bộ công cụ không phân tích nội dung của ai.',
      en: 'To look for it a machine would have to read what people say and write; the toolkit analyses nobody’s content.',
    },
    route: {
      vi: 'Người phụ trách và người phát ngôn xem xét từng trường hợp; phản ánh có người chịu trách nhiệm xác minh.',
      en: 'The superior and the spokesperson look at each case; feedback that a named person verifies.',
    },
  },
  {
    family: 'dedication',
    why: {
      vi: 'Tâm huyết, tận tụy là điều để ghi nhận, không phải điều để dò tìm.',
      en: 'Dedication is something to acknowledge, not something to detect.',
    },
    route: {
      vi: 'Nêu gương, bình xét, khen thưởng; đánh giá của tập thể và của người dân được phục vụ.',
      en: 'Example, appraisal and reward; the judgement of the collective and of the citizens served.',
    },
  },
  {
    family: 'conduct-code',
    why: {
      vi: 'Quy tắc ứng xử vươn tới nơi cư trú và gia đình; đời tư nằm ngoài việc thu thập dữ liệu và ngoài việc tiếp nhận phản ánh công khai, trừ khi tỉnh có căn cứ riêng.',
      en: 'The code reaches into residence and family; private life is outside the collection of data and outside public intake unless the province has its own basis.',
    },
    route: {
      vi: 'Nơi công tác và nơi cư trú nhận xét theo quy định; phản ánh về giao tiếp trong giờ làm việc được xác minh như mọi phản ánh.',
      en: 'Opinions of the workplace and the residence under the rules; feedback about conduct at work is verified like any other.',
    },
  },
  {
    family: 'office-safety-and-tidiness',
    why: {
      vi: 'An toàn, gọn gàng là của cả nơi làm việc, không ghi theo từng người trong hồ sơ công việc.',
      en: 'Safety and tidiness belong to the whole workplace and are not recorded by person in the records of work.',
    },
    route: {
      vi: 'Kiểm tra định kỳ của cơ quan theo bảng kiểm; người phụ trách nhắc tại chỗ.',
      en: 'Periodic checks of the office by checklist; the person in charge mends it on the spot.',
    },
  },
  {
    family: 'social-evils',
    why: {
      vi: 'Cờ bạc, ma túy thuộc thẩm quyền của cơ quan công an; máy của tỉnh không được dò tìm đời tư.',
      en: 'Gambling and drugs are for the police; a province’s machine may not search private life.',
    },
    route: {
      vi: 'Thông báo, kết luận của cơ quan có thẩm quyền gửi về cơ quan quản lý cán bộ.',
      en: 'A notice or conclusion of the competent body, sent to the body that manages the officer.',
    },
  },
  {
    family: 'drink-driving',
    why: {
      vi: 'Chỉ lực lượng chức năng trên đường mới đo và lập biên bản; hồ sơ công việc không có dấu vết.',
      en: 'Only the police on the road measure and record it; records of work hold no trace.',
    },
    route: {
      vi: 'Thông báo vi phạm của lực lượng chức năng gửi về cơ quan, đơn vị của người vi phạm.',
      en: 'A notice of the violation from the police to the unit of the person.',
    },
  },
];
