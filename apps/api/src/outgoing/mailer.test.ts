import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailSettings } from './mail-settings.ts';
import { type Mailer, openMailer } from './mailer.ts';

const taken: { from: string; to: string[]; raw: string }[] = [];

describe('mails by a real mail server', () => {
  let mailer: Mailer;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('khong.co') ? new Error(`550 no such person ${address}`) : undefined),
    onData: (stream, { envelope }, done) => {
      void text(stream).then((raw) => {
        taken.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          raw,
        });
        done();
      });
    },
  });
  beforeAll(async () => {
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const { port } = listening.address() as AddressInfo;
    mailer = openMailer(
      mailSettings({
        KYCUONG_SMTP_URL: `smtp://127.0.0.1:${port}`,
        KYCUONG_MAIL_FROM: 'Kỷ Cương <khong-tra-loi@example.gov.vn>',
      })!,
    );
  });
  afterAll(() => {
    mailer.close();
    server.close();
  });

  const words = { subject: 'Kỷ Cương: một việc', text: 'Chữ thường.\n', html: '<p>Chữ đậm.</p>' };

  it('go out whole, in two parts, to one reader', async () => {
    await mailer.send({ ...words, to: 'thu@example.gov.vn', id: 'da-nang.7' });
    expect(taken).toMatchObject([{ from: 'khong-tra-loi@example.gov.vn', to: ['thu@example.gov.vn'] }]);
    const { raw } = taken[0]!;
    for (const header of [
      'Message-ID: <da-nang.7@kycuong>',
      'Auto-Submitted: auto-generated',
      'multipart/alternative',
      'To: thu@example.gov.vn',
    ])
      expect(raw).toContain(header);
  });

  it('name no second reader, whatever an address pretends to be', async () => {
    const before = taken.length;
    for (const to of [
      'mot@example.gov.vn, hai@example.gov.vn',
      'mot@example.gov.vn\r\nBcc: hai@example.gov.vn',
    ])
      await mailer.send({ ...words, to, id: 'x' }).catch(() => {});
    expect(taken.slice(before).flatMap(({ to }) => (to.includes('hai@example.gov.vn') ? to : []))).toEqual(
      [],
    );
  });

  it('fail with a code and without an address', async () => {
    const failed = mailer.send({ ...words, to: 'khong.co@example.gov.vn', id: 'x' });
    await expect(failed).rejects.toThrow(/^E[A-Z]+$/);
  });

  it('need a server and a sender that make sense', () => {
    expect(mailSettings({})).toBeNull();
    expect(() => mailSettings({ KYCUONG_SMTP_URL: 'http://x', KYCUONG_MAIL_FROM: 'a@b' })).toThrow(
      'KYCUONG_SMTP_URL',
    );
    expect(() => mailSettings({ KYCUONG_SMTP_URL: 'smtp://x', KYCUONG_MAIL_FROM: 'ai đó' })).toThrow(
      'KYCUONG_MAIL_FROM',
    );
  });
});
