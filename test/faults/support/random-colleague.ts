import * as fc from 'fast-check';
import { areaToA1 } from '../../../src/workbook/cells/a1';
import { cellArea } from '../../../src/workbook/cells/area';
import { colleague } from './colleague';
import type { Command } from './commands';
import type { Desk, Pane } from './desk';
import type { FaultRuns } from './run';

/** What a colleague does at one moment; a sheet by its place among those that there are. */
export type Deed =
  | { readonly does: 'types'; readonly sheet: number; readonly row: number; readonly column: number; readonly content: string }
  | { readonly does: 'insertsRows' | 'deletesRows'; readonly sheet: number; readonly row: number; readonly rows: number }
  | { readonly does: 'comments'; readonly sheet: number; readonly row: number; readonly column: number }
  | { readonly does: 'renames' | 'deletes'; readonly sheet: number }
  | { readonly does: 'addsSheet'; readonly name: string }
  | { readonly does: 'stores'; readonly key: string };

const sheet = fc.nat(7);
const row = fc.nat(11);

export const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('types' as const),
      sheet,
      row,
      column: fc.nat(8),
      content: fc.constantFrom('同事写的', '="同事"&"算的"'),
    }),
  },
  fc.record({ does: fc.constantFrom('insertsRows' as const, 'deletesRows' as const), sheet, row, rows: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ does: fc.constant('comments' as const), sheet, row, column: fc.nat(8) }),
  fc.record({ does: fc.constantFrom('renames' as const, 'deletes' as const), sheet }),
  fc.record({
    does: fc.constant('addsSheet' as const),
    name: fc.constantFrom('考评结果-2017', '计算-名册', '考评结果-实时', '考评办法', '随手'),
  }),
  fc.record({ does: fc.constant('stores' as const), key: fc.constantFrom('another.addin', 'kaoji.period') }),
);

/** What is a colleague's, and has to be there afterwards, or to be listed. */
interface Theirs {
  readonly what: string;
  readonly isThere: () => boolean;
  /** The cell that it is, as the pane would list it. */
  readonly place: string | null;
  /** Typed after the command has read the workbook: listed, if it is gone, also where the command was there to change the cell. */
  readonly isNew?: boolean;
}

const STORED = '2016';
const COMMENT = '同事的批注';

/**
 * Does it, and tells what is the colleague's from now on: what was done, and all that stands on sheets that are not Kaoji's.
 * @param onKaojis whether what is typed into a sheet of Kaoji's is the colleague's, too
 */
function act(desk: Desk, deed: Deed, onKaojis: boolean): Theirs[] {
  const sheets = desk.book.getSheets();
  const target = 'sheet' in deed ? sheets[deed.sheet % sheets.length] : undefined;
  const title = target?.getSheetName() ?? '';
  const done: Theirs[] = [];
  switch (deed.does) {
    case 'types': {
      const a1 = areaToA1(cellArea(deed.row, deed.column));
      colleague.types(desk, title, a1, deed.content);
      const id = target?.getSheetId() ?? '';
      if (KAOJIS.test(title) && !onKaojis) break;
      done.push({
        what: `${title}!${a1}`,
        isThere: () => contentAt(desk, id, deed.row, deed.column) === deed.content,
        place: `${title}!${a1}`,
        isNew: onKaojis,
      });
      break;
    }
    case 'comments': {
      colleague.comments(desk, title, deed, COMMENT);
      const id = target?.getSheetId() ?? '';
      const isThere = (): boolean =>
        desk.book.getSheetBySheetId(id) !== null && (desk.extras.sheet(id).comments ?? []).some(({ text }) => text === COMMENT);
      done.push({ what: `comment ${COMMENT} on ${title}`, isThere, place: null });
      break;
    }
    case 'insertsRows':
      colleague.insertsRows(desk, title, deed.row, deed.rows);
      break;
    case 'deletesRows':
      colleague.deletesRows(desk, title, deed.row, deed.rows);
      break;
    case 'renames':
      colleague.renames(desk, title, `${title}（改）`);
      break;
    case 'deletes':
      if (sheets.length > 1) colleague.deletes(desk, title);
      break;
    case 'addsSheet': {
      const name = colleague.addsSheet(desk, deed.name, '同事的表');
      done.push({ what: `sheet ${name}`, isThere: () => desk.value(name, 'A1') === '同事的表', place: null });
      break;
    }
    case 'stores':
      colleague.stores(desk, deed.key, STORED);
      done.push({
        what: `setting ${STORED} of ${deed.key}`,
        isThere: () => desk.extras.settings[deed.key] === JSON.stringify(STORED),
        place: null,
      });
      break;
  }
  return [...done, ...desk.book.getSheets().flatMap((one) => (KAOJIS.test(one.getSheetName()) ? [] : cellsOf(desk, one.getSheetId())))];
}

function cellsOf(desk: Desk, id: string): Theirs[] {
  const one = desk.book.getSheetBySheetId(id);
  if (one === null) return [];
  const range = one.getDataRange();
  return range.getFormulas().flatMap((line, r) =>
    line.flatMap((_, c): Theirs[] => {
      const content = contentAt(desk, id, r, c);
      if (content === null || content === '') return [];
      const what = `${one.getSheetName()}!${areaToA1(cellArea(r, c))}`;
      return [{ what: `${what} ${JSON.stringify(content)}`, isThere: () => contentAt(desk, id, r, c) === content, place: what }];
    }),
  );
}

function contentAt(desk: Desk, id: string, r: number, c: number): unknown {
  const range = desk.book.getSheetBySheetId(id)?.getRange(r, c);
  const formula = range?.getFormula() ?? '';
  return formula === '' ? range?.getValue() : formula;
}

/** Kaoji's own sheets: what it wrote there is its own to write again. */
const KAOJIS = /^(?:考评结果-|计算-|考评办法)/u;

/**
 * What a colleague loses without a word when it acts before a request of a command: `part` of them, 0 to 1. Cells that the command is there
 * to change are changed.
 */
export async function lostBeside(runs: FaultRuns, command: Command, part: number, deed: Deed): Promise<string[]> {
  const sizes = await runs.sizes(command);
  const at = Math.floor(part * sizes.length);
  // What stands in a result when it is read is what the command is there to write anew: it counts from the look before the write on.
  const isRead = command.repeats !== true && at < sizes.findIndex((size) => size * 2 >= Math.max(...sizes)) - 1;
  const { before, after } = await runs.ends(command);
  const changes = new Set([...before.keys(), ...after.keys()].filter((line) => before.get(line) !== after.get(line)));
  let theirs: readonly Theirs[] = [];
  const { pane, hung } = await runs.beside(command, at, (desk) => {
    theirs = act(desk, deed, !isRead);
  });
  if (hung) return ['the command hangs'];
  return theirs
    .filter((each) => !each.isThere() && !isTold(pane, each, changes))
    .map(({ what }) => `${what} is gone: ${JSON.stringify(pane.said)}`);
}

function isTold(pane: Pane, { what, place, isNew = false }: Theirs, changes: ReadonlySet<string>): boolean {
  const [cell = ''] = what.split(' ');
  if (place === null) return JSON.stringify(pane.said).includes(what.split(' ')[1] ?? what);
  return pane.lists(place) || (!isNew && ['value', 'formula'].some((kind) => changes.has(`${cell.replace('!', ' ')} ${kind}`)));
}
