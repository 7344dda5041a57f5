import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../core/explain.ts';
import type { StaffCaller } from '../staff.ts';
import type { Problem } from '../staff.ts';
import { refusedWith } from '../testing/refused-with.ts';
import { staffWorld, type StaffWorld } from '../testing/staff-world.ts';
import type { StaleDetails } from './save-draft.ts';

const slug = '35-ct-tu';
const at = { slug, version: 2 };

describe.each(oldestServer())('$name', (server) => {
  let world: StaffWorld;
  let editor: StaffCaller;
  beforeAll(async () => {
    world = await staffWorld(server);
    editor = await world.signIn('soan.khanh-hoa@demo.invalid');
    await editor.catalogue.createDraft({ slug });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const publication = async () => (await editor.catalogue.version(at)).catalogue.settings.publication;

  test('one draft at a time', async () => {
    expect(await refusedWith(editor.catalogue.createDraft({ slug }))).toBe('DRAFT_ALREADY_OPEN');
  });

  test('an unchanged draft is not submitted', async () => {
    const { contentHash } = (await editor.catalogue.version(at)).head;
    expect(await refusedWith(editor.catalogue.submit({ ...at, contentHash }))).toBe('NOTHING_CHANGED');
  });

  test('a save over a piece that changed meanwhile is refused, and says what changed', async () => {
    const base = JSON.stringify(await publication());
    const edit = (fullTextBasis: string) => ({
      kind: 'publication' as const,
      fullTextPublic: false,
      fullTextBasis,
    });
    await editor.catalogue.saveDraft({ ...at, base, edit: edit('Văn bản thứ nhất') });
    const late = editor.catalogue.saveDraft({ ...at, base, edit: edit('Văn bản thứ hai') });
    const { code, details } = explain(await late.catch((error: unknown) => error));
    expect(code).toBe('STALE_EDIT');
    const stale = details as StaleDetails;
    expect(stale.changes.map((change) => change.path)).toEqual(['settings.publication.fullTextBasis']);
    expect(stale.by).toBe('Trần Nha Soạn (minh họa)');
    await editor.catalogue.saveDraft({ ...at, base: stale.base, edit: edit('Văn bản thứ hai') });
    expect((await publication()).fullTextBasis).toBe('Văn bản thứ hai');
  });

  test('two people may save different pieces of one draft', async () => {
    const { settings } = (await editor.catalogue.version(at)).catalogue;
    const [first] = settings.behaviours;
    await editor.catalogue.saveDraft({
      ...at,
      base: JSON.stringify(first),
      edit: { kind: 'behaviour', ...first!, severity: 2 },
    });
    const again = { kind: 'publication' as const, ...settings.publication, fullTextBasis: 'Văn bản thứ ba' };
    await editor.catalogue.saveDraft({ ...at, base: JSON.stringify(settings.publication), edit: again });
    const saved = (await editor.catalogue.version(at)).catalogue.settings;
    expect(saved.behaviours[0]?.severity).toBe(2);
    expect(saved.publication.fullTextBasis).toBe('Văn bản thứ ba');
  });

  test('the history tells what saves changed, in words', async () => {
    const [latest] = await editor.catalogue.history(at);
    expect(latest).toMatchObject({ kind: 'edited', personName: 'Trần Nha Soạn (minh họa)' });
    expect(latest?.changes?.map(({ path }) => path).toSorted()).toEqual([
      'settings.behaviours[0].severity',
      'settings.publication.fullTextBasis',
    ]);
  });

  test('an indicator is changed, taken away and added, each by its own save', async () => {
    const first = async () => (await editor.catalogue.version(at)).catalogue.settings.behaviours[0]!;
    const { code, indicators } = await first();
    const kept = indicators[0]!;
    const save = (base: unknown, indicator: typeof kept | null) =>
      editor.catalogue.saveDraft({
        ...at,
        base: JSON.stringify(base),
        edit: { kind: 'indicator', code, id: kept.id, indicator },
      });
    const renamed = { ...kept, name: { vi: 'Tên khác', en: 'Another name' } };
    await save(kept, renamed);
    expect((await first()).indicators).toEqual([renamed, ...indicators.slice(1)]);
    expect(await refusedWith(save(kept, null))).toBe('STALE_EDIT');
    await save(renamed, null);
    expect((await first()).indicators).toEqual(indicators.slice(1));
    await save(null, kept);
    expect((await first()).indicators).toEqual([...indicators.slice(1), kept]);
  });

  test('a draft whose indicator cannot run is not submitted, not imported, and says where it fails', async () => {
    const { settings } = (await editor.catalogue.version(at)).catalogue;
    const { code, indicators } = settings.behaviours[0]!;
    const kept = indicators[0]!;
    const broken = { ...kept, when: { id: 'n1', field: 'officer.rolle', is: 'head' } as typeof kept.when };
    const path = 'settings.behaviours[0].indicators[0].when.field';
    const edit = { kind: 'indicator' as const, code, id: kept.id, indicator: broken };
    const pathsOfErrors = (problems: readonly Problem[]) =>
      problems.filter(({ severity }) => severity === 'error').map((problem) => problem.path);
    expect(pathsOfErrors(await editor.catalogue.lint({ ...at, edit }))).toEqual([path]);

    await editor.catalogue.saveDraft({ ...at, base: JSON.stringify(kept), edit });
    const { contentHash } = (await editor.catalogue.version(at)).head;
    const submitted = editor.catalogue.submit({ ...at, contentHash });
    const { code: refusal, details } = explain(await submitted.catch((error: unknown) => error));
    expect(refusal).toBe('LINT_ERRORS_REMAIN');
    expect(pathsOfErrors(details as readonly Problem[])).toEqual([path]);

    const { text, fileName } = await editor.catalogue.exportFile(at);
    const { problems } = await editor.catalogue.checkFile({ text, fileName });
    expect(pathsOfErrors(problems)).toEqual([path]);
    expect(problems[0]?.line).toBeGreaterThan(0);
    expect(await refusedWith(editor.catalogue.importFile({ text, fileName }))).toBe('FILE_HAS_PROBLEMS');
    await editor.catalogue.saveDraft({
      ...at,
      base: JSON.stringify(broken),
      edit: { ...edit, indicator: kept },
    });
  });

  test('the exported file imports without a change', async () => {
    const { text, fileName } = await editor.catalogue.exportFile(at);
    const report = await editor.catalogue.checkFile({ text, fileName });
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.changes).toEqual([]);
  });

  test('a bad file is told line by line, and nothing is stored', async () => {
    const before = (await editor.catalogue.version(at)).head.contentHash;
    const report = await editor.catalogue.checkFile({
      text: 'format: kycuong-catalogue/1\nprovince: khanh-hoa\nla: 1\n',
      fileName: 'hong.yaml',
    });
    expect(report.problems.length).toBeGreaterThan(0);
    expect(report.problems.every(({ line }) => line !== undefined)).toBe(true);
    expect(await refusedWith(editor.catalogue.importFile({ text: ': :', fileName: 'hong.yaml' }))).toBe(
      'FILE_HAS_PROBLEMS',
    );
    expect((await editor.catalogue.version(at)).head.contentHash).toBe(before);
  });

  test('The verbatim text of a directive never changes inside a version.', async () => {
    const { text, fileName } = await editor.catalogue.exportFile(at);
    const { behaviours } = (await editor.catalogue.version(at)).catalogue;
    const word = behaviours[0]?.text.split(' ')[0] ?? '';
    const changed = text.replace(new RegExp(`(text: >-\\s+)${word}`), '$1Khác');
    expect(changed).not.toBe(text);
    const report = await editor.catalogue.checkFile({ text: changed, fileName });
    expect(report.problems.map(({ code }) => code)).toContain('verbatim-changed');
    expect(await refusedWith(editor.catalogue.importFile({ text: changed, fileName }))).toBe(
      'FILE_HAS_PROBLEMS',
    );
  });

  test('another province’s pack is only a model: it becomes a draft of the acting province', async () => {
    const donor = await world.signIn('soan.quang-ninh@demo.invalid');
    const { text, fileName } = await donor.catalogue.exportFile({
      slug: 'ky-luat-ky-cuong-hanh-chinh',
      version: 1,
    });
    const report = await editor.catalogue.checkFile({ text, fileName });
    expect(report.problems[0]?.code).toBe('province-mismatch');
    const made = await editor.catalogue.importFile({ text, fileName, asModel: true });
    expect((await editor.catalogue.version(made)).catalogue.province).toBe('khanh-hoa');
  });

  test('a catalogue may begin from nothing', async () => {
    const made = await editor.catalogue.createEmpty({
      slug: 'chi-thi-moi',
      kind: 'party-directive',
      issuer: 'Ban Thường vụ',
      number: null,
      title: null,
      date: null,
    });
    const { catalogue } = await editor.catalogue.version(made);
    expect(catalogue.behaviours).toEqual([]);
    expect(catalogue.settings.mechanisms.every(({ on }) => !on)).toBe(true);
  });
});
