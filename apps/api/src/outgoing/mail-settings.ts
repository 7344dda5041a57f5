/** Which mail server takes our mails, and from whom they come. */
export interface MailSettings {
  /** `smtps://user:password@host:465`, or `smtp://…` with STARTTLS. */
  readonly url: string;
  readonly from: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Null where no mail server is named: then nothing is mailed, and screens show links. */
export function mailSettings(environment: Environment): MailSettings | null {
  const { KYCUONG_SMTP_URL: url, KYCUONG_MAIL_FROM: from } = environment;
  if (!url) return null;
  if (!/^smtps?:\/\/[^/]/.test(url) || !URL.canParse(url))
    throw new Error(
      'KYCUONG_SMTP_URL phải bắt đầu bằng smtp:// hoặc smtps:// / must begin with smtp:// or smtps://',
    );
  if (!from || !/^[^\r\n]+@[^\r\n]+$/.test(from))
    throw new Error('KYCUONG_MAIL_FROM phải là một địa chỉ thư / must be a mail address');
  return { url, from };
}
