import { headWords } from '../columns/match-table-to-ledger';
import type { FoundTable } from './mapping';
import { withAnswer, type TableAnswer } from './table-answers';

/** What was said of last year's workbook, as far as it holds of this one. */
export interface CarriedOver {
  /** All answers of this workbook, those that were taken over among them. */
  readonly answers: readonly TableAnswer[];
  /** What was taken over, as it holds here, each with the sheet that it was said of. */
  readonly taken: readonly { readonly answer: TableAnswer; readonly from: string }[];
  /** What was not: no table here has these heads, or a person has said of the one that has what it is. */
  readonly left: readonly TableAnswer[];
}

const YEAR = /(?:19|20)\d{2}/gu;

/**
 * Takes last year's answers over: each goes to a table with the very same heads, years within them aside; of several to that on the sheet
 * of the same name, years aside, then to that in the same place. What a person has said of this workbook stands.
 * @param found the tables of this workbook
 * @param last what was said of the tables of last year's
 * @param own what was said of this workbook's
 */
export function carryOver(found: readonly FoundTable[], last: readonly TableAnswer[], own: readonly TableAnswer[]): CarriedOver {
  const free = new Set(found.filter(({ answer }) => answer === null));
  const taken: { readonly answer: TableAnswer; readonly from: string }[] = [];
  const left: TableAnswer[] = [];
  for (const answer of last) {
    const [best] = [...free]
      .filter(({ table }) => sameHeads(headsOf(table.columns.map(headWords)), headsOf(answer.columns.map(({ head }) => head))))
      .sort((a, b) => likeness(b, answer) - likeness(a, answer));
    if (best === undefined) {
      left.push(answer);
      continue;
    }
    free.delete(best);
    const columns = new Map(answer.columns.map(({ head, column }) => [yearless(head), column]));
    const heads = [...new Set(best.table.columns.map(headWords).filter((head) => head !== ''))];
    taken.push({
      from: answer.sheet,
      answer: {
        sheet: best.table.view.sheet.name,
        nth: best.nth,
        ledger: answer.ledger,
        columns: heads.map((head) => ({ head, column: columns.get(yearless(head)) ?? null })),
      },
    });
  }
  return { answers: taken.reduce((all, { answer }) => withAnswer(all, answer), own), taken, left };
}

function yearless(text: string): string {
  return text.replace(YEAR, '#');
}

/** Heads without their years, sorted: 2023年完成 beside 2024年完成 stay two. */
function headsOf(heads: readonly string[]): readonly string[] {
  return [...new Set(heads)]
    .filter((head) => head !== '')
    .map(yearless)
    .sort();
}

function sameHeads(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((head, at) => head === b[at]) && new Set(a).size === a.length;
}

function likeness({ table, nth }: FoundTable, answer: TableAnswer): number {
  const name = table.view.sheet.name;
  const ofSheet = name === answer.sheet ? 2 : yearless(name) === yearless(answer.sheet) ? 1 : 0;
  return ofSheet * 2 + (nth === answer.nth ? 1 : 0);
}
