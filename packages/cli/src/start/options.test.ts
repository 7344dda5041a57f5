import { describe, expect, test } from 'vitest';
import { readOptions } from './options.ts';

describe('the options of start', () => {
  test('ports come from flags, else from the environment, else are 4100, 4200 and 4300', () => {
    expect(readOptions([], {})).toMatchObject({
      ports: { public: 4100, console: 4200, api: 4300 },
      demo: false,
      build: true,
    });
    expect(
      readOptions(['--console-port', '5200'], { KYCUONG_CONSOLE_PORT: '6200', KYCUONG_API_PORT: '6300' }),
    ).toMatchObject({
      ports: { public: 4100, console: 5200, api: 6300 },
    });
  });

  test('a port that is none is refused by its name', () => {
    expect(() => readOptions(['--api-port', 'x'], {})).toThrow('--api-port must be a port number');
    expect(() => readOptions([], { KYCUONG_PUBLIC_PORT: '70000' })).toThrow(
      'KYCUONG_PUBLIC_PORT phải là số cổng',
    );
  });

  test('two services on one port are refused', () => {
    expect(() => readOptions(['--api-port', '4100'], {})).toThrow('The three ports must differ');
  });

  test('an unknown option is refused', () => {
    expect(() => readOptions(['--demos'], {})).toThrow('Invalid option');
  });

  test('the separator that a package runner passes on is no option', () => {
    expect(readOptions(['--', '--demo'], {})).toMatchObject({ demo: true });
  });
});
