import { defaultForms } from '../../../src/sheets/forms/defaults/defaults';
import type { Form } from '../../../src/sheets/forms/form';
import { formHashOf } from '../../../src/sheets/forms/issued/form-hash';
import { formOnSheet, formSheets } from '../../../src/sheets/forms/on-sheet';
import { placeForm } from '../../../src/sheets/forms/place';
import { fileWorkbook, type FileWorkbook } from '../../../src/workbook/file';
import type { Edits } from '../../../src/workbook/edits';
import { areaOf } from '../../support/snapshot';
import { typedFile } from '../../support/typed-book';
import { DATA, schemeOf } from './support/filled';

/* A form is another by what somebody changed on it, not by being written on a sheet. */

async function workbook(): Promise<FileWorkbook> {
  const file = await typedFile(Object.fromEntries(DATA.sheets.map(({ name, values }) => [name, values.map((row) => [...row])])));
  return fileWorkbook(file, 'x.xlsx');
}

async function onSheet(book: FileWorkbook, { sheet }: Form): Promise<Form> {
  const found = formSheets(await book.read()).find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`no form ${sheet}`);
  return formOnSheet(book, found);
}

test.each(defaultForms(schemeOf(), '2017').map((form) => [form.name, form] as const))(
  '%s written to be edited is the same',
  async (_, form) => {
    const book = await workbook();
    await book.apply(placeForm(form));
    expect(formHashOf(await onSheet(book, form))).toBe(formHashOf(form));
  },
);

const FEEDBACK = '考评情况反馈单';
const SHEET = `表样-${FEEDBACK}`;

test.each<[string, Edits]>([
  ['a word', [{ kind: 'values', sheet: SHEET, area: areaOf('A2'), values: [['反馈书']] }]],
  ['a typeface', [{ kind: 'style', sheet: SHEET, area: areaOf('A2'), style: { fontName: '楷体' } }]],
  ['the size of its letters', [{ kind: 'style', sheet: SHEET, area: areaOf('A2'), style: { fontSize: 26 } }]],
  ['lines', [{ kind: 'style', sheet: SHEET, area: areaOf('A2'), style: { border: true } }]],
  ['a width', [{ kind: 'columnWidth', sheet: SHEET, column: 2, columns: 1, points: 60 }]],
  ['a height', [{ kind: 'rowHeight', sheet: SHEET, row: 1, rows: 1, points: 60 }]],
  ['a number format', [{ kind: 'numberFormat', sheet: SHEET, area: areaOf('C7'), format: '0.00' }]],
  ['who is printed', [{ kind: 'values', sheet: SHEET, area: areaOf('A1'), values: [[`｛表样 ${FEEDBACK}｝｛每张 单位｝`]] }]],
])('%s that is another makes another form of it', async (_, edits) => {
  const form = defaultForms(schemeOf(), '2017').find(({ name }) => name === FEEDBACK);
  if (form === undefined) throw new Error('no form');
  const book = await workbook();
  await book.apply(placeForm(form));
  await book.apply(edits);
  expect(formHashOf(await onSheet(book, form))).not.toBe(formHashOf(form));
});
