import { WorkbookContext } from '../../../src/custom-functions/on-ledgers/workbook-context';
import { shippedLibrary } from '../../../src/regulations';
import { loadScheme, type Scheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';
import { call, cells, type Given, type Host } from './call';
import { shippedText } from '../../support/shipped-text';

export const text = shippedText('广元交通');
export const { scheme: guangyuan } = loadScheme(text, 'guangyuan.yaml', shippedLibrary);

/** The workbook's scheme, as the pane hands it over. */
export function used(
  readings: Readonly<Record<string, string>> = {},
  scheme: Scheme | null = guangyuan,
  snapshot = workbook({}),
): WorkbookContext {
  const live = new WorkbookContext();
  live.follow(scheme === null ? null : { scheme, readings, period: '2017' }, snapshot);
  return live;
}

export const roster = cells('名册!A1:B3', [
  ['单位', '序列'],
  ['甲科', '局机关科室'],
  ['乙科', '局机关科室'],
]);
/** 甲 120÷100 only counts 110%: 80×1.1 = 88, 60×0.95 = 57, 60: 205. 乙 100×1 + 100×0.5 = 150. */
export const indicatorRows: (string | number | null)[][] = [
  ['单位', '分值', '目标值', '完成值'],
  ['甲科', 80, 100, 120],
  ['甲科', 60, 100, 95],
  ['甲科', 60, 1, 1],
  ['乙科', 100, 2, 2],
  ['乙科', 100, 2, 1],
];
export const indicators = cells('指标!A1:D6', indicatorRows);
/** 甲: 2.5 + 1 = 3.5; 乙: 0. */
export const votes = cells('领导评价!A1:C4', [
  ['单位', '评价人', '等次'],
  ['甲科', '局长', '良'],
  ['甲科', '其他局领导', '优'],
  ['乙科', '局长', '合格'],
]);
/** 甲: 10 + 1 of 治超, only the highest: 10. */
export const bonusRows = [
  ['单位', '工作事项', '层级', '书面依据'],
  ['甲科', '治超', '中央', '有'],
  ['甲科', '治超', '市厅级', '有'],
];
export const bonuses = cells('加分!A1:D3', bonusRows);
export const ledgers: Given[] = [roster, indicators, votes, bonuses];

export function scored(units: Given, host: Host = { live: used() }, ...areas: Given[]): Record<string, unknown>[] {
  const [heads = [], ...rows] = call('单位计分', [units, '', ...(areas.length > 0 ? areas : ledgers)], host);
  return rows.map((row) => Object.fromEntries<unknown>(heads.map((head, index) => [String(head), row[index]])));
}
