import { basename } from 'node:path';
import { readSettings } from '../assessment/choices/settings';
import { headWords } from '../ledgers/columns/match-table-to-ledger';
import type { LedgerShape } from '../ledgers/columns/fields';
import { carryOver, type CarriedOver } from '../ledgers/mapping/carry-over';
import { mapAs, mapWorkbookSliced } from '../ledgers/mapping/map-workbook';
import type { MappedTable } from '../ledgers/mapping/mapping';
import { answersFor, asTaken, notRead, withAnswer, withColumn, type TableAnswer } from '../ledgers/mapping/table-answers';
import type { Ledgers } from '../ledgers/read-ledgers';
import { fill } from '../messages/catalogue';
import { cliMessages } from '../messages/cli/cli';
import { columnLetters } from '../workbook/cells/a1';
import { fileWorkbook } from '../workbook/file';
import { inSlices, type Control, type Sliced } from '../workbook/progress';
import type { Snapshot } from '../workbook/snapshot';
import { CliError } from './error';
import { readBytes } from './files';

/** One `--map`: a sheet is a ledger, or is not to be read; or a head of it, or its column's letters, is a column of a ledger. */
export interface MapOption {
  readonly sheet: string;
  /** Null: the whole sheet. */
  readonly head: string | null;
  /** Null: not read. */
  readonly ledger: string | null;
  /** Null where the whole sheet is meant, or where the head is no column. */
  readonly column: string | null;
}

const NOT_READ = '不读';

/** 表!列=台账.列, 表!列=台账.不读, 表=台账 or 表=不读; null for anything else. */
export function mapOption(text: string): MapOption | null {
  const equals = text.search(/[=＝]/u);
  if (equals <= 0 || equals === text.length - 1) return null;
  const [place, what] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
  const mark = place.search(/[!！]/u);
  if (mark < 0) return { sheet: place, head: null, ledger: what === NOT_READ ? null : what, column: null };
  const dot = what.search(/[.．。]/u);
  if (mark === 0 || mark === place.length - 1 || dot <= 0 || dot === what.length - 1) return null;
  const column = what.slice(dot + 1).trim();
  return {
    sheet: place.slice(0, mark).trim(),
    head: place.slice(mark + 1).trim(),
    ledger: what.slice(0, dot).trim(),
    column: column === NOT_READ ? null : column,
  };
}

/**
 * What was said before with what `--map` says now. Throws CLI-MAP-SHEET, CLI-MAP-LEDGER, CLI-MAP-HEAD or CLI-MAP-COLUMN, with what there
 * is, for what is not there.
 */
export function* mappedBy(
  options: readonly MapOption[],
  known: readonly TableAnswer[],
  snapshot: Snapshot,
  shapes: readonly LedgerShape[],
): Sliced<readonly TableAnswer[]> {
  let answers = known;
  for (const option of options) answers = withAnswer(answers, yield* answerOf(option, answers, snapshot, shapes));
  return answers;
}

function* answerOf(
  { sheet, head, ledger, column }: MapOption,
  known: readonly TableAnswer[],
  snapshot: Snapshot,
  shapes: readonly LedgerShape[],
): Sliced<TableAnswer> {
  const shape = shapes.find(({ name }) => name === (ledger ?? shapes[0]?.name));
  if (!snapshot.sheets.some(({ name }) => name === sheet))
    throw new CliError('CLI-MAP-SHEET', { sheet, sheets: snapshot.sheets.map(({ name }) => name).join('、') });
  if (shape === undefined)
    throw new CliError('CLI-MAP-LEDGER', { ledger: ledger ?? '', ledgers: shapes.map(({ name }) => name).join('、') });
  const tables = yield* mapAs(snapshot, shapes, { sheet, ledger: shape.name });
  const [first] = tables;
  if (first === undefined) throw new CliError('CLI-MAP-NO-TABLE', { sheet });
  if (ledger === null) return notRead(first);
  if (head === null) return asTaken(first);
  const mapped = tables.find((one) => headNamed(one, head) !== null) ?? first;
  const words = headNamed(mapped, head);
  if (words === null) throw new CliError('CLI-MAP-HEAD', { sheet, head, heads: mapped.table.columns.map(headWords).join('、') });
  if (column !== null && !shape.fields.some(({ name }) => name === column))
    throw new CliError('CLI-MAP-COLUMN', { ledger: shape.name, column, columns: shape.fields.map(({ name }) => name).join('、') });
  const before = answersFor(
    tables.map(({ table }) => table),
    known,
    new Set(snapshot.sheets.map(({ name }) => name)),
  )[tables.indexOf(mapped)];
  return withColumn(before?.ledger === ledger ? before : asTaken(mapped), words, column);
}

/** What was said of the workbook before, and what its `--from` brings along. */
export interface Known {
  readonly answers: readonly TableAnswer[];
  /** Null without `--from`. */
  readonly carried: CarriedOver | null;
}

/**
 * What a workbook remembers of its tables, with what `--from` carries over from last year's workbook. Throws CLI-FROM-NONE where nobody has
 * said anything of that one.
 */
export async function knownAnswers(
  from: string | null,
  {
    snapshot,
    shapes,
    sequences,
  }: { readonly snapshot: Snapshot; readonly shapes: readonly LedgerShape[]; readonly sequences: readonly string[] },
  control: Control,
): Promise<Known> {
  const { tables } = readSettings(snapshot);
  if (from === null) return { answers: tables, carried: null };
  const workbook = await fileWorkbook(await readBytes(from, control), basename(from), control);
  const last = readSettings(await workbook.read(undefined, control)).tables;
  if (last.length === 0) throw new CliError('CLI-FROM-NONE', { file: basename(from) });
  const carried = carryOver(
    (await inSlices(mapWorkbookSliced(snapshot, shapes, { sequences, answers: tables, values: false }), control)).found,
    last,
    tables,
  );
  return { answers: carried.answers, carried };
}

/** What was carried over and what was not, a line each. */
export function carriedLines(carried: CarriedOver | null): string[] {
  if (carried === null) return [];
  const { taken, left } = carried;
  return [
    ...taken.map(({ answer: { sheet, ledger }, from }) =>
      fill(cliMessages[ledger === null ? 'CLI-FROM-NOT-READ' : 'CLI-FROM-TAKEN'], { sheet, ledger: ledger ?? '', from }),
    ),
    ...left.map(({ sheet, ledger }) => fill(cliMessages['CLI-FROM-LEFT'], { sheet, ledger: ledger ?? NOT_READ })),
  ];
}

/** The words of the head that is called so: wholly, by its lowest words, or by the letters of its column. */
function headNamed({ table: { columns, view } }: MappedTable, text: string): string | null {
  const found =
    columns.find((head) => headWords(head) === text) ??
    columns.find(({ path }) => path[path.length - 1] === text) ??
    (view.turned ? undefined : columns.find(({ column }) => columnLetters(column) === text.toUpperCase()));
  return found === undefined ? null : headWords(found);
}

/** What was said, and of every table that is asked about that it is what it looks like. */
export function acceptingGuesses({ unseen, answers }: Pick<Ledgers, 'unseen' | 'answers'>): readonly TableAnswer[] {
  return unseen.reduce<readonly TableAnswer[]>((all, { mapped }) => withAnswer(all, asTaken(mapped)), answers.tables);
}
