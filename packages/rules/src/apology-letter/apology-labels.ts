// Words for the vocabularies of the letters, as screens and prints say them.
import type { Bilingual } from '../core/bilingual.schema.ts';
import type { ApologyCommandName } from './apology-commands.ts';
import type { ApologyStage, deliveryChannels, exceptionGrounds, recipientKinds } from './apology-duty.ts';

const stage: Readonly<Record<ApologyStage, Bilingual>> = {
  owed: { vi: 'Phải có thư', en: 'Owed' },
  drafted: { vi: 'Chờ người đứng đầu ký', en: 'Waits for the head to sign' },
  signed: { vi: 'Đã ký, chưa gửi', en: 'Signed, not delivered' },
  delivered: { vi: 'Đã gửi', en: 'Delivered' },
  excepted: { vi: 'Không phải gửi, có lý do', en: 'Not owed, with a reason' },
};
const command: Readonly<Record<ApologyCommandName, Bilingual>> = {
  write: { vi: 'Soạn thư', en: 'Write the letter' },
  sign: { vi: 'Ký thư', en: 'Sign the letter' },
  deliver: { vi: 'Ghi đã gửi', en: 'Record the delivery' },
  except: { vi: 'Ghi trường hợp không phải gửi', en: 'Record why none is owed' },
};
const recipient: Readonly<Record<(typeof recipientKinds)[number], Bilingual>> = {
  citizen: { vi: 'Công dân', en: 'Citizen' },
  organisation: { vi: 'Tổ chức', en: 'Organisation' },
};
const channel: Readonly<Record<(typeof deliveryChannels)[number], Bilingual>> = {
  post: { vi: 'Gửi bưu điện', en: 'By post' },
  'with-the-result': { vi: 'Kèm kết quả', en: 'With the result' },
  'in-person': { vi: 'Trao trực tiếp', en: 'In person' },
  'e-mail': { vi: 'Thư điện tử', en: 'By e-mail' },
  message: { vi: 'Tin nhắn', en: 'By message' },
};
const exception: Readonly<Record<(typeof exceptionGrounds)[number], Bilingual>> = {
  secrets: { vi: 'Thuộc bí mật nhà nước, an ninh', en: 'State secrets or security' },
  'force-majeure': { vi: 'Bất khả kháng', en: 'Force majeure' },
  'not-supplied-by-applicant': {
    vi: 'Người nộp chưa cung cấp đủ theo quy định',
    en: 'The applicant did not supply what the rule requires',
  },
};

export const apologyLabels = { stage, command, recipient, channel, exception } as const;
