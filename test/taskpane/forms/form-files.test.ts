/** @jest-environment node */
import { filesOf, makerOf } from '../../../src/taskpane/files/form-files';
import type { FormFiles, MadeFile } from '../../../src/taskpane/session/forms/form-files';
import { Session } from '../../../src/taskpane/session/session';
import { fileWorkbook } from '../../../src/workbook/file';
import { unfollowed } from '../../../src/workbook/progress';
import { readArchive } from '../../../src/xlsx/zip/archive';
import { contentOf } from '../../../src/xlsx/zip/contents';
import { emptyBook, emptySheet, putCell, writeXlsx } from '../../../src/xlsx';
import { NOON } from '../support/opened';
import { smallSchemes } from '../support/small-schemes';

const OWN = '表样-通知';

/** An office's workbook: three units, and a form whose title is 楷体. */
async function file(): Promise<Uint8Array<ArrayBuffer>> {
  const [ledger, form] = [emptySheet('数据'), emptySheet(OWN)];
  const rows = [
    ['单位', '基本分', '扣分'],
    ['甲局', 90, 5],
    ['乙局', 88, 0],
    ['丙局', 70, 1],
  ];
  rows.forEach((line, row) => line.forEach((value, column) => putCell(ledger, row, column, { value })));
  putCell(form, 0, 0, { value: '｛表样 通知｝｛每张 单位｝' });
  putCell(form, 1, 0, { value: '｛单位｝得｛得分｝分', style: { font: { name: '楷体', size: 20 } } });
  return writeXlsx({ ...emptyBook(), sheets: [ledger, form] });
}

/** Hands out, in files, the copies of a form of these units. */
async function handedOut(units: readonly string[] | null): Promise<MadeFile[]> {
  const saved: MadeFile[] = [];
  const workbook = await fileWorkbook(await file(), '考核.xlsx');
  const files: FormFiles = {
    make: async (sheets, names, { archive }, control) => {
      const bytes = await workbook.save(control);
      return filesOf(await makerOf(bytes, control), sheets, names, archive, control);
    },
    save: (made) => void saved.push(made),
  };
  const session = new Session(workbook, { shipped: smallSchemes, now: () => NOON, files });
  await session.start();
  await session.forms.open();
  session.forms.choose(OWN);
  session.forms.setSplit('files');
  session.forms.setUnits(units);
  await session.forms.print();
  return saved;
}

test('a file for each unit in one archive: each as its form looks, and with nothing of another unit', async () => {
  const [archive] = await handedOut(null);
  expect(archive?.name).toBe('通知.zip');
  const entries = readArchive(archive?.content ?? new Uint8Array());
  expect(entries.map(({ name }) => name).sort()).toEqual(['通知-丙局.xlsx', '通知-乙局.xlsx', '通知-甲局.xlsx']);
  const one = entries.find(({ name }) => name === '通知-甲局.xlsx');
  if (one === undefined) throw new Error('no file');
  const opened = await fileWorkbook(contentOf(one), one.name);
  const { sheets } = await opened.read();
  // 90 － 5 = 85
  expect(sheets.map(({ values }) => values)).toEqual([[['甲局得85分']]]);
  const { texts } = await opened.layoutOf({ sheet: sheets[0]?.name ?? '', area: { row: 0, column: 0, rows: 1, columns: 1 } });
  expect(texts[0]?.[0]).toMatchObject({ fontName: '楷体', fontSize: 20 });
  const parts = readArchive(contentOf(one)).map((part) => new TextDecoder().decode(contentOf(part)));
  expect(parts.join('')).not.toMatch(/乙局|丙局|基本分/u);
});

test('one unit’s is a workbook by itself', async () => {
  expect((await handedOut(['乙局'])).map(({ name }) => name)).toEqual(['通知-乙局.xlsx']);
});

test('forms that the scheme has need no copy of the workbook', async () => {
  const made = await filesOf(
    await makerOf(null, unfollowed),
    [
      {
        name: '出表',
        of: '甲局',
        edits: [
          { kind: 'addSheet', sheet: '出表' },
          { kind: 'values', sheet: '出表', area: { row: 0, column: 0, rows: 1, columns: 1 }, values: [['甲局']] },
        ],
      },
    ],
    ['甲局.xlsx'],
    '表',
    unfollowed,
  );
  expect((await (await fileWorkbook(made.content, made.name)).read()).sheets.map(({ values }) => values)).toEqual([[['甲局']]]);
});
