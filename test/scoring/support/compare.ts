import type { Scheme } from '../../../src/scheme/model';
import { numberAt } from '../../../src/kernel/numbers';
import { stateAt } from '../../../src/kernel/state';
import type { ScoringInput } from '../../../src/scoring/input';
import { score, type Run } from '../../../src/scoring/run';
import { fraction } from './fraction';
import type { Answer } from './answer';
import { Oracle } from './oracle';

/** Scores, and says of every computed cell where the columns and the oracle differ. */
export function differences(scheme: Scheme, input: ScoringInput): string[] {
  const run = score(scheme, input);
  const oracle = new Oracle(scheme, input);
  const found: string[] = [];
  for (const { ledger, name } of scheme.statements) {
    for (let row = 0; row < oracle.rows(ledger); row += 1) {
      const expected = shown(oracle.cell(ledger, name, row));
      const got = shown(answerOf(run, ledger, name, row));
      if (expected !== got) found.push(`${ledger}/${name} row ${String(row)}: expected ${expected}, got ${got}`);
    }
  }
  return found;
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
