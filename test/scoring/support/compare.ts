import type { Scheme } from '../../../src/scheme/model';
import { numberAt } from '../../../src/kernel/numbers';
import { stateAt } from '../../../src/kernel/state';
import { INVALID_INPUT, type InputValue, type ScoringInput } from '../../../src/scoring/input';
import { score, type Run } from '../../../src/scoring/run';
import { fraction } from './fraction';
import type { Answer } from './answer';
import { Oracle } from './oracle';

/**
 * Scores, and says of every computed cell where the columns and the oracle differ. The oracle waits for all that is missing; what the
 * columns say before it is there has to be so for every way in which the missing cells are filled in here.
 */
export function differences(scheme: Scheme, input: ScoringInput): string[] {
  const run = score(scheme, input);
  const oracle = new Oracle(scheme, input);
  const found: string[] = [];
  let filled: readonly Oracle[] | null = null;
  for (const { ledger, name } of scheme.statements) {
    for (let row = 0; row < oracle.rows(ledger); row += 1) {
      const expected = shown(oracle.cell(ledger, name, row));
      const got = shown(answerOf(run, ledger, name, row));
      if (expected === got) continue;
      if (expected === '待补' && got !== '无法计算') {
        filled ??= [...Array(FILLS).keys()].map((fill) => new Oracle(scheme, filledIn(scheme, input, fill)));
        const then = filled.map((one) => shown(one.cell(ledger, name, row)));
        // What cannot be computed once a cell is filled in, is a mistake in that cell.
        if (then.every((text) => text === got || text === '无法计算' || text === '待补')) continue;
        found.push(`${ledger}/${name} row ${String(row)}: ${got} before all is there, then ${then.join(', ')}`);
        continue;
      }
      found.push(`${ledger}/${name} row ${String(row)}: expected ${expected}, got ${got}`);
    }
  }
  return found;
}

const FILLS = 8;
const NUMBERS: readonly InputValue[] = [0, 1, -1_000_000, 1_000_000, 3.3, -0.5, 100, 2];

/** The same with every cell filled in that is blank or cannot be read, in one of several ways. */
function filledIn(scheme: Scheme, input: ScoringInput, fill: number): ScoringInput {
  const ledgers = [...input.ledgers].map(([ledger, table]): [string, typeof table] => {
    const declared = scheme.ledgers.find(({ name }) => name === ledger)?.columns ?? [];
    const columns = [...table.columns].map(([name, cells], place): [string, typeof cells] => {
      const type = declared.find((column) => column.name === name)?.type;
      const fallback = declared.find((column) => column.name === name)?.fallback ?? null;
      const choices: readonly InputValue[] =
        type?.kind === 'number'
          ? NUMBERS
          : type?.kind === 'boolean'
            ? [true, false]
            : type?.kind === 'text'
              ? (type.options ?? ['甲', '乙'])
              : [null];
      const put = (value: InputValue | undefined, row: number): InputValue => {
        const open = value === INVALID_INPUT || (fallback === null && (value === null || value === undefined));
        const isFree = value === null && type?.kind === 'text' && type.options === null;
        return open && !isFree ? (choices[(fill + row * 5 + place * 3) % choices.length] ?? null) : (value ?? null);
      };
      return [name, Array.from(cells, put)];
    });
    return [ledger, { ...table, columns: new Map(columns) }];
  });
  return { ...input, ledgers: new Map(ledgers) };
}

function answerOf(run: Run, ledger: string, name: string, row: number): Answer {
  const column = run.column(ledger, name);
  const at = column.constant ? 0 : row;
  const standing = stateAt(column.state, at);
  if (standing !== 0) return { standing };
  switch (column.kind) {
    case 'number': {
      const { num, den } = numberAt(column, at);
      return { standing, value: fraction(num, den) };
    }
    case 'text':
      return { standing, value: column.codes[at] === -1 ? null : run.store.texts.text(column.codes[at] ?? -1) };
    case 'boolean':
      return { standing, value: column.bits[at] === 1 };
  }
}

function shown(answer: Answer): string {
  if (answer.standing !== 0) return ['', '不适用', '待补', '无法计算'][answer.standing] ?? '';
  const { value } = answer;
  return typeof value === 'object' && value !== null ? `${String(value.n)}/${String(value.d)}` : JSON.stringify(value);
}
