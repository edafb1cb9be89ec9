import type { Assessed } from '../../assessment/assessment';
import { ROSTER } from '../../language/term';

/** What a result in formulas is expected to take, before it is begun. */
export interface FormulasCost {
  readonly units: number;
  readonly formulas: number;
  /** Of one processor of today. */
  readonly seconds: number;
  readonly megabytes: number;
  /** Whether the user should be told before. */
  readonly isLarge: boolean;
  /** Whether the copy would unpack to more than is read again: 512 MB. */
  readonly isTooLarge: boolean;
}

/**
 * For each column of a ledger about three cells in each row: the column itself, what it is worked out by, and of half of them the ends
 * between which pending units lie. Measured on 10,000 to 40,000 rows of a scheme that ranks (`npm run bench -- formulas`): 25 µs, 1.7 kB of
 * memory, 140 bytes of the sheet for each of those.
 */
const CELLS_OF_COLUMN = 3;
const SECONDS = 25e-6;
const BYTES = 1700;
const UNPACKED = 140;
const MOST_UNPACKED = 512 * 1024 * 1024;
/** Formulas from which on it takes longer than somebody waits without having been told. */
const MANY = 100_000;

/** What the formulas of a result will take. */
export function formulasCost({ checking }: Assessed): FormulasCost {
  const { scheme, run } = checking;
  const units = run.input.units.length;
  const formulas = scheme.ledgers.reduce((sum, { name, columns }) => {
    const rows = name === ROSTER ? units : (run.input.ledgers.get(name)?.rows ?? 0);
    const computed = scheme.statements.filter(({ ledger }) => ledger === name).length;
    return sum + rows * (columns.length + computed) * CELLS_OF_COLUMN;
  }, 0);
  return {
    units,
    formulas,
    seconds: Math.ceil(formulas * SECONDS),
    megabytes: Math.ceil((formulas * BYTES) / 1e6),
    isLarge: formulas >= MANY,
    isTooLarge: formulas * UNPACKED > MOST_UNPACKED,
  };
}
