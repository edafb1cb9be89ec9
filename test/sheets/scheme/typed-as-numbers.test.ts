import { loadSchemeSheet, readSheet } from '../../../src/sheets/scheme/scheme-sheet';
import { sheetOfCells } from '../../scheme/support/sheets';
import { CASES, sheetTyped, type Case } from '../../scheme/support/typed-as-numbers';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';

/* What a spreadsheet takes for a number or a day is no longer what was typed: said at its cell, for every text of the sheet. */

function sheet(one: Pick<Case, 'word' | 'typed'>): SheetSnapshot {
  const { cells, formats } = sheetTyped(one);
  return { ...sheetOfCells(cells), numberFormats: formats };
}

test.each(CASES.map((one) => [one.name, one] as const))('%s', (_, one) => {
  const told = loadSchemeSheet(sheet(one)).diagnostics.filter(({ code }) => code === 'S-SHEET-NUMBER');
  expect(told.map(({ data, severity }) => [data['where'], data['found'], severity])).toEqual(
    one.told === null ? [] : [[...one.told, 'warning']],
  );
});

test('it says what to do', () => {
  const [told] = loadSchemeSheet(sheet({ word: '版本名', typed: { value: 2.1, format: 'General' } })).diagnostics;
  expect(told?.message).toContain('请把格子设为“文本”');
});

test('a share is read as it was typed, with its sign', () => {
  const { source } = readSheet(sheet({ word: '0.5', typed: { value: 0.155, format: '0.0%' } }));
  expect(source.get(['参数', '参数名', '值'])).toBe('15.5%');
});
