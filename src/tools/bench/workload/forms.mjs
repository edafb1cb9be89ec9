// What standard tables are measured by: the completed sample, and workbooks of many units.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assess } from '../../../assessment/assess.ts';
import { shippedLibrary, shippedSchemes } from '../../../regulations/index.ts';
import { loadParsed, loadScheme } from '../../../scheme/load.ts';
import { compileForm } from '../../../sheets/forms/compile/compile.ts';
import { defaultForms } from '../../../sheets/forms/defaults/defaults.ts';
import { planForm } from '../../../sheets/forms/plan.ts';
import { fileWorkbook } from '../../../workbook/file/index.ts';
import { atOnce } from '../../../workbook/progress.ts';
import { emptyBook, emptySheet, putCell, writeXlsx } from '../../../xlsx/index.ts';

const TODAY = { year: 2018, month: 1, day: 10 };

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

/** The feedback sheets of the completed sample, 44 of them. */
export async function feedback() {
  const { parsed, file } = shippedSchemes.find(({ id }) => id === '大石桥计分');
  const { scheme } = loadParsed(parsed, file, shippedLibrary);
  const sample = fileURLToPath(new URL('../../../../assets/samples/大石桥-2017-完成.xlsx', import.meta.url));
  return prepared(await fileWorkbook(readFileSync(sample), sample), scheme, '考评情况反馈单');
}

/** The 明细 of so many units. */
export async function details(units) {
  const { scheme } = loadScheme(SCHEME, '测速.yaml');
  return prepared(await workbookOf(units), scheme, '单位得分明细表');
}

/** What there is to a sheet besides its place in a workbook. */
export const ownEdits = (edits) => edits.filter(({ kind }) => kind !== 'name' && kind !== 'setting' && kind !== 'activate');
