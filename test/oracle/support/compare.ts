import type { CellValue } from '../../../src/workbook/cells/cell';
import type { Answer, Expected } from './kernel';

/**
 * Whether a cell says what it has to: a state as its text, a truth as 是, TRUE or 1, a number to the last digits that LibreOffice saves.
 */
export function agrees(cell: CellValue, expected: Answer, type: Expected['type']): boolean {
  if ('state' in expected) return cell === expected.state;
  const { value } = expected;
  if (typeof value === 'number') return typeof cell === 'number' && sameNumber(cell, value, type);
  if (typeof value === 'boolean') return (value ? ['是', true, 1] : ['否', false, 0]).some((form) => form === cell);
  return cell === value || (value === '' && cell === null);
}

/** 分 have to be the same decimal; other numbers are doubles, saved with 15 digits. */
function sameNumber(cell: number, value: number, type: Expected['type']): boolean {
  const difference = Math.abs(cell - value);
  return (
    difference <= (type.kind === 'number' && type.as === '分' ? 1e-7 : 1e-9) * Math.max(1e-3, Math.min(1, Math.abs(value))) ||
    difference <= 1e-12 * Math.abs(value)
  );
}

export function answerText(answer: Answer): string {
  return 'state' in answer ? answer.state : JSON.stringify(answer.value);
}

export function cellText(cell: CellValue): string {
  return JSON.stringify(cell);
}
