import { assess } from '../../src/assessment/assess';
import type { Assessment } from '../../src/assessment/assessment';
import type { Finding } from '../../src/assessment/findings/finding';
import { shippedLibrary } from '../../src/regulations';
import { loadScheme, type Scheme } from '../../src/scheme/load';
import { placeToA1 } from '../../src/workbook/cells/a1';
import type { CellValue } from '../../src/workbook/cells/cell';
import type { Snapshot } from '../../src/workbook/snapshot';
import { workbook } from './snapshot';
import { shippedText } from './shipped-text';

/** A shipped scheme by its id; fails the test when it does not load. */
export function shipped(id: string): Scheme {
  const { scheme } = loadScheme(shippedText(id), id, shippedLibrary);
  if (scheme === null) throw new Error(`the shipped scheme ${id} does not load`);
  return scheme;
}

type Rows = readonly (readonly CellValue[])[];

export interface TransportSheets {
  readonly 名册?: Rows;
  readonly 指标?: Rows;
  readonly 领导评价?: Rows;
  readonly 加分?: Rows;
  readonly 扣分?: Rows;
  readonly 排位?: Rows;
  readonly 一票否决?: Rows;
}

/**
 * A small workbook for the 2017 transport regulation: one bureau with one full indicator of 200 points and one vote, unless told otherwise.
 */
export function transportWorkbook(sheets: TransportSheets = {}): Snapshot {
  const table = (head: readonly string[], rows: Rows): Rows => [head, ...rows];
  return workbook({
    名册: table(['单位', '序列', '别名'], sheets.名册 ?? [['市公路局', '局直属单位', '公路局']]),
    指标: table(
      ['单位', '序号', '一级指标', '二级指标', '三级指标', '指标内容', '计量单位', '分值', '目标值', '完成值', '备注'],
      sheets.指标 ?? [['市公路局', 1, '职能指标', '职能及量化指标', '养护', '养护里程', '公里', 200, 100, 100]],
    ),
    领导评价: table(['单位', '评价人', '等次'], sheets.领导评价 ?? [['市公路局', '局长', '合格']]),
    加分: table(['单位', '工作事项', '层级', '书面依据', '分值'], sheets.加分 ?? []),
    扣分: table(['单位', '事由', '层级', '分数'], sheets.扣分 ?? []),
    排位: table(['单位', '工作', '全省排位'], sheets.排位 ?? []),
    一票否决: table(['单位', '情形', '日期', '说明'], sheets.一票否决 ?? []),
  });
}

export function assessTransport(sheets: TransportSheets = {}): Assessment {
  return assess(transportWorkbook(sheets), shipped('广元交通'));
}

/** Findings as `code cell`, for short expectations; with a code only those. */
export function findingsAt(assessment: Assessment, code?: string): string[] {
  return assessment.findings
    .filter((found) => code === undefined || found.code === code)
    .map((found) => `${found.code} ${found.place === null ? '-' : placeToA1(found.place)}`);
}

/** The one finding of that code (and clause); fails the test when there is none or more. */
export function only(assessment: Assessment, code: string, clause?: string): Finding {
  const found = assessment.findings.filter((candidate) => candidate.code === code && (clause === undefined || candidate.clause === clause));
  const [first] = found;
  if (found.length !== 1 || first === undefined) throw new Error(`expected one ${code}, found ${findingsAt(assessment).join(', ')}`);
  return first;
}
