import fc from 'fast-check';
import { assess } from '../../../src/assessment/assess';
import { planFormulas, type FormulaPlan } from '../../../src/sheets/formulas/plan-formulas';
import { parseA1 } from '../../../src/workbook/cells/a1';
import { applyEdits } from '../../../src/workbook/file/apply-edits';
import { atOnce } from '../../../src/workbook/progress';
import { snapshotOf } from '../../../src/workbook/file/snapshot';
import { cellAt, putCell, type XlsxBook } from '../../../src/xlsx';
import { calculatedAfter } from './calculated';
import { changeOf, type Change } from './changes';
import type { Sheets } from './csv';
import { faultsOf } from './formula-lint';
import { kernelSays, type Kernel } from './kernel';
import { address, resultDifferences, saysChanged, workingDifferences, type Difference, type Places } from './read-back';
import { bookOf } from './typed';
import type { Scenario } from './worked-cases';

/** A workbook with ordinary formulas, and what is known of it before any other engine has seen it. */
export interface Written {
  readonly scenario: Scenario;
  readonly book: XlsxBook;
  /** The workbook as it is opened: with a change, as it was before that is typed into it. */
  readonly opened: XlsxBook;
  readonly kernel: Kernel;
  /** Statements whose values were written instead of formulas, with the reason. */
  readonly untranslated: FormulaPlan['untranslated'];
  readonly places: Places;
  /** The input after a change made in the finished workbook; null for the workbook as it was written. */
  readonly change: Change | null;
}

/** Rows from which on a ledger is long, so that every ledger is. */
export const ALL_LONG = { longLedger: 0 } as const;

/** Types the scenario into a workbook, scores it, and puts the ordinary formulas into it. */
export function written(scenario: Scenario, options: { readonly longLedger?: number } = {}): Written {
  const typed = bookOf(scenario.sheets);
  const snapshot = snapshotOf(typed);
  const plan = planFormulas(assess(snapshot, scenario.scheme, { readings: scenario.readings, period: scenario.period }), snapshot, options);
  const book = atOnce(applyEdits(typed, plan.edits));
  return {
    scenario,
    book,
    opened: book,
    kernel: kernelSays(snapshot, scenario),
    untranslated: plan.untranslated,
    places: plan,
    change: null,
  };
}

/**
 * The same workbook with one cell typed over afterwards, as a user does: an input, or a 口径 on the sheet of constants. Null where there is
 * none to change or the rows would be others.
 */
export function changed(before: Written, seed: number): Written | null {
  const reading = seed % 3 === 0 ? readingChange(before, seed) : null;
  const change = reading?.change ?? inputChange(before, seed);
  if (change === null) return null;
  const book = {
    ...before.book,
    sheets: before.book.sheets.map((sheet) => (sheet.name === change.sheet ? structuredClone(sheet) : sheet)),
  };
  const sheet = book.sheets.find(({ name }) => name === change.sheet);
  if (sheet === undefined) return null;
  const { value: former, ...look } = cellAt(sheet, change.row, change.column) ?? { value: null };
  putCell(sheet, change.row, change.column, { ...look, value: change.value });
  const scenario = reading?.scenario ?? before.scenario;
  const kernel = kernelSays(snapshotOf(book), scenario);
  const sameRows = kernel.columns.every((column, index) => column.cells.length === before.kernel.columns[index]?.cells.length);
  const moves = (change.moves && change.value !== former) || !sameRankGroups(kernel, before.kernel);
  return sameRows ? { ...before, scenario, book, kernel, change: { ...change, moves } } : null;
}

/** Whether there are the same rank groups with as many units each, so that the rows of the result can follow. */
function sameRankGroups(now: Kernel, before: Kernel): boolean {
  const sizes = ({ rankGroups }: Kernel): string =>
    rankGroups
      .map((group) => `${group.kind} ${'name' in group ? group.name : ''} ${String(group.units.length)}`)
      .sort()
      .join('\n');
  return sizes(now) === sizes(before);
}

function inputChange({ scenario, book }: Written, seed: number): Change | null {
  const arbitrary = changeOf(scenario, snapshotOf(book));
  return arbitrary === null ? null : (fc.sample(arbitrary, { seed, numRuns: 1 })[0] ?? null);
}

/** Another choice of a 口径 in its named cell; null where no formula reads one. */
function readingChange({ scenario, book }: Written, seed: number): { change: Change; scenario: Scenario } | null {
  const usable = scenario.scheme.readings.flatMap((reading) => {
    const target = parseA1(book.names.find(({ name }) => name === `口径_${reading.name}`)?.refersTo.replace(/^=/u, '') ?? '');
    return target === null || target.sheet === null
      ? []
      : [{ reading, sheet: target.sheet, row: target.area.row, column: target.area.column }];
  });
  const picked = usable[seed % Math.max(1, usable.length)];
  if (picked === undefined) return null;
  const { reading, ...place } = picked;
  const now = scenario.readings[reading.name] ?? reading.chosen;
  const others = [reading.chosen, ...reading.alternatives].filter((choice) => choice !== now);
  const value = others[seed % Math.max(1, others.length)] ?? now;
  return {
    change: { ...place, value, moves: false },
    scenario: { ...scenario, readings: { ...scenario.readings, [reading.name]: value } },
  };
}

/** What LibreOffice calculates otherwise than the kernel, workbook by workbook. */
export async function differencesOf(files: readonly Written[]): Promise<Difference[][]> {
  const sheets = await calculatedAfter(files.map(({ opened, change }) => ({ book: opened, typed: change })));
  return files.map(({ book, kernel, scenario, places, change }, index) => {
    const found = sheets[index] ?? new Map();
    const all = [
      ...workingDifferences(found, book, kernel, places),
      ...(change?.moves === true ? mustSayChanged(found, kernel) : resultDifferences(found, book, kernel, scenario)),
    ];
    return change === null
      ? all
      : all.map((difference) => ({
          ...difference,
          what: `${difference.what}, after ${change.sheet}!${address(change.row, change.column)} became ${JSON.stringify(change.value)}`,
        }));
  });
}

/** Where a unit went from one sequence or class to another, the result sheet has to ask for a new 计分. */
function mustSayChanged(found: Sheets, { run }: Kernel): Difference[] {
  if (run.scheme.items.length === 0 || saysChanged(found)) return [];
  return [{ place: '考评结果', what: 'its third line', expected: 'that the result is out of date', found: 'nothing', formula: '' }];
}

/** Faults of the formulas of a workbook that a spreadsheet of 2019 would trip over, each with its place. */
export function formulaFaults({ book }: Written): string[] {
  const manyCells = new Set(book.names.filter(({ refersTo }) => refersTo.includes(':')).map(({ name }) => name));
  const known = new Map<string, string[]>();
  return book.sheets.flatMap((sheet) =>
    Object.entries(sheet.cells).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, { formula }]) => {
        if (formula === undefined) return [];
        // The formulas of a column differ in their rows only.
        const shape = formula.replace(/(?<=[A-Z]\$?)\d+/gu, '1');
        const faults = known.get(shape) ?? faultsOf(formula, (name) => manyCells.has(name));
        known.set(shape, faults);
        return faults.map((fault) => `${sheet.name}!${address(Number(row), Number(column))}: ${fault}: ${formula}`);
      }),
    ),
  );
}
