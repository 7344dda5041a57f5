import { randomUUID } from 'node:crypto';
import { createStaffApi, explain, type StaffApi, type StaffCaller } from '@kycuong/api/staff';
import { pino } from 'pino';
import { shippedFamilies } from '../catalogue/shipped-packs.ts';
import { CliProblem } from '../command/cli-problem.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { needed } from './owner-database.ts';

/** Works through the staff API as the person that signs in, and signs out again. */
export async function asStaff(
  { env, options }: Call,
  province: string,
  work: (caller: StaffCaller) => Promise<ExitCode>,
): Promise<ExitCode> {
  const api = createStaffApi({
    staffDatabaseUrl: needed(env, 'KYCUONG_STAFF_DATABASE_URL'),
    authDatabaseUrl: needed(env, 'KYCUONG_AUTH_DATABASE_URL'),
    secret: needed(env, 'KYCUONG_AUTH_SECRET'),
    origin: env.KYCUONG_CONSOLE_ORIGIN ?? 'http://127.0.0.1:4200',
    families: await shippedFamilies(),
    // The answer belongs to standard output, so the log goes beside it.
    log: pino({ name: 'kycuong', level: 'warn' }, pino.destination(2)),
  });
  const requestId = randomUUID();
  try {
    const email = typeof options.email === 'string' ? options.email : '';
    const code = typeof options.code === 'string' ? options.code : undefined;
    const visitor = await signIn(api, { email, password: needed(env, 'KYCUONG_PASSWORD'), code });
    const session = await api.access.currentSession(visitor);
    try {
      return await work(api.createCaller({ session, province, requestId }));
    } finally {
      await api.access.signOut(visitor);
    }
  } catch (error) {
    throw error instanceof CliProblem ? error : refused(error, requestId);
  } finally {
    await api.close();
  }
}

interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code: string | undefined;
}

async function signIn({ access }: StaffApi, { email, password, code }: Credentials) {
  const visitor = (cookies: readonly { name: string; value: string }[]) => ({
    cookie: cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '),
    address: '127.0.0.1',
    userAgent: 'kycuong',
  });
  const first = await access.signIn(visitor([]), { email, password });
  if (first.kind === 'wait') throw wait(first.seconds);
  if (first.kind === 'wrong') throw wrongPassword;
  if (first.kind === 'signed-in') return visitor(first.cookies);
  if (code === undefined) throw codeNeeded;
  const second = await access.verifySecondFactor(visitor(first.cookies), code);
  if (second.kind !== 'signed-in') throw wrongCode;
  return visitor(second.cookies);
}

function refused(error: unknown, requestId: string): CliProblem {
  const { code, message } = explain(error, requestId);
  return new CliProblem(code === 'INTERNAL' ? exitCodes.environment : exitCodes.badInput, message);
}

function wait(seconds: number): CliProblem {
  return new CliProblem(exitCodes.badInput, {
    vi: `đăng nhập sai nhiều lần; thử lại sau ${seconds} giây`,
    en: `too many failed tries; try again in ${seconds} seconds`,
  });
}

const wrongPassword = new CliProblem(exitCodes.badInput, {
  vi: 'sai tài khoản hoặc mật khẩu; xem `--email` và KYCUONG_PASSWORD',
  en: 'wrong account or password; see `--email` and KYCUONG_PASSWORD',
});
const codeNeeded = new CliProblem(exitCodes.badInput, {
  vi: 'tài khoản này cần mã của lớp xác thực thứ hai; thêm `--code`',
  en: 'this account needs the code of its second factor; add `--code`',
});
const wrongCode = new CliProblem(exitCodes.badInput, {
  vi: 'mã xác thực không đúng hoặc đã hết hạn; lấy mã mới',
  en: 'the code is wrong or too old; take a new one',
});
