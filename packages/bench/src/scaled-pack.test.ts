import { expect, test } from 'vitest';
import { load, readPack, scaled } from './scaled-pack.ts';

test('a pack ten times over still loads, with codes and ordinals of their own', () => {
  const pack = load(readPack('khanh-hoa'));
  const { behaviours, settings } = load(scaled(pack, 10));
  expect(behaviours).toHaveLength(pack.behaviours.length * 10);
  expect(new Set(behaviours.map(({ code }) => code)).size).toBe(behaviours.length);
  expect(new Set(behaviours.map(({ ordinal }) => ordinal)).size).toBe(behaviours.length);
  expect(settings.behaviours.map(({ code }) => code)).toEqual(behaviours.map(({ code }) => code));
});
