import { areaOf } from '../../support/snapshot';
import { emptyBook, emptySheet, putCell, writeXlsx } from '../../../src/xlsx';

/** A sheet as it is typed out: rows of cells, merged areas. */
export type Typed = readonly (readonly (string | number | null)[])[];

/** The bytes of a workbook of such sheets. */
export async function typedWorkbook(
  sheets: Readonly<Record<string, Typed>>,
  merges: Readonly<Record<string, readonly string[]>> = {},
): Promise<Uint8Array> {
  const book = emptyBook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = emptySheet(name);
    rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (value !== null) putCell(sheet, row, column, { value });
      });
    });
    sheet.merges.push(...(merges[name] ?? []).map(areaOf));
    book.sheets.push(sheet);
  }
  return writeXlsx(book);
}

/**
 * Shares in the heads, a bonus that ends at 5, grades in a note. 工作实绩×60% ＋ 民主测评×40% ＋ 加分（最高5）:
 * 财政局 90×0.6＋85×0.4＋2 = 54＋34＋2 = 90; 民政局 80×0.6＋95×0.4＋7→5 = 48＋38＋5 = 91; 水利局 70×0.6＋70×0.4＋0 = 70;
 * 审计局 85×0.6＋80×0.4＋1.5 = 51＋32＋1.5 = 84.5; 统计局 88×0.6＋90×0.4＋1 = 52.8＋36＋1 = 89.8
 */
export const WEIGHTED: Readonly<Record<string, Typed>> = {
  考核汇总: [
    ['青山县2025年度县直部门综合考核得分汇总表'],
    ['序号', '单位', '工作实绩（占60%）', '民主测评（占40%）', '加分（最高5分）', '总分', '名次'],
    [1, '县财政局', 90, 85, 2, 90, 2],
    [2, '县民政局', 80, 95, 7, 91, 1],
    [3, '县水利局', 70, 70, 0, 70, 5],
    [4, '县审计局', 85, 80, 1.5, 84.5, 4],
    [5, '县统计局', 88, 90, 1, 89.8, 3],
    ['注：90分以上为优秀，80－89分为良好，其他为一般。'],
  ],
};

/**
 * Three ledgers and a table of totals. 指标 (40＋60 points each): 东镇 38＋55 = 93, 西镇 40＋58 = 98, 南乡 30＋50 = 80, 北乡 36＋57 = 93;
 * 加分: 东镇 1＋0.5, 南乡 3; 扣分: 西镇 4, 北乡 0.5; so 东镇 94.5, 西镇 94, 南乡 83, 北乡 92.5.
 */
export const SEVERAL: Readonly<Record<string, Typed>> = {
  考核对象: [
    ['单位名称', '类别'],
    ['东镇', '镇'],
    ['西镇', '镇'],
    ['南乡', '乡'],
    ['北乡', '乡'],
  ],
  指标评分: [
    ['被考核单位', '考核内容', '标准分', '得分'],
    ['东镇', '财政收入', 40, 38],
    ['东镇', '项目建设', 60, 55],
    ['西镇', '财政收入', 40, 40],
    ['西镇', '项目建设', 60, 58],
    ['南乡', '财政收入', 40, 30],
    ['南乡', '项目建设', 60, 50],
    ['北乡', '财政收入', 40, 36],
    ['北乡', '项目建设', 60, 57],
  ],
  加分台账: [
    ['单位', '加分事项', '加分'],
    ['东镇', '经验推广', 1],
    ['东镇', '现场会', 0.5],
    ['南乡', '示范乡镇', 3],
  ],
  扣分台账: [
    ['单位', '扣分事由', '扣分值'],
    ['西镇', '通报批评', 4],
    ['北乡', '材料迟报', 0.5],
  ],
  得分汇总: [
    ['单位', '考核总分', '名次'],
    ['东镇', 94.5, 1],
    ['西镇', 94, 2],
    ['南乡', 83, 4],
    ['北乡', 92.5, 3],
  ],
};

/** Points for each time: 100 ＋ 加分 － 迟到×2 － 通报×5. 一科 100＋3－4－0 = 99, 二科 100＋0－0－5 = 95, 三科 100＋1.5－2－0 = 99.5, 四科 100＋0－6－5 = 89, 五科 100 */
export const TIMES: Readonly<Record<string, Typed>> = {
  月度考勤: [
    ['2025年12月科室考核统计表'],
    ['科室', '基本分', '迟到次数（每次扣2分）', '通报批评（每次扣5分）', '加分', '合计', '排名'],
    ['一科', 100, 2, 0, 3, 99, 3],
    ['二科', 100, 0, 1, 0, 95, 4],
    ['三科', 100, 1, 0, 1.5, 99.5, 2],
    ['四科', 100, 3, 1, 0, 89, 5],
    ['五科', 100, 0, 0, 0, 100, 1],
  ],
};

/**
 * No scores: they follow from target and actual, at most the points. 甲村 60×min(1, 12÷10)＋40×(45÷50) = 60＋36 = 96; 乙村 60×0.8＋40×1 = 88;
 * 丙村 60×1＋40×0.5 = 80. 乙村 has a veto.
 */
export const TARGETS: Readonly<Record<string, Typed>> = {
  村级任务: [
    ['村名', '工作任务', '分值', '目标值', '完成值'],
    ['甲村', '修路', 60, 10, 12],
    ['甲村', '种树', 40, 50, 45],
    ['乙村', '修路', 60, 10, 8],
    ['乙村', '种树', 40, 50, 50],
    ['丙村', '修路', 60, 10, 10],
    ['丙村', '种树', 40, 50, 25],
  ],
  一票否决: [
    ['单位', '否决情形', '依据'],
    ['乙村', '安全事故', '通报2号'],
  ],
};
