import { sheetCells, sheetRows } from '../../../src/sheets/scheme/scheme-sheet';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { dayNumber } from '../../../src/workbook/cells/day-number';
import { yamlValue } from './sheets';

/** A scheme in which every text that somebody may type on the sheet has a word of its own, to be found by. */
const SCHEME = `
办法: 办法名
标识: 标识名
版本: 版本名
施行: 施行日
序列: [甲类]
参数:
  参数名: {值: 0.5, 依据: 参数依据}
口径:
  口径名: {问: 问题名, 取: 取法, 另可: [别的], 依据: 口径依据}
台账:
  名册: {列: {单位: 单位, 序列: 文字, 得分: {类型: 分, 别名: [别名一], 说明: 列的说明}}}
得分项:
  总分: {公式: 得分 × 参数名, 依据: 总分依据}
等级: [上等, 下等]
等次:
  - {等次: 优等名, 当: 总分 > 1, 依据: 等次依据}
  - {等次: 良等名, 当: 其他}
结果运用:
  - {做: 表扬名, 当: 总分 > 2}
检查:
  - {须: 总分 ≤ 3, 说明: 检查说明}
日程:
  - {事项: 事项名, 截止: 截止日}
`;

/** A value as a spreadsheet keeps it, with the format that it gives it by itself. */
export interface Typed {
  readonly value: CellValue;
  readonly format: string;
}

const DECIMAL: Typed = { value: 2.1, format: 'General' };
const DAY: Typed = { value: dayNumber(2026, 1, 2), format: 'm"月"d"日"' };

/** Texts that are lost when they look like a decimal: where they stand, and what the message calls that. */
const TEXTS: readonly (readonly [word: string, where: string])[] = [
  ['办法名', '办法'],
  ['标识名', '标识'],
  ['版本名', '版本'],
  ['甲类', '序列'],
  ['参数名', '参数 › 2.1'],
  ['参数依据', '参数 › 参数名 › 依据'],
  ['口径名', '口径 › 2.1'],
  ['问题名', '口径 › 口径名 › 问'],
  ['取法', '口径 › 口径名 › 取'],
  ['别的', '口径 › 口径名 › 另可'],
  ['别名一', '台账 › 名册 › 列 › 得分 › 别名'],
  ['列的说明', '台账 › 名册 › 列 › 得分 › 说明'],
  ['总分', '得分项 › 2.1'],
  ['总分依据', '得分项 › 总分 › 依据'],
  ['上等、下等', '等级'],
  ['优等名', '等次 › 第1项 › 等次'],
  ['等次依据', '等次 › 第1项 › 依据'],
  ['表扬名', '结果运用 › 第1项 › 做'],
  ['检查说明', '检查 › 第1项 › 说明'],
  ['事项名', '日程 › 第1项 › 事项'],
];

/** What somebody typed over a word, and what is told for it. */
export interface Case {
  readonly name: string;
  readonly word: string;
  readonly typed: Typed;
  /** Of S-SHEET-NUMBER: where, and what the cell holds; null where nothing is lost. */
  readonly told: readonly [where: string, found: string] | null;
}

export const CASES: readonly Case[] = [
  ...TEXTS.map(([word, where]): Case => ({ name: `2.10 at ${word}`, word, typed: DECIMAL, told: [where, '2.1'] })),
  { name: '1-2 at a clause', word: '总分依据', typed: DAY, told: ['得分项 › 总分 › 依据', '2026-01-02'] },
  { name: '1-2 at a name', word: '总分', typed: DAY, told: ['得分项 › 2026-01-02', '2026-01-02'] },
  { name: '1/2 as a formula', word: '得分 × 参数名', typed: DAY, told: ['得分项 › 总分 › 公式', '2026-01-02'] },
  {
    name: '9:30 at a name',
    word: '事项名',
    typed: { value: 9.5 / 24, format: 'h:mm' },
    told: ['日程 › 第1项 › 事项', '0.395833333333333'],
  },
  {
    name: '12-31 without a year',
    word: '截止日',
    typed: { value: dayNumber(2026, 12, 31), format: 'm/d' },
    told: ['日程 › 第1项 › 截止', '2026-12-31'],
  },
  { name: '2.00, shown with its zeros', word: '版本名', typed: { value: 2, format: '0.00' }, told: ['版本', '2'] },
  { name: 'a day with its year', word: '截止日', typed: { value: dayNumber(2026, 12, 31), format: 'yyyy/m/d' }, told: null },
  {
    name: 'the day of coming into force',
    word: '施行日',
    typed: { value: dayNumber(2026, 1, 1), format: 'yyyy"年"m"月"d"日"' },
    told: null,
  },
  { name: '2 as a version', word: '版本名', typed: { value: 2, format: 'General' }, told: null },
  { name: '2.10 as a text', word: '版本名', typed: { value: '2.10', format: '@' }, told: null },
  { name: '0.5 as a formula', word: '得分 × 参数名', typed: { value: 0.5, format: 'General' }, told: null },
  { name: '15.5% as a reading', word: '取法', typed: { value: 0.155, format: '0.0%' }, told: null },
];

/** The sheet's cells and formats after that was typed over the word. */
export function sheetTyped({ word, typed }: Pick<Case, 'word' | 'typed'>): { cells: CellValue[][]; formats: string[][] } {
  const cells = sheetCells(sheetRows(yamlValue(SCHEME))).map((row): CellValue[] => [...row]);
  const formats = cells.map((row) => row.map(() => '@'));
  const row = cells.findIndex((line) => line.includes(word));
  const column = (cells[row] ?? []).indexOf(word);
  const [line, format] = [cells[row], formats[row]];
  if (line === undefined || format === undefined || column < 0) throw new Error(`${word} is not there`);
  line[column] = typed.value;
  format[column] = typed.format;
  return { cells, formats };
}
