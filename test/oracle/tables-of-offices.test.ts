import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/assessment/assess';
import { ROSTER } from '../../src/language/term';
import { asTaken } from '../../src/ledgers/mapping/table-answers';
import { readLedgers, type LedgerRow, type Ledgers, type ReadAnswers } from '../../src/ledgers/read-ledgers';
import { loadScheme } from '../../src/scheme/load';
import { planFormulas, type FormulaPlan } from '../../src/sheets/formulas/plan-formulas';
import { WorkbookError } from '../../src/workbook/error';
import { applyEdits } from '../../src/workbook/file/apply-edits';
import { snapshotOf } from '../../src/workbook/file/snapshot';
import { atOnce } from '../../src/workbook/progress';
import { areaContains } from '../../src/workbook/cells/area';
import type { CellValue } from '../../src/workbook/cells/cell';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { cellAt, emptyBook, emptySheet, putCell, readXlsx, type XlsxBook } from '../../src/xlsx';
import { calculated } from './support/calculated';
import { kernelSays, type Kernel } from './support/kernel';
import { togetherTest } from './support/oracle';
import { workingDifferences } from './support/read-back';

/* Tables as offices lay them out, once their heads were taken for columns of ledgers: formulas make of them what scoring does. */

const LAYOUTS = join(__dirname, '../ledgers/layouts');
const YAML = readFileSync(join(LAYOUTS, 'generic.yaml'), 'utf8').replace(
  '得分项:',
  '得分项:\n  优票: {公式: "次数(评价, 等次 = \\"优\\")", 类型: 整数, 依据: 第五条}',
);
const { scheme } = loadScheme(`${YAML}\n排名: {按: 总分}\n`, 'generic.yaml');

interface Laid {
  readonly book: XlsxBook;
  readonly plan: FormulaPlan;
  readonly kernel: Kernel;
  readonly answers: ReadAnswers;
}

/** One of the twelve with its result in formulas; the code where that is refused. */
async function laid(name: string): Promise<Laid | string> {
  return scored(await readXlsx(readFileSync(join(LAYOUTS, 'given', `${name}.xlsx`))));
}

function scored(given: XlsxBook): Laid | string {
  if (scheme === null) throw new Error('the scheme is right');
  const guessed = readLedgers(snapshotOf(given), scheme).asked.filter(({ as }) => as === 'guess');
  const answers = { rates: [], tables: guessed.map(({ mapped }) => asTaken(mapped)) };
  const typed = withRoster(given, readLedgers(snapshotOf(given), scheme, answers));
  const snapshot = snapshotOf(typed);
  try {
    const plan = planFormulas(assess(snapshot, scheme, { answers }), snapshot);
    const kernel = kernelSays(snapshot, { scheme, readings: {}, period: '2024' }, answers);
    return { book: atOnce(applyEdits(typed, plan.edits)), plan, kernel, answers };
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

function unitOf(row: LedgerRow): string[] {
  const unit = row.value('单位');
  return typeof unit === 'string' ? [unit] : [];
}

/** The book with a sheet 名册 of all units that its rows name, where it has none. */
function withRoster(book: XlsxBook, { rows }: Ledgers): XlsxBook {
  if ((rows.get(ROSTER)?.length ?? 0) > 0) return book;
  const units = new Set([...rows.values()].flat().flatMap(unitOf));
  const roster = emptySheet(ROSTER);
  [['单位', '序列'], ...[...units].map((unit) => [unit, '甲类'])].forEach((cells, row) => {
    cells.forEach((value, column) => {
      putCell(roster, row, column, { value });
    });
  });
  return { ...book, sheets: [...book.sheets, roster] };
}

const NAMES = Array.from({ length: 12 }, (_, at) => `g${String(at + 1).padStart(2, '0')}`);

/** Cells of the rows of a scored column, as somebody types over them: a blank one filled, a filled one blanked, a label put in between. */
function typedOver({ book, answers }: Laid): XlsxBook[] {
  if (scheme === null) return [];
  const scored = { 指标: '得分', 加分: '加分', 扣分: '扣分' } as const;
  const { rows } = readLedgers(snapshotOf(book), scheme, answers);
  const units = [...new Set((rows.get(ROSTER) ?? []).flatMap(unitOf))];
  return Object.entries(scored).flatMap(([ledger, column]) => {
    const mapped = (rows.get(ledger) ?? []).filter(({ source }) => source.mapped !== null && source.isRows);
    const at = (row: (typeof mapped)[number], name: string): { sheet: string; row: number; column: number } | null => {
      const index = row.source.header.columns.get(name);
      return index === undefined ? null : { sheet: row.source.sheet.name, row: row.sheetRow, column: index };
    };
    const isFree = (row: (typeof mapped)[number], name: string): boolean => row.cell(name) === null || row.cell(name)?.row !== row.sheetRow;
    const blank = mapped.find((row) => isFree(row, column) && at(row, column) !== null);
    const filled = mapped.find((row) => typeof row.value(column) === 'number');
    const label = mapped.find(
      (row) => row.cell('单位') !== null && isFree(row, '单位') && !isMerged(row.source.sheet, row.sheetRow, at(row, '单位')),
    );
    return [
      ...(blank === undefined ? [] : [withCell(book, at(blank, column), 5)]),
      ...(filled === undefined ? [] : [withCell(book, at(filled, column), null)]),
      ...(label === undefined ? [] : [withCell(book, at(label, '单位'), units.find((unit) => unit !== label.value('单位')) ?? '')]),
    ];
  });
}

function isMerged({ merges }: SheetSnapshot, row: number, at: { readonly column: number } | null): boolean {
  return at !== null && merges.some((area) => areaContains(area, row, at.column));
}

function withCell(book: XlsxBook, at: { sheet: string; row: number; column: number } | null, value: CellValue): XlsxBook {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      if (sheet.name !== at?.sheet) return sheet;
      const copy = structuredClone(sheet);
      putCell(copy, at.row, at.column, { ...cellAt(copy, at.row, at.column), value });
      return copy;
    }),
  };
}

togetherTest('in formulas they give what they give in values; only what does not stand in rows is refused', async () => {
  const all = await Promise.all(NAMES.map(laid));
  const refused = NAMES.filter((_, at) => typeof all[at] === 'string');
  expect(refused).toEqual(['g04', 'g05']);
  const files = all.filter((one): one is Laid => typeof one !== 'string');
  const sheets = await calculated(files.map(({ book }) => book));
  expect(files.map(({ book, plan, kernel }, at) => workingDifferences(sheets[at] ?? new Map(), book, kernel, plan))).toEqual(
    files.map(() => []),
  );
  // Some of them score something: not only blanks agree.
  expect(
    files.filter(({ kernel }) => kernel.columns.some(({ cells }) => cells.some((cell) => 'value' in cell && cell.value !== 0))).length,
  ).toBeGreaterThan(4);
});

togetherTest('and they follow a cell that is filled, one that is blanked, and a label that is put in between', async () => {
  if (scheme === null) throw new Error('the scheme is right');
  const files = (await Promise.all(NAMES.map(laid))).filter((one): one is Laid => typeof one !== 'string');
  const changed = files.flatMap((file) => typedOver(file).map((book) => ({ file, book })));
  const sheets = await calculated(changed.map(({ book }) => book));
  const differences = changed.map(({ file, book }, at) => {
    const kernel = kernelSays(snapshotOf(book), { scheme, readings: {}, period: '2024' }, file.answers);
    return workingDifferences(sheets[at] ?? new Map(), book, kernel, file.plan);
  });
  expect(changed.length).toBeGreaterThan(4);
  expect(differences).toEqual(changed.map(() => []));
});

/** Labels that go on below themselves, and ticks below grades. */
const OWN: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  名册: [
    ['单位', '序列'],
    ['甲局', '甲类'],
    ['乙局', '甲类'],
    ['丙局', '甲类'],
  ],
  年终考核评分: [
    ['年终考核评分表'],
    ['考核单位', '指标名称', '标准分', '考核得分'],
    ['甲局', '修路', 10, 8],
    [null, '架桥', 10, 9],
    [null, '养护', 10, 7],
    ['乙局', '修路', 10, 6],
    [null, '架桥', 10, null],
  ],
  民主测评: [
    ['民主测评表'],
    ['被测评单位', '评分人', '优', '良', '差'],
    ['甲局', '张三', '√', null, null],
    ['甲局', '李四', null, '√', null],
    ['乙局', '张三', null, null, '√'],
    ['乙局', '李四', null, null, null],
  ],
};

/** What is typed over, by sheet, row and column from 0: a label in between, one taken away, a tick moved, a second one, a first one. */
const TYPED: readonly (readonly [what: string, sheet: string, row: number, column: number, value: CellValue])[] = [
  ['a label in between', '年终考核评分', 4, 0, '丙局'],
  ['another label', '年终考核评分', 5, 0, '丙局'],
  ['a label taken away', '年终考核评分', 5, 0, null],
  ['a blank filled', '年终考核评分', 6, 3, 5],
  ['a second tick', '民主测评', 2, 3, '√'],
  ['a tick taken away', '民主测评', 2, 2, null],
  ['a first tick', '民主测评', 5, 2, '√'],
];

togetherTest('a label goes on below itself, a tick says the head above it, whatever is typed in between', async () => {
  if (scheme === null) throw new Error('the scheme is right');
  const sheets = Object.entries(OWN).map(([name, rows]) => {
    const sheet = emptySheet(name);
    rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (value !== null) putCell(sheet, row, column, { value });
      });
    });
    return sheet;
  });
  const file = scored({ ...emptyBook(), sheets });
  if (typeof file === 'string') throw new Error(file);
  const { rows } = readLedgers(snapshotOf(file.book), scheme, file.answers);
  expect([rows.get('指标')?.length, rows.get('评价')?.length]).toEqual([5, 4]);
  const books = [file.book, ...TYPED.map(([, sheet, row, column, value]) => withCell(file.book, { sheet, row, column }, value))];
  const calculatedSheets = await calculated(books);
  const differences = books.map((book, at) => {
    const kernel = kernelSays(snapshotOf(book), { scheme, readings: {}, period: '2024' }, file.answers);
    return [TYPED[at - 1]?.[0] ?? 'as it was', ...workingDifferences(calculatedSheets[at] ?? new Map(), book, kernel, file.plan)];
  });
  expect(differences).toEqual([['as it was'], ...TYPED.map(([what]) => [what])]);
});
