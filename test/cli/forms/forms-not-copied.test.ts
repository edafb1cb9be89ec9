import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { emptyBook, emptySheet, putCell, readXlsx, writeXlsx, type XlsxSheet } from '../../../src/xlsx';
import { pack, partText, setPartText, unpack } from '../../../src/xlsx/package';
import { SCHEME } from '../../sheets/forms/support/filled';
import { kaoji, scratch } from '../support';

/* Conditional formats and validations come along with the rows of a form; what does not is told, in words and for machines. */

const write = scratch();
const scheme = write('小.yaml', SCHEME);

/** A workbook with a form of its own. */
async function withForm(change: (form: XlsxSheet) => void): Promise<Uint8Array> {
  const roster = emptySheet('名册');
  const form = emptySheet('表样-通知');
  const fillIn = (sheet: XlsxSheet, rows: readonly (readonly (string | number)[])[]): void =>
    rows.forEach((cells, row) => cells.forEach((value, column) => putCell(sheet, row, column, { value })));
  fillIn(roster, [
    ['单位', '序列', '成立'],
    ['甲局', '局', 37_000],
  ]);
  fillIn(form, [['｛表样 通知｝｛每张 单位｝'], ['｛单位｝', '意见', '类别']]);
  change(form);
  return writeXlsx({ ...emptyBook(), sheets: [roster, form] });
}

/** The same with a picture on the form, as Excel stores one: a drawing with an anchor. */
async function withPicture(): Promise<Uint8Array> {
  const parts = unpack(await withForm(() => undefined));
  const path = 'xl/worksheets/sheet2.xml';
  const sheet = partText(parts, path) ?? '';
  setPartText(
    parts,
    path,
    sheet.replace(
      '</worksheet>',
      '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdD"/></worksheet>',
    ),
  );
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  setPartText(
    parts,
    'xl/worksheets/_rels/sheet2.xml.rels',
    `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="rIdD" Type="${types}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
  );
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
  setPartText(
    parts,
    'xl/drawings/drawing1.xml',
    `<?xml version="1.0"?><xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"><xdr:oneCellAnchor>` +
      '<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
      '<xdr:ext cx="360000" cy="360000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="徽"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>' +
      `<a:blip xmlns:r="${types}" r:embed="rIdP"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
  );
  setPartText(
    parts,
    'xl/drawings/_rels/drawing1.xml.rels',
    `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="rIdP" Type="${types}/image" Target="../media/image1.png"/></Relationships>`,
  );
  parts.set('xl/media/image1.png', PIXEL);
  const list = partText(parts, '[Content_Types].xml') ?? '';
  const picture = '<Default Extension="png" ContentType="image/png"/>';
  const drawn = '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>';
  setPartText(parts, '[Content_Types].xml', list.replace('</Types>', `${picture}${drawn}</Types>`));
  return pack(parts);
}

const PIXEL = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'),
);

const told = z.object({ notCopied: z.array(z.string()) });

async function printed(name: string, file: Uint8Array): Promise<{ words: string; codes: readonly string[]; out: string }> {
  const path = write(`${name}.xlsx`, file);
  const out = join(path, '..', `${name}-出.xlsx`);
  const words = ['forms', path, '--scheme', scheme, '--form', '通知', '--draft', '--out', out];
  const said = await kaoji(...words);
  expect([said.code, said.errors, existsSync(out)]).toEqual([0, '', true]);
  return { words: said.out, codes: told.parse(JSON.parse((await kaoji(...words, '--json')).out)).notCopied, out };
}

/** Rules that come along: of cells of the line for each unit, and of one that only the first row has. */
const rules = (form: XlsxSheet): void => {
  form.opaque = {
    conditionalRules: [{ type: 'cellIs', priority: 1, operator: 'lessThan', formula: '60', range: 'A2', style: { font: { bold: true } } }],
    dataValidations: [
      { type: 'list', range: 'B2', values: ['同意', '不同意'], allowBlank: true, showErrorMessage: true },
      { type: 'list', range: 'C2', formula1: '名册!$A$2:$A$9' },
    ],
  };
};

test('conditional formats and validations come along with the rows, and nothing is told', async () => {
  const { words, codes, out } = await printed('规', await withForm(rules));
  expect(words).not.toContain('不随行');
  expect(codes).toEqual([]);
  const filled = (await readXlsx(await readFile(out))).sheets.at(-1);
  expect(filled?.opaque).toMatchObject({
    conditionalRules: [{ type: 'cellIs', operator: 'lessThan', formula: '60', range: 'A1', style: { font: { bold: true } } }],
    dataValidations: [
      { type: 'list', range: 'B1', values: ['同意', '不同意'], allowBlank: true },
      { type: 'list', range: 'C1', formula1: '名册!$A$2:$A$9' },
    ],
  });
});

test('in a file of its own a list from another sheet is left out and told; all else comes along', async () => {
  const path = write('单独.xlsx', await withForm(rules));
  const out = join(path, '..', '单独');
  const said = await kaoji('forms', path, '--scheme', scheme, '--form', '通知', '--draft', '--split', 'files', '--out', out);
  expect([said.code, said.errors]).toEqual([0, '']);
  expect(said.out).toContain('从别的工作表或名称取内容的数据验证');
  const file = (await readXlsx(await readFile(join(out, readdirSync(out)[0] ?? '')))).sheets[0];
  expect(file?.opaque).toMatchObject({
    conditionalRules: [{ range: 'A1' }],
    dataValidations: [{ range: 'B1', values: ['同意', '不同意'] }],
  });
  expect(JSON.stringify(file?.opaque)).not.toContain('名册');
});

/** Rules as newer programs write them beside the others, which are not read. */
async function withNewer(part: string): Promise<Uint8Array> {
  const parts = unpack(await withForm(() => undefined));
  const path = 'xl/worksheets/sheet2.xml';
  setPartText(parts, path, (partText(parts, path) ?? '').replace('</worksheet>', `${part}</worksheet>`));
  return pack(parts);
}

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';

test.each([
  [
    'validations',
    '新式的数据验证',
    `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${X14}><x14:dataValidations count="1"><x14:dataValidation type="list"/></x14:dataValidations></ext></extLst>`,
  ],
  [
    'conditionalFormats',
    '几种条件格式',
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings><x14:conditionalFormatting/></x14:conditionalFormattings></ext></extLst>`,
  ],
])('newer %s of a form are not read: told', async (code, words, part) => {
  const { words: said, codes } = await printed(`新${code}`, await withNewer(part));
  expect(said).toContain(`表样“表样-通知”里的${words}`);
  expect(codes).toEqual([code]);
});

test('comments of a form: told', async () => {
  const file = await withForm((form) => putCell(form, 1, 1, { value: '甲', comment: { text: '此处盖章' } }));
  const { words, codes } = await printed('批注', file);
  expect(words).toContain('表样“表样-通知”里的批注不随行带到出的表里。要印的请写成文字、占位符或单元格格式。');
  expect(codes).toEqual(['comments']);
});

test('pictures of a form: told, and they stay on the form itself', async () => {
  const { words, codes, out } = await printed('图', await withPicture());
  expect(words).toContain('表样“表样-通知”里的图片和图形不随行带到出的表里。');
  expect(codes).toEqual(['pictures']);
  const parts = unpack(await readFile(out));
  expect(parts.has('xl/media/image1.png')).toBe(true);
  expect((await readXlsx(await readFile(out))).sheets.map(({ name, drawings }) => [name, drawings ?? false])).toEqual([
    ['名册', false],
    ['表样-通知', true],
    ['出表-通知-甲局-草稿', false],
  ]);
});

test('of a form that has nothing but cells nothing is told', async () => {
  const { words, codes } = await printed('无', await withForm(() => undefined));
  expect(words).not.toContain('不随行');
  expect(codes).toEqual([]);
});
