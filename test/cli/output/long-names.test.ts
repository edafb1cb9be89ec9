import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBytes } from '../../../src/cli/files';
import { writeFiles } from '../../../src/cli/forms/files';
import { emptyBook, emptySheet, writeXlsx } from '../../../src/xlsx';
import { fileWorkbook } from '../../../src/workbook/file';
import { follower } from '../../support/slices';

/* A name of a file is counted in bytes of UTF-8: Linux takes 255, of which a Chinese sign is three and a rare one four. */

const folder = mkdtempSync(join(tmpdir(), 'kaoji-long-names-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a copy may have the longest name that the system takes, and nothing else is left beside it', async () => {
  const name = `${'长'.repeat(83)}a.xlsx`;
  expect(Buffer.byteLength(name)).toBe(255);
  await writeBytes(join(folder, name), Buffer.from('内容'), follower());
  expect(readFileSync(join(folder, name), 'utf8')).toBe('内容');
  expect(readdirSync(folder)).toEqual([name]);
});

test('units with long names of rare signs, alike at the beginning, get a file each, drafts too', async () => {
  const workbook = await fileWorkbook(await writeXlsx({ ...emptyBook(), sheets: [emptySheet('表')] }), '试.xlsx');
  const units = ['甲', '乙', '丙'].map((end) => `${'𠮷'.repeat(70)}${end}`);
  const sheets = units.map((of, index) => ({
    name: `出${String(index)}`,
    of,
    edits: [{ kind: 'addSheet' as const, sheet: `出${String(index)}` }],
  }));
  const path = join(folder, 'split');
  const names = await writeFiles(workbook, sheets, { path, zip: false, name: '反馈单', draft: true }, follower());
  expect(new Set(names).size).toBe(3);
  expect(readdirSync(path).sort()).toEqual([...names].sort());
  for (const name of names) expect(name).toMatch(/^反馈单-𠮷+-草稿(?:\(\d\))?\.xlsx$/u);
});
