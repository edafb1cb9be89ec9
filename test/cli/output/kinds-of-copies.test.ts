import { mkdtempSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';
import { pack, partText, setPartText, unpack } from '../../../src/xlsx/package';
import { SMALLEST_SCHEME } from '../../support/smallest-scheme';
import { fixture } from '../../xlsx/support/damaged-files';

const folder = mkdtempSync(join(tmpdir(), 'kaoji-'));
const scheme = join(folder, '办法.yaml');
writeFileSync(scheme, SMALLEST_SCHEME);

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
};

/** A workbook with macros as Excel has them: a part, its content type, a relation. */
function withMacros(): Uint8Array {
  const parts = unpack(fixture('macro.xlsm'));
  setPartText(parts, 'xl/vbaProject.bin', 'VBA');
  const change = (path: string, end: string, added: string): void => {
    setPartText(parts, path, (partText(parts, path) ?? '').replace(end, added + end));
  };
  change('[Content_Types].xml', '</Types>', '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>');
  change(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
  );
  return pack(parts);
}

function named(name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

async function copied(from: string, to: string): Promise<{ code: number; said: string; out: string }> {
  const lines: string[] = [];
  const out = join(folder, to);
  const print = (line: string): unknown => lines.push(line);
  const code = await main(['score', from, '--scheme', scheme, '--out', out], print, print);
  return { code, said: lines.join('\n'), out };
}

function typeOfWorkbook(file: string): string | undefined {
  const types = partText(unpack(readFileSync(file)), '[Content_Types].xml') ?? '';
  return /<Override PartName="\/xl\/workbook\.xml" ContentType="([^"]*)"/.exec(types)?.[1];
}

test.each([
  ['带宏.xlsm', 'xlsx'],
  ['带宏.xlsm', 'xlsm'],
  ['模板.xltx', 'xlsx'],
  ['模板.xltx', 'xlsm'],
] as const)('the content type of a copy of %s agrees with .%s', async (from, kind) => {
  const bytes = from.endsWith('m') ? withMacros() : fixture('template.xltx');
  const { code, out } = await copied(named(from, bytes), `${from}-副本.${kind}`);
  expect([code, typeOfWorkbook(out)]).toEqual([0, TYPES[kind]]);
});

test('a copy of a macro workbook as .xlsm keeps the macros; as .xlsx it has none, and that is told', async () => {
  const from = named('宏.xlsm', withMacros());
  const kept = await copied(from, '宏-副本.xlsm');
  expect(partText(unpack(readFileSync(kept.out)), 'xl/vbaProject.bin')).toBe('VBA');
  expect(kept.said).not.toContain('副本里没有');
  const without = await copied(from, '宏-副本.xlsx');
  const parts = unpack(readFileSync(without.out));
  expect(parts.has('xl/vbaProject.bin')).toBe(false);
  expect(partText(parts, '[Content_Types].xml')).not.toContain('vbaProject');
  expect(partText(parts, 'xl/_rels/workbook.xml.rels')).not.toContain('vbaProject');
  expect(without.said).toContain('副本里没有原工作簿的：宏（VBA）。');
});

test.each(['x.xls', 'x.csv', 'x.xltx', 'x.xlsb', 'x.et', 'x'])('a copy is not written as %s; the way out is told', async (name) => {
  const { code, said, out } = await copied(named('宏.xlsm', withMacros()), name);
  expect([code, existsSync(out)]).toEqual([2, false]);
  expect(said).toContain(`请用 --out ${join(folder, 'x.xlsx')}`);
});
