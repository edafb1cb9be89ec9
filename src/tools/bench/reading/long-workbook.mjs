// An .xlsx with a ledger of many rows, as programs of offices write it: shared texts, days, whole numbers, numbers of two decimals.
import { deflateRawSync } from 'node:zlib';
import { columnLetters } from '../../../workbook/cells/a1.ts';
import { crc32 } from '../../../xlsx/zip/crc32.ts';
import { writeArchive } from '../../../xlsx/zip/write-archive.ts';
import { Random } from '../random.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const UNITS = 400;
const NOTES = 20_000;

/** The bytes of a workbook whose sheet 指标 has so many rows and columns; the same for the same seed. */
export function longWorkbook(rows, columns, seed) {
  const random = new Random(seed);
  const below = (limit) => random.below(limit);
  const letters = Array.from({ length: columns }, (_, column) => columnLetters(column));
  const texts = ['单位', '序列', '日期', '说明', '乡镇', '部门', ...Array.from({ length: columns }, (_, at) => `指标${at}`)];
  const units = texts.length;
  for (let unit = 0; unit < UNITS; unit += 1) texts.push(`单位${unit}`);
  const notes = texts.length;
  for (let note = 0; note < NOTES; note += 1) texts.push(`第${note}号文件，按办法第${note % 30}条`);

  const pieces = [`<worksheet ${MAIN}><sheetData>`];
  const cell = (column, row, value, more = '') => `<c r="${letters[column]}${row}"${more}><v>${value}</v></c>`;
  const head = letters.map((_, column) => cell(column, 1, column === 0 ? 0 : column < 4 ? column : 6 + column, ' t="s"'));
  const sheet = [];
  const flush = () => sheet.push(Buffer.from(pieces.splice(0).join('')));
  pieces.push(`<row r="1">${head.join('')}</row>`);
  for (let row = 2; row <= rows + 1; row += 1) {
    pieces.push(`<row r="${row}">`, cell(0, row, units + below(UNITS), ' t="s"'), cell(1, row, 4 + (row % 2), ' t="s"'));
    pieces.push(cell(2, row, 46_000 + (row % 300), ' s="1"'), cell(3, row, notes + below(NOTES), ' t="s"'));
    for (let column = 4; column < columns; column += 1)
      pieces.push(column % 5 === 0 ? cell(column, row, below(100)) : cell(column, row, below(10_000_000) / 100, ' s="2"'));
    pieces.push('</row>');
    if (row % 1000 === 0) flush();
  }
  pieces.push('</sheetData></worksheet>');
  flush();

  const roster = Array.from(
    { length: UNITS },
    (_, unit) => `<row>${`<c t="s"><v>${units + unit}</v></c>`}<c t="s"><v>${4 + (unit % 2)}</v></c></row>`,
  );
  const relation = (id, type, target) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
  const relations = (...of) => `<Relationships xmlns="${PACKAGE}/relationships">${of.join('')}</Relationships>`;
  const type = (part, what) => `<Override PartName="/xl/${part}.xml" ContentType="${CONTENT}.${what}+xml"/>`;
  const look = (format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0"/>`;
  return writeArchive(
    [
      [
        '[Content_Types].xml',
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
          `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('workbook', 'sheet.main')}` +
          `${type('worksheets/sheet1', 'worksheet')}${type('worksheets/sheet2', 'worksheet')}${type('styles', 'styles')}` +
          `${type('sharedStrings', 'sharedStrings')}</Types>`,
      ],
      ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
      [
        'xl/workbook.xml',
        `<workbook ${MAIN} xmlns:r="${TYPES}"><sheets><sheet name="指标" sheetId="1" r:id="rId1"/>` +
          '<sheet name="名册" sheetId="2" r:id="rId2"/></sheets></workbook>',
      ],
      [
        'xl/_rels/workbook.xml.rels',
        relations(
          relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
          relation('rId2', 'worksheet', 'worksheets/sheet2.xml'),
          relation('rId3', 'styles', 'styles.xml'),
          relation('rId4', 'sharedStrings', 'sharedStrings.xml'),
        ),
      ],
      ['xl/worksheets/sheet1.xml', Buffer.concat(sheet)],
      [
        'xl/worksheets/sheet2.xml',
        `<worksheet ${MAIN}><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>${roster.join('')}</sheetData></worksheet>`,
      ],
      [
        'xl/styles.xml',
        `<styleSheet ${MAIN}><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill/></fills>` +
          `<borders count="1"><border/></borders><cellXfs count="3">${[0, 14, 2].map(look).join('')}</cellXfs></styleSheet>`,
      ],
      ['xl/sharedStrings.xml', `<sst ${MAIN}>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`],
    ].map(([name, text]) => {
      const content = typeof text === 'string' ? Buffer.from(text) : text;
      return { name, deflated: true, size: content.length, crc: crc32(content), data: deflateRawSync(content) };
    }),
  );
}
