import type { ReadyDatabase } from './database.ts';
import type { StartOptions } from './options.ts';
import type { Service } from './services.ts';

const TITLES = {
  public: 'Trang công khai · Public site',
  console: 'Bảng điều khiển · Console',
  api: 'API',
} as const;

/** What a person needs after everything answers: where to go, and as whom. */
export function announcement(
  services: readonly Service[],
  database: ReadyDatabase,
  options: StartOptions,
): string {
  const order = ['public', 'console', 'api'] as const;
  const addresses = order.map((name) => {
    const address = services.find((service) => service.name === name)?.address ?? '';
    return `  ${TITLES[name].padEnd(32)}${address}`;
  });
  return [
    '',
    'Kỷ Cương sẵn sàng · ready',
    ...addresses,
    `  ${'Dữ liệu · Data'.padEnd(32)}${database.description}`,
    ...accounts(database),
    ...hints(options),
    '',
    'Ctrl-C để dừng · to stop',
    '',
  ].join('\n');
}

function accounts({ secrets }: ReadyDatabase): string[] {
  const list = secrets?.read().demoAccounts ?? [];
  if (list.length === 0) return [];
  const width = Math.max(...list.map(({ email }) => email.length)) + 2;
  const lines = list.map(({ email, password, roles }) => {
    const where = Object.entries(roles).map(([province, granted]) => `${province}: ${granted.join(', ')}`);
    return `  ${email.padEnd(width)}${password}  ${where.join('; ')}`;
  });
  return [
    '',
    `Tài khoản minh họa, người không có thật · Demo accounts, invented people (${secrets?.file})`,
    ...lines,
  ];
}

function hints(options: StartOptions): string[] {
  if (!options.production) return [];
  return [
    '',
    '  Danh mục của bốn tỉnh chưa được nạp tự động · the four catalogues are not loaded by themselves: npx pnpm@12 kycuong seed',
  ];
}
