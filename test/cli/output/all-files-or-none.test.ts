import * as fc from 'fast-check';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../../../src/cli/forms/files';
import { fileWorkbook, type FileWorkbook } from '../../../src/workbook/file';
import { unpack } from '../../../src/xlsx/package';
import { emptyBook, emptySheet, readXlsx, writeXlsx } from '../../../src/xlsx';
import { follower } from '../../support/slices';
import { kaojiUnder } from '../support';

/* Commands that write several files: all of them are there, or none; they stand where they were asked for, whatever units are called. */

let folder = '';
let workbook: FileWorkbook;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaoji-'));
  workbook = await fileWorkbook(await writeXlsx({ ...emptyBook(), sheets: [emptySheet('表')] }), '试.xlsx');
});

/** A planned sheet for each unit. */
const sheetsOf = (units: readonly string[]) =>
  units.map((of, at) => ({ name: `出${String(at)}`, of, edits: [{ kind: 'addSheet' as const, sheet: `出${String(at)}` }] }));

test('cancelled at any of its files, kaoji forms leaves none of them, and no folder', async () => {
  const path = join(folder, '反馈');
  const out = { path, zip: false, name: '反馈单', draft: false };
  for (let at = 1; at <= 3; at += 1) {
    await expect(writeFiles(workbook, sheetsOf(['甲', '乙', '丙']), out, follower(at))).rejects.toThrow();
    expect([at, readdirSync(folder)]).toEqual([at, []]);
  }
  expect(await writeFiles(workbook, sheetsOf(['甲', '乙', '丙']), out, follower())).toHaveLength(3);
  expect(readdirSync(path)).toHaveLength(3);
});

test('cancelled while it saves the copy, kaoji new has not written the scheme either', async () => {
  const file = join(folder, '汇总.xlsx');
  writeFileSync(file, readFileSync('assets/samples/广元交通-2017.xlsx'));
  const words = ['new', file, '--accept-proposals', '--out', join(folder, '办法.yaml'), '--sheet', join(folder, '副本.xlsx')];
  const whole = follower();
  expect(await kaojiUnder(whole, ...words)).toMatchObject({ code: 0 });
  expect(readdirSync(folder).sort()).toEqual(['办法.yaml', '副本.xlsx', '汇总.xlsx'].sort());
  const another = words.map((word) => word.replace(/(办法|副本)\./u, '又一份$1.'));
  const ran = await kaojiUnder(follower(whole.heard.length), ...another);
  expect(ran).toEqual({ code: 130, out: '', errors: '已取消，没有写出任何文件。' });
  expect(readdirSync(folder).filter((name) => name.startsWith('又'))).toEqual([]);
});

test('a file that is there is left as it is, and with it all others unwritten', async () => {
  const path = join(folder, '反馈');
  mkdirSync(path);
  writeFileSync(join(path, '反馈单-乙.xlsx'), '别人的');
  const out = { path, zip: false, name: '反馈单', draft: false };
  await expect(writeFiles(workbook, sheetsOf(['甲', '乙']), out, follower())).rejects.toThrow('已经有了');
  expect([readdirSync(path), readFileSync(join(path, '反馈单-乙.xlsx'), 'utf8')]).toEqual([['反馈单-乙.xlsx'], '别人的']);
});

test('units whose names differ only in how an accent is put together have a file each, also where systems take them for one', async () => {
  const out = { path: join(folder, '反馈'), zip: false, name: '反馈单', draft: false };
  const names = await writeFiles(workbook, sheetsOf(['é局', 'e\u0301局']), out, follower());
  expect(new Set(names.map((name) => name.normalize('NFC'))).size).toBe(2);
});

/** What strangers call their units: ways out of the folder, devices, signs that are not seen, the same name in other signs. */
const piece = fc.constantFrom(
  ...['../', '..\\', '/etc/', 'C:\\', '.', ' ', 'CON', 'nul.', 'a', 'A', 'é', 'e\u0301', 'ß', '𠮷', '\u0000', '\u202E', '\u200B', '\n'],
  ...['|', '*', '?', '"', '<', ':', '-草稿', '(2)', '.xlsx', '长'.repeat(90), '\ud800', '甲'],
);
const strange = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
const seed = Number(process.env['KAOJI_SEED'] ?? '') || 20_261_130;

test(`whatever units and forms are called, each has a file of its own in folder and archive, KAOJI_SEED=${String(seed)}`, async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(strange, { minLength: 1, maxLength: 5 }), strange, fc.boolean(), async (units, form, draft) => {
      run += 1;
      const path = join(folder, `第${String(run)}次`, '反馈');
      const zip = join(folder, `第${String(run)}次`, '反馈.zip');
      const names = await writeFiles(workbook, sheetsOf(units), { path, zip: false, name: form, draft }, follower());
      expect(names).toHaveLength(units.length);
      expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(units.length);
      expect(readdirSync(path).sort()).toEqual([...names].sort());
      expect(readdirSync(join(folder, `第${String(run)}次`))).toEqual(['反馈']);
      for (const name of names) expect([name, /^(?!\.)[^\\/:*?"<>|\p{Cc}\p{Cf}]+\.xlsx$/u.test(name)]).toEqual([name, true]);
      await writeFiles(workbook, sheetsOf(units), { path: zip, zip: true, name: form, draft }, follower());
      const entries = unpack(readFileSync(zip));
      expect([...entries.keys()].sort()).toEqual([...names].sort());
      for (const [at, name] of names.entries())
        expect((await readXlsx(entries.get(name) ?? new Uint8Array())).sheets.map((sheet) => sheet.name)).toEqual([`出${String(at)}`]);
    }),
    { seed, numRuns: 40, endOnFailure: true },
  );
  expect(existsSync('/etc/a.xlsx')).toBe(false);
});
