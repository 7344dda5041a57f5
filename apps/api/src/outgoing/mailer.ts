import { isIP } from 'node:net';
import type { MailWords } from '@kycuong/rules/notification';
import nodemailer from 'nodemailer';
import type { MailSettings } from './mail-settings.ts';

export interface MailToPost extends MailWords {
  readonly to: string;
  /** The same for every attempt, so that a server which took one already may drop the next. */
  readonly id: string;
}

export interface Mailer {
  readonly send: (mail: MailToPost) => Promise<void>;
  readonly close: () => void;
}

/** Why a mail was not taken, as a code: what a server answers quotes addresses. */
export class MailNotTaken extends Error {
  override readonly name = 'MailNotTaken';
  readonly code: string;

  constructor(error: unknown) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
    super(code);
    this.code = code;
  }
}

const patienceMs = 20_000;

/** Sends by the configured server. Beyond this machine nothing goes without encryption. */
export function openMailer({ url, from }: MailSettings): Mailer {
  const { hostname } = new URL(url);
  const isHere = hostname === 'localhost' || (isIP(hostname) !== 0 && hostname.startsWith('127.'));
  const transport = nodemailer.createTransport({
    url,
    requireTLS: !isHere,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // Our mails hold no file and no address to fetch, and never may.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, id, subject, text, html }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId: `<${id}@kycuong>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw new MailNotTaken(error);
      }
    },
    close: () => transport.close(),
  };
}
