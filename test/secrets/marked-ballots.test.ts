import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { readXlsx } from '../../src/xlsx';
import { typedFile } from '../support/typed-book';
import { unpack } from '../../src/xlsx/package';
import { defaultForms } from '../../src/sheets/forms/defaults/defaults';
import { settingEdit } from '../../src/assessment/choices/settings';
import { fileWorkbook } from '../../src/workbook/file';
import { assessedVotes, KINDS, scheme as ballotsScheme, schemeText, votes, type Sheets } from './support/ballots';
import { outputs, told } from './support/outputs';

/* Ten ballots that can be known again by what they say and by whom: nothing that leaves holds a word or a number of theirs. */

const NAMES = KINDS.map((_, at) => `记号人${'甲乙丙丁戊己庚辛壬癸'[at] ?? ''}`);
const REMARKS = KINDS.map((_, at) => `记号话${'子丑寅卯辰巳午未申酉'[at] ?? ''}`);
const POINTS = [61.37, 62.41, 63.53, 64.83, 65.67, 66.71, 67.73, 68.79, 69.83, 71.89];

/** As they are typed, and as the row formula halves them. */
const MARKS = [...NAMES, ...REMARKS, ...POINTS.flatMap((points) => [String(points), String(points / 2)])];

/** The seconds of a moment, 13:11:31.205, are no ballot. */
const MOMENT = /T\d{2}:\d{2}:\d{2}\.\d{3}Z/gu;

const found = (text: string): string[] => {
  const timeless = text.replace(MOMENT, '');
  return MARKS.filter((mark) => timeless.includes(mark));
};

const marked = votes(POINTS, NAMES, REMARKS);

/** The same with what people mistype: a number as text, one out of its range, a voter twice, a blank, a note, a unit that is none. */
const mistyped: Sheets = {
  ...marked,
  测评: [
    ...(votes(['61.37', 162.41, '63.53分', null, 65.67, 66.71, 67.73, 68.79, 69.83, 71.89], NAMES.with(5, NAMES[4] ?? ''), REMARKS).测评 ??
      []),
    ['记号人甲', '记号人乙', '领导', '记号话子', 61.37],
    ['说明：记号人丙弃权', null, null, null, null],
    ['合计', null, null, '记号话丑', 61.37],
    ['甲局', '记号人甲 ', '记号话寅', '记号话寅', true],
  ],
};

describe.each([
  ['as they should be', marked],
  ['with what people mistype', mistyped],
])('ballots %s', (_, sheets) => {
  test.each(Object.entries(outputs))('%s', (_name, output) => {
    const text = told(output, assessedVotes(sheets));
    expect(text).not.toBe('');
    expect(found(text)).toEqual([]);
  });
});

test('the marks are found where they stand', () => {
  expect(found(JSON.stringify(marked))).toHaveLength(NAMES.length + REMARKS.length + POINTS.length);
});

const folder = mkdtempSync(join(tmpdir(), 'kaoji-secrets-'));

const forms = defaultForms(ballotsScheme, '2026').map(({ name }) => name);

test('there are forms to walk', () => {
  expect(forms.length).toBeGreaterThan(4);
});

test('a workbook that keeps the scheme itself shows no ballot to kaoji tables without --scheme, and its other tables whole', async () => {
  const workbook = await fileWorkbook(readFileSync(await fileOf(marked)), '测评.xlsx');
  await workbook.apply([settingEdit('schemeText', { fileName: '测评.yaml', text: schemeText }), settingEdit('scheme', '测评')]);
  const file = join(folder, '记着.xlsx');
  writeFileSync(file, await workbook.save());
  for (const options of [[], ['--json']]) {
    const lines: string[] = [];
    await main(
      ['tables', file, ...options],
      (line) => lines.push(line),
      (line) => lines.push(line),
    );
    expect(found(lines.join('\n'))).toEqual([]);
    expect(lines.join('\n')).toContain('甲局');
  }
});

async function fileOf(sheets: Sheets): Promise<string> {
  const file = join(folder, '测评.xlsx');
  writeFileSync(file, await typedFile(sheets));
  return file;
}

describe.each([
  ['as they should be', marked],
  ['with what people mistype', mistyped],
])('the command line over ballots %s', (_, sheets) => {
  const scheme = join(folder, '测评.yaml');
  writeFileSync(scheme, schemeText);

  async function run(...words: string[]): Promise<string> {
    const lines: string[] = [];
    const take = (line: string): void => {
      lines.push(line);
    };
    // Done, with errors, or with something asked.
    expect([0, 1, 3]).toContain(await main([...words, '--scheme', scheme], take, take));
    return lines.join('\n');
  }

  test.each<[string, ...string[]]>([
    ['check'],
    ['check', '--json'],
    ['score'],
    ['score', '--json'],
    ['tables'],
    ['tables', '--json'],
    ['forms', '--list'],
  ])('kaoji %s %s prints none', async (...words) => {
    const [command, ...options] = words;
    expect(found(await run(command, await fileOf(sheets), ...options))).toEqual([]);
  });

  test.each(forms)('the form %s has none, on paper, in JSON and in its file', async (form) => {
    const out = join(folder, `${form}.xlsx`);
    rmSync(out, { force: true });
    expect(found(await run('forms', await fileOf(sheets), '--form', form, '--draft', '--json', '--out', out))).toEqual([]);
    if (!existsSync(out)) return;
    const { sheets: written, ...rest } = await readXlsx(new Uint8Array(readFileSync(out)));
    expect(written.length).toBeGreaterThan(Object.keys(sheets).length);
    expect(found(JSON.stringify([rest, written.filter(({ name }) => name !== '测评')]))).toEqual([]);
  });

  test('the 问题清单 that goes back has none, nor have the files for the units', async () => {
    const [list, ofUnits] = [join(folder, '清单.xlsx'), join(folder, '清单')];
    for (const out of [list, ofUnits]) rmSync(out, { force: true, recursive: true });
    expect(found(await run('check', await fileOf(sheets), '--list', '--out', list))).toEqual([]);
    expect(found(await run('check', await fileOf(sheets), '--list', '--out', ofUnits, '--split', 'files'))).toEqual([]);
    const files = existsSync(ofUnits) ? readdirSync(ofUnits) : [];
    if (sheets === mistyped) expect(files).not.toEqual([]);
    for (const name of files) {
      const parts = [...unpack(new Uint8Array(readFileSync(join(ofUnits, name))))].map(([, part]) => new TextDecoder().decode(part));
      expect(found([name, ...parts].join('\n'))).toEqual([]);
    }
    if (!existsSync(list)) return;
    const { sheets: written, ...rest } = await readXlsx(new Uint8Array(readFileSync(list)));
    expect(found(JSON.stringify([rest, written.filter(({ name }) => name !== '测评')]))).toEqual([]);
  });

  test.each(['values', 'formulas'])('a copy with the result in %s has them on their own sheet alone', async (as) => {
    const out = join(folder, `结果-${as}.xlsx`);
    expect(found(await run('score', await fileOf(sheets), '--out', out, '--as', as))).toEqual([]);
    const bytes = new Uint8Array(readFileSync(out));
    const { sheets: written, ...rest } = await readXlsx(bytes);
    expect(written.map(({ name }) => name)).not.toContain('计算-测评');
    expect(found(JSON.stringify([rest, written.filter(({ name }) => name !== '测评')]))).toEqual([]);
    expect(found(JSON.stringify(written.find(({ name }) => name === '测评')))).not.toEqual([]);
    // Nothing stands in a part that nobody reads: beside the ledger there are the texts of all sheets.
    const parts = [...unpack(bytes)].filter(([, part]) => found(new TextDecoder().decode(part)).length > 0).map(([path]) => path);
    expect(parts.filter((path) => path !== 'xl/sharedStrings.xml')).toEqual(['xl/worksheets/sheet2.xml']);
  });
});
