import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantMillis } from './instant.ts';

it('reads an instant as the platform does', () => {
  const instant = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') });
  fc.assert(
    fc.property(instant, (date) => {
      expect(instantMillis(date.toISOString())).toBe(date.getTime());
      const inVietNam = new Date(date.getTime() + 7 * 3_600_000).toISOString().replace('Z', '+07:00');
      expect(instantMillis(inVietNam)).toBe(date.getTime());
    }),
  );
});

it.each(['', '2025-12-25', '2025-12-25T09:00', '25/12/2025 09:00', '2025-12-25T09:00+7'])(
  'reads no instant from `%s`',
  (text) => {
    expect(instantMillis(text)).toBeNaN();
  },
);
