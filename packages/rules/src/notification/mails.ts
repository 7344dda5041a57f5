import type { Bilingual } from '../core/bilingual.schema.ts';
import { pathOfTold } from './path-of-told.ts';
import { sayTold } from './say-told.ts';
import type { Told } from './told.ts';
import { type MailWords, writeMail } from './write-mail.ts';

const settingsPath = '/thong-bao/cai-dat';

/** The mail about one event, or the day's digest of several. `origin` is where the console is reached. */
export function mailOfTold(told: readonly Told[], origin: string): MailWords {
  const settings = `${origin}${settingsPath}`;
  const [first, second] = told;
  const subject: Bilingual =
    first && !second
      ? withoutStop(sayTold(first))
      : { vi: `${told.length} việc mới`, en: `${told.length} things are new` };
  return writeMail({
    subject,
    lines: told.map((one) => ({ words: sayTold(one), address: `${origin}${pathOfTold(one)}` })),
    close: {
      vi: `Thư chỉ có số và liên kết; nội dung ở trong hệ thống, sau khi đăng nhập. Chọn cách nhận: ${settings}`,
      en: `This mail holds numbers and links only; the rest is in the system, after you sign in. How you are told: ${settings}`,
    },
  });
}

/** The mail with a link that works once. */
export function mailOfLink(purpose: 'account' | 'password', address: string): MailWords {
  const words: Bilingual =
    purpose === 'account'
      ? { vi: 'Bạn được mời mở tài khoản', en: 'You are invited to open an account' }
      : { vi: 'Đặt lại mật khẩu', en: 'Set a new password' };
  return writeMail({
    subject: words,
    lines: [{ words, address }],
    close: {
      vi: 'Liên kết chỉ dùng được một lần và sẽ hết hạn. Nếu bạn không chờ thư này, hãy bỏ qua và báo cho quản trị tổ chức.',
      en: 'The link works once and expires. If you did not expect this mail, leave it and tell your organisation admin.',
    },
  });
}

const withoutStop = ({ vi, en }: Bilingual): Bilingual => ({
  vi: vi.replace(/\.$/, ''),
  en: en.replace(/\.$/, ''),
});
