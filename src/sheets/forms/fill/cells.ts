import type { CellContent } from '../../../workbook/cells/cell';
import { cutToCell } from '../../../workbook/cell-limits';
import type { TemplateCell } from '../compile/compiled';
import type { Problems } from '../compile/problems';
import type { Form } from '../form';
import type { Filling, Here } from './here';
import { valueOf } from './values';

/** A cell as it is printed. */
export interface FilledCell {
  readonly content: CellContent;
  /** As Excel writes it; null for one that shows its content as it is. */
  readonly format: string | null;
  /** Equal neighbours below become one cell with it. */
  readonly merges: boolean;
  /** Of a number in a list, whose format is its own affair: how many decimals it has. Null for all else. */
  readonly decimals: number | null;
}

interface Filler {
  readonly form: Form;
  readonly filling: Filling;
  readonly problems: Problems;
  readonly count: { running(): number; listed(): number };
}

/**
 * A cell of the form with its placeholders put in. One that holds nothing but a placeholder gets the number, in its own format or that of
 * the item; a format that would show another number is a mistake. What was put in is never read again, and texts stay texts.
 */
export function cellOf(
  cell: TemplateCell,
  at: { readonly row: number; readonly column: number },
  here: Here,
  { form, filling, problems, count }: Filler,
): FilledCell {
  const own = form.looks[at.row]?.[at.column]?.format ?? null;
  if (cell.kind === 'fixed') return { content: cell.content, format: own, merges: false, decimals: null };
  if (here.at?.isBlank === true) return { content: null, format: own, merges: false, decimals: null };
  const [only] = cell.parts;
  const { merges } = cell;
  if (cell.parts.length === 1 && only !== undefined && typeof only !== 'string') {
    const { text, number, format } = valueOf(only, here, filling, count);
    if (number === null) return { content: text === '' ? null : cutToCell(text), format: own, merges, decimals: null };
    if (own !== null && decimalsShown(own) < decimalsIn(text))
      problems.add('FO-ROUNDED', at.row, at.column, 0, {
        found: cell.source.replace(/^｛|｝$/gu, ''),
        format: own,
        value: text,
        digits: decimalsShown(own),
      });
    const decimals = own === null && only.kind === 'term' && here.at !== null ? plainDecimals(text, format) : null;
    return { content: number, format: own ?? format, merges, decimals };
  }
  const text = cell.parts.map((part) => (typeof part === 'string' ? part : valueOf(part, here, filling, count).text)).join('');
  return { content: text === '' ? null : cutToCell(text), format: own, merges, decimals: null };
}

/** The decimals that a format shows; Infinity where it shows a number as it comes. */
function decimalsShown(format: string): number {
  if (format === 'General' || format === '@') return Infinity;
  const [first = ''] = format.split(';');
  const decimals = /\.([0#?]+)/u.exec(first)?.[1]?.length ?? 0;
  return decimals + (first.includes('%') ? 2 : 0);
}

/** The decimals of a number that is shown plainly; null for a percentage and the like. */
function plainDecimals(text: string, format: string | null): number | null {
  if (format !== null && !/^0(?:\.0+)?$/u.test(format)) return null;
  return Math.max(decimalsIn(text), format === null ? 0 : decimalsShown(format));
}

function decimalsIn(text: string): number {
  return /\.(\d+)$/u.exec(text)?.[1]?.length ?? 0;
}
