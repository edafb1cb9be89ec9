import { loadScheme, type Scheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { togetherTest } from '../support/oracle';
import { differencesOf, formulaFaults, written, type Written } from '../support/prove';

/** A workbook under a scheme with one ledger more than the 名册; its columns, items and what follows are typed in the scheme's words. */
function scored(columns: string, total: string, rows: readonly (readonly CellValue[])[], more = ''): Written {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试\n标识: 试\n施行: 2026-01-01\n年度: 2026\n序列: [甲类]\n台账:\n  名册: {列: {单位: 单位, 序列: ` +
      `文字}}\n  事项: {列: ${columns}}\n得分项:\n  总分: ${total}\n排名: {按: 总分}\n${more}`,
    'x.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  return writtenUnder(scheme, rows);
}

function writtenUnder(scheme: Scheme, rows: readonly (readonly CellValue[])[]): Written {
  const sheets = [
    {
      name: '名册',
      rows: [
        ['单位', '序列'],
        ['甲', '甲类'],
        ['乙', '甲类'],
      ],
      merges: [],
    },
    { name: '事项', rows, merges: [] },
  ];
  return written({ name: '试', scheme, sheets, readings: {}, period: '2026' });
}

async function proved(file: Written): Promise<void> {
  expect(file.untranslated).toEqual([]);
  expect(formulaFaults(file)).toEqual([]);
  expect(await differencesOf([file])).toEqual([[]]);
}

const LONG = '认真贯彻落实'.repeat(50); // 300 signs; a spreadsheet takes 255 between quotation marks
const QUOTED = '说"好"'.repeat(60);

togetherTest('texts of more than 255 signs in options, conditions, cells and 结果运用', async () => {
  const file = scored(
    `{类: [${LONG}, '${QUOTED}', 短], 分值: 数}`,
    `合计(事项, 分值, 类 = "${LONG}")`,
    [
      ['单位', '类', '分值'],
      ['甲', LONG, 3],
      ['甲', '短', 5],
      ['乙', ` ${QUOTED}`, 4],
    ],
    `结果运用:\n  - {做: ${LONG}, 当: 总分 > 1}\n`,
  );
  await proved(file);
});

togetherTest('signs that no file can hold, as they come along when a text is pasted from Word', async () => {
  await proved(
    scored('{名称: 文字, 分值: 数}', '合计(事项, 分值)', [
      ['单位', '名称', '分值'],
      ['甲', 'x', '95\u000b'],
      ['乙', 'y', '1,200\n'],
      ['乙\u000b', 'z', 1],
    ]),
  );
});

togetherTest('a column with more options than a function takes arguments', async () => {
  const options = Array.from({ length: 400 }, (_, index) => `选项${String.fromCharCode(0x4e00 + index)}${index % 7 === 0 ? 'a' : ''}`);
  const [first = '', second = ''] = options;
  await proved(
    scored(`{类: [${options.join(', ')}], 分值: 数}`, `合计(事项, 分值, 类 = ${second})`, [
      ['单位', '类', '分值'],
      ['甲', second, 3],
      ['甲', first, 5],
      ['乙', first.toUpperCase(), 4],
      ['乙', '没有的', 4],
    ]),
  );
});
