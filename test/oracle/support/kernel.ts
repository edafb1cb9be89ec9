import { NO_ANSWERS, readLedgers, scoringInput, type ReadAnswers } from '../../../src/ledgers/read-ledgers';
import type { Scheme } from '../../../src/scheme/load';
import { ROSTER } from '../../../src/language/term';
import type { ValueType } from '../../../src/language/types';
import { stride, type Vector } from '../../../src/kernel/vector';
import { numberAt } from '../../../src/kernel/numbers';
import { stateAt } from '../../../src/kernel/state';
import { checkedRows } from '../../../src/scoring/check-rows';
import { rankGroupsOf, type RankGroup } from '../../../src/scoring/standing/rank-groups';
import { unitConsequences } from '../../../src/scoring/standing/consequences';
import { score, type Run } from '../../../src/scoring/run';
import type { Snapshot } from '../../../src/workbook/snapshot';
import type { Scenario } from './worked-cases';

/** What stands, or has to stand, in a cell: a value or one of the three states. */
export type Answer = { readonly state: '不适用' | '待补' | '无法计算' } | { readonly value: number | string | boolean };

/** A computed column, row by row; a confidential ledger, which stands on no other sheet, has none. */
export interface Expected {
  readonly ledger: string;
  readonly name: string;
  readonly type: ValueType;
  readonly cells: readonly Answer[];
}

/** What the program itself computes from a workbook. */
export interface Kernel {
  readonly run: Run;
  readonly columns: readonly Expected[];
  /** By unit the 结果运用 that apply or are open yet, by their index in the scheme. */
  readonly consequences: readonly (readonly { readonly index: number; readonly pending: boolean }[])[];
  /** In what rank groups the result stands. */
  readonly rankGroups: readonly RankGroup[];
  /** 检查 by their index in the scheme: the rows where each is decided, and whether it holds there. */
  readonly checks: readonly ReadonlyMap<number, boolean>[];
  /** Rows of a ledger; of null, the whole workbook, one. */
  rowsOf(ledger: string | null): number;
}

/** Scores a workbook by the program's own kernel. */
export function kernelSays(
  snapshot: Snapshot,
  { scheme, readings, period }: Pick<Scenario, 'scheme' | 'readings' | 'period'>,
  answers: ReadAnswers = NO_ANSWERS,
): Kernel {
  const ledgers = readLedgers(snapshot, scheme, answers);
  const run = score(scheme, scoringInput(ledgers, Number(period), { ...chosenReadings(scheme), ...readings }));
  const rowsOf = (ledger: string | null): number =>
    ledger === null ? 1 : ledger === ROSTER ? run.input.units.length : (run.input.ledgers.get(ledger)?.rows ?? 0);
  return {
    run,
    rowsOf,
    columns: scheme.statements.flatMap(({ ledger, name, type }) => {
      const isSecret = scheme.ledgers.find((one) => one.name === ledger)?.confidential === true;
      const column = run.column(ledger, name);
      return isSecret
        ? []
        : [{ ledger, name, type, cells: Array.from({ length: rowsOf(ledger) }, (_, row) => answerAt(column, row, run)) }];
    }),
    consequences: run.input.units.map((_, unit) =>
      unitConsequences(run, unit).map(({ consequence, pending }) => ({ index: scheme.consequences.indexOf(consequence), pending })),
    ),
    rankGroups: rankGroupsOf(run),
    checks: scheme.checks.map((check) => new Map([...checkedRows(check, run)].map(({ row, holds }) => [row, holds]))),
  };
}

function chosenReadings(scheme: Scheme): Record<string, string> {
  return Object.fromEntries(scheme.readings.map((reading) => [reading.name, reading.chosen]));
}

const STATES = ['不适用', '待补', '无法计算'] as const;

function answerAt(column: Vector, row: number, run: Run): Answer {
  const at = row * stride(column);
  const state = STATES[stateAt(column.state, at) - 1];
  if (state !== undefined) return { state };
  if (column.kind === 'text') return { value: run.store.texts.text(column.codes[at] ?? -1) };
  if (column.kind === 'boolean') return { value: column.bits[at] === 1 };
  const { num, den } = numberAt(column, at);
  // Exact to the last digit of a double also where numerator and denominator are beyond one.
  return { value: Number((num * 10n ** 25n) / den) / 1e25 };
}
