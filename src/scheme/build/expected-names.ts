import type { CaseValue } from '../model';
import type { YamlPath } from '../source/placed';
import type { BuildContext } from './build-context';

/** What a case expects of a 检查, 检查[说明]. */
const OF_CHECK = /^检查\[(.+)\]$/u;

/** The rows of a unit in a worked case, in their order. */
export type CaseRows = readonly Readonly<Record<string, CaseValue>>[];

/** A row of a ledger that a case names, and what it expects of it. */
export interface NamedRow {
  readonly ledger: string;
  readonly row: string;
  readonly column: string;
}

/** What an expectation says of a row, 指标[养护].得分; null where it says something of a unit. */
export function namedRow(what: string): NamedRow | null {
  const open = what.indexOf('[', 1);
  const close = what.lastIndexOf('].', what.length - 3);
  return open < 0 || close < open + 2
    ? null
    : { ledger: what.slice(0, open), row: what.slice(open + 1, close), column: what.slice(close + 2) };
}

/** The 说明 of the 检查 that an expectation is about; null where it is about none. */
export function namedCheck(what: string): string | null {
  return OF_CHECK.exec(what)?.[1] ?? null;
}

/** The places, from 0, of the rows that a name stands for: the row of that number, else all that hold the text. */
export function rowsNamed(name: string, rows: CaseRows): number[] {
  if (/^\d+$/u.test(name)) return Number(name) >= 1 && Number(name) <= rows.length ? [Number(name) - 1] : [];
  return rows.flatMap((cells, at) => (Object.values(cells).includes(name) ? [at] : []));
}

/** Reports an expectation that may be about several rows of the unit, or about several 检查: none of them is taken. */
export function reportAmbiguous(what: string, rows: Readonly<Record<string, CaseRows>>, path: YamlPath, context: BuildContext): void {
  const check = namedCheck(what);
  const named = namedRow(what);
  if (check !== null) {
    const count = context.yaml.检查.filter(({ 说明: note }) => note === check).length;
    if (count > 1) context.reportKey('S-CHECK-AMBIGUOUS', path, { found: what, count });
  } else if (named !== null) {
    const { ledger, row, column } = named;
    const [first = 0, ...others] = rowsNamed(row, rows[ledger] ?? []);
    if (others.length === 0) return;
    const numbers = [first, ...others].map((at) => at + 1).join('、');
    const instead = `${ledger}[${String(first + 1)}].${column}`;
    context.reportKey('S-ROW-AMBIGUOUS', path, { found: what, text: row, count: others.length + 1, rows: numbers, instead });
  }
}
