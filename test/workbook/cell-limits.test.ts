import { cutToCell, LONGEST_TEXT } from '../../src/workbook/cell-limits';
import { problemOf } from '../../src/workbook/edit-problem';
import type { CellContent } from '../../src/workbook/cells/cell';
import type { Edit } from '../../src/workbook/edits';

/* What no cell of Excel can hold is refused before anything is written, with the cell, whichever way the workbook is reached. */

function said(...edits: readonly Edit[]): string {
  return problemOf(edits, [{ name: '表', isProtected: false }])?.message ?? '';
}

function ofCell(content: CellContent): string {
  return said({ kind: 'values', sheet: '表', area: { row: 1, column: 1, rows: 1, columns: 2 }, values: [[1, content]] });
}

test.each([
  ['a text that is too long', '长'.repeat(32_768), '表!C2 的文字有 32768 个字符，单元格最多放 32767 个'],
  ['a formula that is too long', { formula: `=${'1+'.repeat(4_096)}1` }, '表!C2 的公式有 8194 个字符，单元格最多放 8192 个'],
  ['a formula that is none', { formula: 'SUM(A1)' }, '表!C2 的公式没有以“=”开头'],
  ['an infinite number', Infinity, '表!C2 的数太大，单元格放不下'],
  ['no number at all', NaN, '表!C2 的数太大，单元格放不下'],
  ['a formula whose result is infinite', { formula: '=A1', result: -Infinity }, '表!C2 的数太大，单元格放不下'],
])('%s', (_, content, reason) => {
  expect(ofCell(content)).toContain(reason);
});

test.each(['长'.repeat(32_767), { formula: `=${'1'.repeat(8_191)}` }, Number.MAX_VALUE, '', '=', null, true, { error: '#N/A' }])(
  'what a cell can hold is not refused (%#)',
  (content) => {
    expect(ofCell(content)).toBe('');
  },
);

test.each(['a\u0000b', '甲\ud800', '乙\uffff', 'History', 'x'.repeat(32), 'a:b', "'a"])('no name of a sheet (%#)', (sheet) => {
  expect(said({ kind: 'addSheet', sheet })).toContain('不可用');
});

test('a text that is cut says so at its end, and no sign is cut in two', () => {
  expect(cutToCell('短')).toBe('短');
  expect(cutToCell('长'.repeat(LONGEST_TEXT))).toBe('长'.repeat(LONGEST_TEXT));
  const cut = cutToCell(`a${'😀'.repeat(20_000)}`);
  expect(cut.length).toBeLessThanOrEqual(LONGEST_TEXT);
  const [, kept = '', left = '0'] = /^(a(?:😀)*)……（单元格放不下，略去 (\d+) 个字符）$/u.exec(cut) ?? [];
  expect(kept.length + Number(left)).toBe(40_001);
});
