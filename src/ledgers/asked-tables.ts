import { fill, type Phrase } from '../messages/catalogue';
import { findingMessages } from '../messages/assessment/findings';
import { tableMessages, type TableCode } from '../messages/assessment/tables';
import type { Ledger } from '../scheme/model';
import { areaToA1 } from '../workbook/cells/a1';
import { foldName } from '../language/syntax/fold-width';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import { headWords } from './columns/match-table-to-ledger';
import { namedColumns } from './ledger-header-row';
import { areaOf } from './mapping/left-out';
import type { MappedTable, Told } from './mapping/mapping';
import { contextOf } from './mapping/records';
import { asTaken, notRead, withColumn, type TableAnswer } from './mapping/table-answers';
import type { Problem } from './problem';
import type { AskedColumn, AskedTable, UnknownTable } from './recognise-ledgers';

/**
 * What is asked of a table that is not read: whether it is the ledger that it looks like.
 * @param blocks nothing else holds the ledger, so that nothing is scored before it is answered
 * @param asked all tables that are asked about: those with the very same heads, a form for each unit, are answered together
 */
export function askedTable({ mapped, ledger, as, told }: AskedTable, blocks: boolean, asked: readonly AskedTable[] = []): Problem {
  const sheet = mapped.table.view.sheet.name;
  const area = areaOf(mapped);
  const at = { place: { sheet, area }, ledger: ledger.name, row: null, correction: undefined };
  const data = { sheet, area: areaToA1(area), ledger: ledger.name };
  const take = { code: 'L-TAKE-TABLE', data, says: [asTaken(mapped)] } as const;
  const leave = { code: 'L-LEAVE-TABLE', data, says: [notRead(mapped)] } as const;
  const [why] = told.filter(({ leftOut }) => leftOut);
  if (as === 'left' && !blocks) {
    return {
      code: 'L-TABLE-LEFT',
      severity: 'warning',
      data: { ...data, why: why === undefined ? '' : { sentence: tableMessages[why.code], data: why.data } },
      ...at,
      asks: { kind: 'table', answers: [leave, take] },
    };
  }
  const alike = as === 'guess' ? alikeTables({ mapped, ledger, told }, asked) : [];
  const count = alike.length + 1;
  const takeAll = { code: 'L-TAKE-ALIKE', data: { ...data, count }, says: [mapped, ...alike].map(asTaken) } as const;
  return {
    code: blocks ? 'L-TABLE-GUESS' : 'L-TABLE-MORE',
    severity: blocks ? 'error' : 'warning',
    data: { ...data, columns: columnsTaken(mapped), doubts: doubtsIn(why === undefined ? told : [why]) },
    ...at,
    asks: { kind: 'table', answers: alike.length === 0 ? [take, leave] : [take, takeAll, leave] },
  };
}

/** Where every unit has a form of its own, all of them with the same heads; those that differ in what is doubtful are left to be asked. */
function alikeTables(one: Pick<AskedTable, 'mapped' | 'ledger' | 'told'>, asked: readonly AskedTable[]): MappedTable[] {
  const said = ({ mapped, ledger, told }: typeof one): string =>
    JSON.stringify([ledger.name, asTaken(mapped).columns, told.filter(({ code }) => DOUBTS.has(code)).map(({ code }) => code)]);
  return asked
    .filter((other) => other.as === 'guess' && other.mapped !== one.mapped && said(other) === said(one))
    .map(({ mapped }) => mapped);
}

/** What is said of a table that looks like no ledger though units and numbers stand in it. */
export function unknownTable({ found, told }: UnknownTable): Problem {
  const { sheet } = found.table.view;
  const area = areaOf(found);
  const data = { sheet: sheet.name, area: areaToA1(area) };
  return {
    code: 'L-TABLE-UNKNOWN',
    severity: 'warning',
    place: { sheet: sheet.name, area },
    data: { ...data, why: { sentence: tableMessages[told.code], data: told.data } },
    ledger: null,
    row: null,
    correction: undefined,
    asks: { kind: 'table', answers: [{ code: 'L-LEAVE-TABLE', data, says: [notRead(found)] }] },
  };
}

const COLUMNS_TOLD = 8;

/** 考核内容→指标、标准分→分值: each head with what it was taken for; what stands outside the columns, too. */
function columnsTaken(mapped: MappedTable): string {
  const { match, outside } = mapped;
  const taken = [...match.columns, ...(match.groups[0]?.columns ?? [])].filter(({ field }) => field.concept !== 'serial');
  const said = taken.slice(0, COLUMNS_TOLD).map(({ head, field }): string => `${headWords(head)} → ${field.name}`);
  if (outside !== null) said.push(fill(findingMessages['L-TAKEN-UNIT'], { unit: outside.name }));
  for (const [column, value] of Object.entries(contextOf(mapped))) said.push(fill(findingMessages['L-TAKEN-CONTEXT'], { column, value }));
  if (match.groups.length > 0)
    said.push(
      fill(findingMessages['L-TAKEN-GROUPS'], {
        groups: match.groups
          .slice(0, 3)
          .map(({ group }) => group.value)
          .join('、'),
      }),
    );
  return said.join('；');
}

const DOUBTS: ReadonlySet<TableCode> = new Set([
  'T-OLD-YEAR',
  'T-COLUMN-RIVALS',
  'T-COLUMN-GUESSED',
  'T-VOTES-UNUSED',
  'T-LEDGER-UNSURE',
  'T-UNIT-MISSING',
]);

/** What a person has to look at before the table is taken as it is. */
function doubtsIn(told: readonly Told[]): Phrase[] {
  return told.filter(({ code }) => DOUBTS.has(code)).map(({ code, data }) => ({ sentence: tableMessages[code], data }));
}

/** What is asked of a column that a sheet lacks while one of its other heads may be it. */
export function askedColumn({ source, column, heads, mapped }: AskedColumn): Problem {
  const plain: TableAnswer = {
    ...asTaken(mapped),
    columns: asTaken(mapped).columns.map((one) =>
      one.column !== null && source.header.columns.has(one.column) ? one : { head: one.head, column: null },
    ),
  };
  const [first] = heads;
  const at =
    first === undefined ? areaOf(mapped) : mapped.table.view.onSheet({ row: first.row, column: first.column, rows: 1, columns: 1 });
  return {
    code: 'L-COLUMN-ASKED',
    severity: column.required ? 'error' : 'warning',
    place: { sheet: source.sheet.name, area: at },
    data: { ledger: source.ledger.name, column: column.name, heads: heads.map(headWords).join('、') },
    ledger: source.ledger.name,
    row: null,
    correction: undefined,
    asks: {
      kind: 'table',
      answers: heads.map((head) => ({
        code: 'L-TAKE-COLUMN',
        data: { head: headWords(head), column: column.name },
        says: [withColumn(plain, headWords(head), column.name)],
      })),
    },
  };
}

/**
 * Of the sheets that serve no ledger the one that names most of this one's columns, and which it lacks; blank where none names two.
 * @param taken sheets with a table that is read, or asked about: what they are is said there
 */
export function nearestSheet(ledger: Ledger, snapshot: Snapshot, taken: ReadonlySet<SheetSnapshot>): Phrase | '' {
  const free = snapshot.sheets.filter((sheet) => sheet.visibility === 'visible' && !taken.has(sheet));
  const telling = ledger.columns.filter(({ type }) => !(type.kind === 'number' && type.as === '序号')).map(({ name }) => name);
  let best: { readonly sheet: SheetSnapshot; readonly found: readonly string[] } | null = null;
  for (const sheet of free) {
    const named = namedColumns(sheet, ledger);
    const found = telling.filter((name) => named.has(name));
    const isNamed = foldName(sheet.name) === foldName(ledger.name);
    if (found.length >= (isNamed ? 1 : 2) && found.length > (best?.found.length ?? 0)) best = { sheet, found };
  }
  if (best === null) return '';
  const { sheet, found } = best;
  const lacks = ledger.columns.filter(({ name, required, type }) => !found.includes(name) && (required || type.kind === 'unit'));
  return {
    sentence: findingMessages[lacks.length === 0 ? 'L-NEAREST-WHOLE' : 'L-NEAREST-SHEET'],
    data: { sheet: sheet.name, found: found.join('、'), lacks: lacks.map(({ name }) => name).join('、'), ledger: ledger.name },
  };
}
