// Words for the vocabularies of a remedy, as screens and prints say them.
import type { Bilingual } from '../core/bilingual.schema.ts';
import type { RemedyCommandName } from './remedy-commands.ts';
import type { Beneficiary, RemedyLine, RemedyStage } from './remedy-state.ts';

const line: Readonly<Record<RemedyLine, Bilingual>> = {
  citizen: { vi: 'Việc của người dân', en: 'The citizen’s own matter' },
  measure: { vi: 'Biện pháp với người vi phạm', en: 'The measure on the person' },
  system: { vi: 'Sửa quy trình', en: 'The systemic fix' },
};
const forWhom: Readonly<Record<Beneficiary, Bilingual>> = {
  citizen: { vi: 'Một người dân', en: 'A citizen' },
  organisation: { vi: 'Một tổ chức, doanh nghiệp', en: 'An organisation or business' },
  several: { vi: 'Nhiều người dân, tổ chức', en: 'Several citizens or organisations' },
  service: { vi: 'Chính cơ quan, đơn vị', en: 'The agency itself' },
};
const stage: Readonly<Record<RemedyStage, Bilingual>> = {
  open: { vi: 'Đang khắc phục', en: 'Being put right' },
  repaired: { vi: 'Đã khắc phục, đã kiểm tra', en: 'Put right and verified' },
  confirmed: { vi: 'Người dân xác nhận đã được giải quyết', en: 'The citizen confirms that it is solved' },
};
const command: Readonly<Record<RemedyCommandName, Bilingual>> = {
  addMilestone: { vi: 'Thêm mốc', en: 'Add a milestone' },
  recordDone: { vi: 'Báo đã làm', en: 'Report it as done' },
  verify: { vi: 'Kiểm tra', en: 'Verify' },
  askCitizen: { vi: 'Hỏi người dân', en: 'Ask the citizen' },
};

export const remedyLabels = { line, forWhom, stage, command } as const;
