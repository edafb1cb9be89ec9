// Standard tables: 44 feedback sheets of the completed sample; the 明细 of many units in one sheet, in files and in one archive: ms of
// processor time for each unit, how it grows, memory, and how often the time of only writing the finished sheet with the same cells.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assess } from '../../assessment/assess.ts';
import { shippedLibrary, shippedSchemes } from '../../regulations/index.ts';
import { loadParsed, loadScheme } from '../../scheme/load.ts';
import { compileForm } from '../../sheets/forms/compile/compile.ts';
import { defaultForms } from '../../sheets/forms/defaults/defaults.ts';
import { planForm } from '../../sheets/forms/plan.ts';
import { fileWorkbook } from '../../workbook/file/index.ts';
import { atOnce } from '../../workbook/progress.ts';
import { archiveOf, emptyBook, emptySheet, putCell, readXlsx, writeXlsx } from '../../xlsx/index.ts';

const TODAY = { year: 2018, month: 1, day: 10 };
/** In one sheet stand at most 1,025 copies. */
const IN_ONE_SHEET = [250, 500, 1000];
const IN_FILES = [500, 1000, 2000];
const RUNS = 9;

const SCHEME = `办法: 测速办法
标识: 测速
年度: 2017
台账:
  名册: {列: {单位: 单位}}
  任务: {依据: 第三条, 列: {单位: 单位, 事项: {类型: 文字, 必填: 是}, 分值: 分, 得分: 数}}
  扣分: {依据: 第四条, 列: {单位: 单位, 事由: {类型: 文字, 必填: 是}, 分: 数}}
得分项:
  任务满分: {公式: "合计(任务, 分值)", 依据: 第三条}
  任务得分: {公式: "合计(任务, 得分)", 依据: 第三条}
  百分制: {公式: "任务得分 ÷ 任务满分 × 100", 依据: 第三条}
  扣分合计: {公式: "合计(扣分, 分)", 依据: 第四条}
  总分: {公式: "如果 任务得分 > 60 则 百分制 － 扣分合计 否则 百分制 － 扣分合计 × 2", 依据: 第二条}
排名: {按: 总分, 范围: 全部, 依据: 第五条}
`;

/** A workbook of so many units with four tasks and a deduction each. */
async function workbookOf(units) {
  const name = (at) => `第${at + 1}单位`;
  const sheets = {
    名册: [['单位'], ...Array.from({ length: units }, (_, at) => [name(at)])],
    任务: [
      ['单位', '事项', '分值', '得分'],
      ...Array.from({ length: units * 4 }, (_, at) => [name(Math.floor(at / 4)), `完成第${(at % 4) + 1}项重点任务`, 25, (at * 7) % 26]),
    ],
    扣分: [['单位', '事由', '分'], ...Array.from({ length: units }, (_, at) => [name(at), '迟报', (at % 5) / 10])],
  };
  const book = emptyBook();
  book.sheets = Object.entries(sheets).map(([title, rows]) => {
    const sheet = emptySheet(title);
    rows.forEach((cells, row) => cells.forEach((value, column) => putCell(sheet, row, column, { value })));
    return sheet;
  });
  return fileWorkbook(await writeXlsx(book), '测速.xlsx');
}

const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of processor time of a work, the least of some times, and what it gave. */
async function timed(work, runs) {
  let [least, given] = [Infinity, null];
  for (let run = 0; run < runs; run += 1) {
    const start = now();
    given = await work();
    least = Math.min(least, now() - start);
  }
  return { least, given };
}

async function prepared(workbook, scheme, form) {
  const snapshot = await workbook.read();
  const assessment = assess(snapshot, scheme);
  const { compiled } = compileForm(
    defaultForms(scheme, '2017').find(({ name }) => name === form),
    scheme,
  );
  const plan = (split) => atOnce(planForm(compiled, { assessment, today: TODAY }, { units: null, draft: true }, snapshot, split));
  return { workbook, plan };
}

const peak = () => Math.round(process.resourceUsage().maxRSS / 1e3);

/** What there is to a sheet besides its place in a workbook. */
const ownEdits = (edits) => edits.filter(({ kind }) => kind !== 'name' && kind !== 'setting' && kind !== 'activate');

async function inOneSheet({ workbook, plan }) {
  // In turn, so that the program is as warm for each of them.
  let [planned, written, bare, copies] = [Infinity, Infinity, Infinity, 0];
  for (let run = 0; run < RUNS; run += 1) {
    const { least: toPlan, given } = await timed(() => plan('pages'), 1);
    const [{ name, edits }] = given.sheets;
    const { least: toWrite, given: file } = await timed(() => workbook.fileOf(ownEdits(edits), name), 1);
    const finished = await readXlsx(file);
    const { least: alone } = await timed(() => writeXlsx(finished), 1);
    [planned, written, bare] = [Math.min(planned, toPlan), Math.min(written, toWrite), Math.min(bare, alone)];
    copies = given.copies.length;
  }
  return { copies, planned, written, bare };
}

async function inFiles({ workbook, plan }) {
  const { least: planned, given } = await timed(() => plan('files'), 1);
  const files = [];
  const { least: written } = await timed(async () => {
    for (const { name, edits } of given.sheets) files.push({ name: `${name}.xlsx`, content: await workbook.fileOf(edits, name) });
  }, 1);
  const { least: zipped, given: archive } = await timed(() => archiveOf(files), 1);
  const some = await Promise.all(files.slice(0, 200).map(({ content }) => readXlsx(content)));
  const { least: bare } = await timed(async () => {
    for (const book of some) await writeXlsx(book);
  }, 1);
  return { copies: files.length, planned, written, zipped, bare: (bare * files.length) / some.length, bytes: archive.length };
}

const ms = (time, copies) => `${(time / copies).toFixed(2)} ms`;

/** What one sheet took. */
function sheetLine(what, { copies, planned, written, bare }) {
  const all = planned + written;
  return (
    `${copies} ${what} in one sheet: filled ${ms(planned, copies)}, written ${ms(written, copies)} each, ` +
    `in all ${(all / 1000).toFixed(2)} s; ` +
    `${(all / bare).toFixed(1)} × only writing`
  );
}

export default {
  name: 'forms',
  async run(print) {
    const { parsed, file } = shippedSchemes.find(({ id }) => id === '大石桥计分');
    const { scheme: dashiqiao } = loadParsed(parsed, file, shippedLibrary);
    const sample = fileURLToPath(new URL('../../../assets/samples/大石桥-2017-完成.xlsx', import.meta.url));
    const completed = await prepared(await fileWorkbook(readFileSync(sample), sample), dashiqiao, '考评情况反馈单');
    const feedback = await inOneSheet(completed);
    print(sheetLine('feedback sheets', feedback));
    const { scheme } = loadScheme(SCHEME, '测速.yaml');
    for (const units of IN_ONE_SHEET) {
      const made = await inOneSheet(await prepared(await workbookOf(units), scheme, '单位得分明细表'));
      print(`${sheetLine('copies of 明细', made)}; at most ${peak()} MB of memory so far`);
    }
    for (const units of IN_FILES) {
      const made = await inFiles(await prepared(await workbookOf(units), scheme, '单位得分明细表'));
      const all = made.planned + made.written;
      print(
        `明细 of ${made.copies} units in files: filled ${ms(made.planned, units)}, written ${ms(made.written, units)} a unit, in all ` +
          `${(all / 1000).toFixed(2)} s, ${(all / made.bare).toFixed(1)} × only writing; into one archive ` +
          `${ms(made.zipped, units)} a unit more, ${(made.bytes / 1e6).toFixed(1)} MB; at most ${peak()} MB of memory so far`,
      );
    }
  },
};
