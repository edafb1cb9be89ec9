import { pack } from '../../../src/xlsx/package';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface PackageOf {
  /** By name what stands in `sheetData` of each sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Numbers of the formats that the styles 0, 1, 2 … of cells have. */
  readonly formats?: readonly number[];
  /** Formats that the file names itself. */
  readonly codes?: Readonly<Record<number, string>>;
  readonly shared?: string;
  readonly workbookPr?: string;
  readonly names?: string;
  /** A sheet of another type, last in the workbook. */
  readonly chartSheet?: string;
}

/** An .xlsx file written by hand, as no library of ours would write it. */
export function packageOf({
  sheets,
  formats = [0],
  codes = {},
  shared = '',
  workbookPr = '',
  names = '',
  chartSheet,
}: PackageOf): Uint8Array<ArrayBuffer> {
  const parts = new Map<string, Uint8Array>();
  const put = (path: string, text: string): unknown => parts.set(path, new TextEncoder().encode(text));
  const listed = [
    ...Object.entries(sheets).map(([name, rows]) => ({
      name,
      type: 'worksheet',
      xml: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    })),
    ...(chartSheet === undefined ? [] : [{ name: chartSheet, type: 'chartsheet', xml: `<chartsheet xmlns="${MAIN}"/>` }]),
  ];
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
  const relations = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  put(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ' +
      'ContentType="application/xml"/></Types>',
  );
  put('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')));
  const listing = listed.map(({ name }, index) => `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`);
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}">${workbookPr}<sheets>${listing.join('')}</sheets>${names}</workbook>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    relations(
      listed.map(({ type }, index) => relation(`rId${String(index + 1)}`, type, `${type}s/sheet${String(index + 1)}.xml`)).join('') +
        relation('rIdS', 'styles', 'styles.xml') +
        relation('rIdT', 'sharedStrings', 'sharedStrings.xml'),
    ),
  );
  listed.forEach(({ type, xml }, index) => put(`xl/${type}s/sheet${String(index + 1)}.xml`, xml));
  const own = Object.entries(codes).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`);
  const styles = formats.map((id) => `<xf numFmtId="${String(id)}" fontId="0" fillId="0" borderId="0"/>`);
  put(
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}">${own.length === 0 ? '' : `<numFmts count="${String(own.length)}">${own.join('')}</numFmts>`}` +
      '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill/></fills>' +
      '<borders count="1"><border/></borders>' +
      `<cellXfs count="${String(formats.length)}">${styles.join('')}</cellXfs></styleSheet>`,
  );
  put('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${shared}</sst>`);
  return pack(parts);
}
