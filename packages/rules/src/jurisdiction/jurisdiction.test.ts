import { describe, expect, it } from 'vitest';
import { day, shippedFile } from '../testing/shipped.ts';
import { parseJurisdictions, workspaceStandingOn } from './jurisdiction.ts';

const parsed = parseJurisdictions(shippedFile('jurisdictions.yaml'), 'jurisdictions.yaml');
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));

function standing(province: string, on: string) {
  const workspace = parsed.ok ? parsed.workspaces.find((one) => one.province === province) : undefined;
  if (!parsed.ok || !workspace) throw new Error(province);
  return workspaceStandingOn(workspace, parsed, day(on));
}

describe('workspaceStandingOn', () => {
  it('shows Yên Bái as a former area from the day its administration passed to Lào Cai', () => {
    const today = standing('yen-bai', '2025-07-01');
    expect(today.words?.vi).toBe('địa bàn cũ, nay thuộc Lào Cai');
    expect(today.former).toBe(true);
    expect(today.jurisdiction?.code).toBe('lao-cai');
  });

  it('shows Yên Bái as an area of its own the day before', () => {
    const before = standing('yen-bai', '2025-06-30');
    expect(before).toMatchObject({ former: false, words: null, jurisdiction: { code: 'yen-bai' } });
  });

  it('shows a merged province under its own name as no former area', () => {
    expect(standing('da-nang', '2026-01-01')).toMatchObject({
      former: false,
      jurisdiction: { code: 'da-nang' },
    });
    expect(standing('quang-ninh', '2026-01-01')).toMatchObject({ former: false, words: null });
  });
});

it('says where a jurisdiction file is wrong', () => {
  const wrong = parseJurisdictions('jurisdictions: []\nworkspace: []\n', 'x.yaml');
  expect(wrong).toMatchObject({
    ok: false,
    problems: [{ path: 'workspaces' }, { line: 2, path: 'workspace' }],
  });
});
