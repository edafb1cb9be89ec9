import { fill } from '../../../messages/catalogue';
import { formulaMessages, type FormulaMessageCode } from '../../../messages/sheets/formulas';
import type { Scheme, Statement } from '../../../scheme/model';
import { keyOf, needsOf } from '../../../scheme/statement-order';
import type { StatementsWritten } from '../statements';
import { GRADE, RANK, ROSTER } from '../../../language/term';

/** How far what the result shows follows the ledgers by itself: the names of its columns that do not, in their order. */
export interface Following {
  /** Written as values. */
  readonly frozen: readonly string[];
  /** Formulas that rest on values: they follow only in part. */
  readonly partly: readonly string[];
  /** How many columns the result shows. */
  readonly shown: number;
}

/** @param written the statements whose values were written, and those of which some rows' were */
export function followingOf(
  { statements, items, ranking }: Scheme,
  { values, inPart }: Pick<StatementsWritten, 'values' | 'inPart'>,
): Following {
  const byKey = new Map(statements.map((statement) => [keyOf(statement.ledger, statement.name), statement]));
  const rests = new Map<Statement, boolean>();
  const restsOnValues = (statement: Statement): boolean => {
    const known = rests.get(statement);
    if (known !== undefined) return known;
    rests.set(statement, false);
    const found = values.has(statement) || inPart.has(statement) || [...needsOf(statement, ranking, byKey)].some(restsOnValues);
    rests.set(statement, found);
    return found;
  };
  const shown = [...items, RANK, GRADE].flatMap((name) => byKey.get(keyOf(ROSTER, name)) ?? []);
  return {
    frozen: shown.filter((statement) => values.has(statement)).map(({ name }) => name),
    partly: shown.filter((statement) => !values.has(statement) && restsOnValues(statement)).map(({ name }) => name),
    shown: shown.length,
  };
}

/** What the head of the result says about its formulas: that it recalculates only where it does. */
export function headOf({ frozen, partly, shown }: Following, of: { readonly version: string; readonly hash: string }): string {
  if (frozen.length === 0 && partly.length === 0) return say('N-META', of);
  if (frozen.length === shown) return say('N-META-FROZEN', of);
  const which = [
    ...(frozen.length === 0 ? [] : [say('N-META-VALUES', { names: frozen.join('、') })]),
    ...(partly.length === 0 ? [] : [say('N-META-ON-VALUES', { names: partly.join('、') })]),
  ].join(say('N-META-AND'));
  return say('N-META-PARTLY', { ...of, which });
}

function say(code: FormulaMessageCode, data: Record<string, string> = {}): string {
  return fill(formulaMessages[code], data);
}
