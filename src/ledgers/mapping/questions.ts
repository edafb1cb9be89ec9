import { foldName } from '../../language/syntax/fold-width';
import { nearestHint } from '../../language/hints/nearest-name';
import { ROSTER } from '../../language/term';
import { typeName } from '../../language/types';
import { tableMessages } from '../../messages/assessment/tables';
import type { Area } from '../../workbook/cells/area';
import { boundingArea } from '../../workbook/cells/area';
import type { Sliced } from '../../workbook/progress';
import type { HeadColumn, Table } from '../tables/table';
import { headWords, saysUnits } from '../columns/match-table-to-ledger';
import type { MappedTable, Told } from './mapping';
import { saysNothing } from './read-value';
import { recordsOf, severalUnits, UNIT_SECTION, withoutNumber, type RecordCell } from './records';

/** Of one column so many cells are asked about one by one; of more, the column is. */
const SINGLY = 12;
/** Records that are looked at without a pause. */
const RECORDS = 500;
/** Rows left out that are told one by one. */
const ROWS_TOLD = 200;

/** What has to be asked, and what is said, of tables that are read. */
export function* questionsOf(tables: readonly MappedTable[], units: ReadonlySet<string>): Sliced<Told[]> {
  const roster = rosterOf(tables);
  const told: Told[] = [];
  for (const mapped of tables)
    // One by one: a call cannot have as many arguments as a long table has questions.
    for (const one of [...aboutColumns(mapped), ...aboutUnit(mapped), ...aboutRows(mapped), ...(yield* aboutValues(mapped, units, roster))])
      told.push(one);
  return told;
}

/** What has to be asked, and what is said, of their columns and of whose they are: without a look at their rows. */
export function columnQuestions(tables: readonly MappedTable[]): Told[] {
  return tables.flatMap((mapped) => [...aboutColumns(mapped), ...aboutUnit(mapped)]);
}

/** Every name and alias of the roster's units; null where no table is one. */
export function rosterOf(tables: readonly MappedTable[]): ReadonlySet<string> | null {
  const rosters = tables.filter(({ match }) => match.shape.kind === 'roster' || match.shape.name === ROSTER);
  if (rosters.length === 0) return null;
  const names = new Set<string>();
  for (const mapped of rosters)
    for (const { unit, cells } of recordsOf(mapped)) {
      if (unit !== null) names.add(foldName(unit));
      const alias = cells.find(({ field }) => field.concept === 'alias')?.value;
      if (typeof alias === 'string') for (const part of alias.split(/[、，,;；/\s]+/u)) names.add(foldName(part));
    }
  return names;
}

function tell(mapped: MappedTable, one: Pick<Told, 'code' | 'level' | 'area'> & Partial<Told>): Told {
  return { sheet: mapped.table.view.sheet.name, ledger: mapped.match.shape.name, column: null, data: {}, leftOut: false, ...one };
}

function headArea({ view }: Table, { column, row }: HeadColumn): Area {
  return view.onSheet({ row, column, rows: 1, columns: 1 });
}

function aboutColumns(mapped: MappedTable): Told[] {
  const { table, match, answer } = mapped;
  const said = new Set(answer?.columns.map(({ head }) => head));
  const told = match.unused.map((head) =>
    tell(mapped, { code: 'T-COLUMN-UNUSED', level: 'notice', area: headArea(table, head), data: { head: headWords(head) } }),
  );
  for (const { field, head, rivals, evidence } of match.columns) {
    if (rivals.length === 0 || evidence === 'name' || evidence === 'said' || said.has(headWords(head))) continue;
    told.push(
      tell(mapped, {
        code: 'T-COLUMN-RIVALS',
        level: 'question',
        area: headArea(table, head),
        column: field.name,
        data: { head: headWords(head), column: field.name, rivals: rivals.map(headWords).join('、') },
      }),
    );
  }
  const [vote] = match.votes;
  if (vote !== undefined && answer === null) {
    const width = Math.min(match.votes.length, Math.max(1, Math.floor(table.columns.length * 0.6)));
    const area = table.view.onSheet({ row: vote.row, column: vote.column, rows: 1, columns: width });
    told.push(tell(mapped, { code: 'T-VOTES-UNUSED', level: 'question', area, data: { ledger: match.shape.name } }));
  }
  const first = match.groups[0]?.columns.find(({ field }) => field === match.guessed);
  if (match.guessed !== null && first !== undefined && answer === null)
    told.push(
      tell(mapped, {
        code: 'T-COLUMN-GUESSED',
        level: 'question',
        area: table.view.onSheet({ row: first.head.row, column: first.head.column, rows: 1, columns: groupedWidth(mapped) }),
        column: match.guessed.name,
        data: {
          head: match.groups
            .map(({ group }) => group.value)
            .slice(0, 3)
            .join('、'),
          column: match.guessed.name,
        },
      }),
    );
  return told;
}

/** How many columns from the first group on a question is about, at most most of the table. */
function groupedWidth({ table, match }: MappedTable): number {
  const all = match.groups.flatMap(({ columns }) => columns.map(({ head }) => head.column));
  const width = Math.max(...all) - Math.min(...all) + 1;
  return Math.min(width, Math.max(1, Math.floor(table.columns.length * 0.6)));
}

function aboutUnit(mapped: MappedTable): Told[] {
  const { table, match, outside, sectionField } = mapped;
  const wants = match.shape.fields.some(({ type }) => type.kind === 'unit');
  const has = outside !== null || sectionField === UNIT_SECTION || saysUnits(match);
  const [first] = table.columns;
  if (!wants || has || first === undefined) return [];
  return [
    tell(mapped, {
      code: 'T-UNIT-MISSING',
      level: 'question',
      area: headArea(table, first),
      column: match.shape.fields.find(({ type }) => type.kind === 'unit')?.name ?? null,
    }),
  ];
}

function aboutRows(mapped: MappedTable): Told[] {
  const { view, skipped, columns } = mapped.table;
  const left = columns[0]?.column ?? 0;
  const width = (columns[columns.length - 1]?.column ?? left) - left + 1;
  return skipped.slice(0, ROWS_TOLD).map(({ row, as }) => {
    const area = view.onSheet({ row, column: left, rows: 1, columns: width });
    const isExample = as === 'example';
    return tell(mapped, {
      code: isExample ? 'T-EXAMPLE' : 'T-ROWS-LEFT-OUT',
      level: isExample ? 'question' : 'notice',
      area,
      data: isExample ? {} : { row: row + 1, what: { sentence: tableMessages[`T-ROW-${as}`] } },
      leftOut: isExample,
    });
  });
}

function* aboutValues(mapped: MappedTable, units: ReadonlySet<string>, roster: ReadonlySet<string> | null): Sliced<Told[]> {
  const odd = new Map<string, { readonly code: Told['code']; readonly cells: RecordCell[] }>();
  const told: Told[] = [];
  const seen = new Set<string>();
  const isRoster = mapped.match.shape.kind === 'roster';
  let count = 0;
  for (const { cells, ticksUnclear } of recordsOf(mapped)) {
    if (count % RECORDS === 0) yield { phase: 'reading', done: count, of: Math.max(count, mapped.table.rows.length) };
    count += 1;
    if (ticksUnclear !== null) told.push(tell(mapped, { code: 'T-TICKS-UNCLEAR', level: 'question', area: ticksUnclear }));
    for (const cell of cells) {
      const key = `${String(cell.at.row)},${String(cell.at.column)}`;
      if (cell.field.type.kind === 'unit' && !isRoster && typeof cell.value === 'string' && !seen.has(key)) {
        const isListed = roster?.has(foldName(cell.value)) === true || roster?.has(foldName(withoutNumber(cell.value))) === true;
        const several = isListed ? [] : severalUnits(cell.value, units);
        const unknown = roster !== null && !isListed;
        if (several.length > 0)
          told.push(
            tell(mapped, {
              code: 'T-UNIT-SEVERAL',
              level: 'question',
              area: cell.at,
              column: cell.field.name,
              data: { found: several.join('、') },
            }),
          );
        else if (unknown)
          told.push(
            tell(mapped, {
              code: 'T-UNIT-UNKNOWN',
              level: 'question',
              area: cell.at,
              column: cell.field.name,
              data: { found: cell.value, nearest: nearestHint(cell.value, [...roster]) },
            }),
          );
      }
      if ((!cell.asked && !cell.shared) || seen.has(key)) continue;
      seen.add(key);
      const code = cell.shared ? 'T-MERGED-NUMBER' : saysNothing(cell.value) ? 'T-NOTHING-ASKED' : 'T-VALUE-ASKED';
      const own = `${code} ${cell.field.name} ${String(mapped.table.view.turned ? cell.at.row : cell.at.column)}`;
      const known = odd.get(own);
      if (known === undefined) odd.set(own, { code, cells: [cell] });
      else known.cells.push(cell);
    }
  }
  for (const { code, cells } of odd.values()) {
    const isOne = cells.length > SINGLY || code === 'T-NOTHING-ASKED';
    const area = cells.map(({ at }) => at).reduce(boundingArea);
    for (const cell of isOne ? cells.slice(0, 1) : cells) {
      const found = String(typeof cell.value === 'object' && cell.value !== null ? cell.value.date : cell.value);
      const data = { column: cell.field.name, found, type: typeName(cell.field.type) };
      told.push(tell(mapped, { code, level: 'question', area: isOne ? area : cell.at, column: cell.field.name, data }));
    }
  }
  return told;
}
