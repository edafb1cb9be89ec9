import { assess } from '../../../src/assessment/assess';
import type { Assessed } from '../../../src/assessment/assessment';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import { valueOf, type CellValue } from '../../../src/workbook/cells/cell';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { inChinese } from '../../support/derivation';
import { workbook } from '../../support/snapshot';

/* A 结果运用 that cannot be decided yet says so, and for which cells; it is never left out as if it did not apply. */

const { scheme } = loadScheme(
  `
办法: 试
序列: [村, 街]
台账:
  名册: {列: {单位: 单位, 序列: 文字, 得: 数, 完成: 是否, 初评: [好, 差]}}
  问题: {依据: 一, 列: {事由: 文字, 分数: 数, 状态: [核实, 核查中]}, 计入: 状态 = 核实}
得分项:
  总分: {公式: 得, 依据: 一}
排名: {按: 总分, 依据: 一}
等次:
  - {等次: 优, 当: 初评 = 好, 依据: 二}
  - {等次: 良, 当: 其他, 依据: 二}
结果运用:
  - {做: 表扬, 当: 名次 = 1, 依据: 三}
  - {做: 约谈, 当: 完成 = 否 且 总分 < 60, 依据: 四}
  - {做: 督办, 台账: 问题, 当: 分数 ≥ 2, 依据: 五}
  - {做: 进城, 当: 完成 = 是, 适用: [街], 依据: 六}
`,
  '试.yaml',
);

function assessed(
  roster: readonly (readonly CellValue[])[],
  problems: readonly (readonly CellValue[])[] = [],
): { assessment: Assessed; snapshot: Snapshot } {
  if (scheme === null) throw new Error('the scheme does not load');
  const snapshot = workbook({
    名册: [['单位', '序列', '得', '完成', '初评'], ...roster],
    问题: [['单位', '事由', '分数', '状态'], ...problems],
  });
  return { assessment: assess(snapshot, scheme), snapshot };
}

/** 结果运用 of a unit: what applies, and what is open with the cells that it waits for. */
function following({ assessment }: ReturnType<typeof assessed>, unit: string): string[] {
  const card = assessment.units.find((one) => one.unit === unit);
  return (
    card?.consequences.map(({ name, pending, missing }) =>
      pending
        ? `${name}？${missing.map(({ what, place }) => `${inWords(what)} ${place === null ? '' : placeToA1(place)}`).join('、')}`
        : name,
    ) ?? []
  );
}

/** What stands under heads of the result sheet, unit by unit. */
function written({ assessment, snapshot }: ReturnType<typeof assessed>, ...heads: readonly string[]): CellValue[][] {
  const rows = planResult(assessment, snapshot).edits.flatMap((edit) =>
    edit.kind === 'values' ? edit.values.map((row) => row.map(valueOf)) : [],
  );
  const head = rows.find((row) => row.includes('单位')) ?? [];
  const names = assessment.units.map(({ unit }) => unit);
  return rows
    .filter((row) => typeof row[1] === 'string' && names.includes(row[1]))
    .map((row) => ['单位', ...heads].map((name) => row[head.indexOf(name)] ?? null));
}

test('one that hangs on a blank cell is open; one that is decided without it is not', () => {
  const found = assessed([
    ['东村', '村', 50, null, '好'],
    ['西村', '村', 70, null, '好'],
    ['北村', '村', 55, false, '好'],
  ]);
  expect(following(found, '东村')).toEqual(['约谈？东村 完成 名册!D2']);
  expect(following(found, '西村')).toEqual(['表扬']);
  expect(following(found, '北村')).toEqual(['约谈']);
});

test('a unit without a total has its own cell told for all that hangs on it', () => {
  expect(
    following(
      assessed([
        ['东村', '村', null, false, '好'],
        ['西村', '村', 70, true, '好'],
      ]),
      '东村',
    ),
  ).toEqual(['表扬？东村 得 名册!C2', '约谈？东村 得 名册!C2']);
});

test('one that a row brings about: open while a row that may count may hold, not beside one that does', () => {
  const found = assessed(
    [
      ['东村', '村', 50, true, '好'],
      ['西村', '村', 70, true, '好'],
      ['北村', '村', 80, true, '好'],
    ],
    [
      ['东村', '甲', null, '核实'],
      ['东村', '乙', null, '核查中'],
      ['西村', '丙', 3, null],
      ['西村', '丁', 5, '核实'],
      ['北村', '戊', 1, null],
    ],
  );
  expect(following(found, '东村')).toEqual(['督办？问题第2行 甲 分数 问题!C2']);
  expect(following(found, '西村')).toEqual(['督办']);
  expect(following(found, '北村')).toEqual(['表扬']);
});

test('one for other sequences is not open', () => {
  const found = assessed([
    ['东村', '村', 70, null, '好'],
    ['南街', '街', 70, null, '好'],
  ]);
  expect(following(found, '东村')).toEqual(['表扬']);
  expect(following(found, '南街')).toEqual(['表扬', '进城？南街 完成 名册!D3']);
});

test('the result sheet says what applies, then what is open, and names the cells under 待补事项: also those of the grade', () => {
  const found = assessed(
    [
      ['东村', '村', 50, null, '好'],
      ['西村', '村', 70, null, null],
    ],
    [
      ['东村', '甲', 2, '核实'],
      ['西村', '乙', null, '核实'],
    ],
  );
  expect(written(found, '等次', '结果运用', '待补事项')).toEqual([
    ['西村', '待补', '表扬；待补1项', '西村 初评；问题第3行 乙 分数'],
    ['东村', '优', '督办；待补1项', '东村 完成'],
  ]);
});

test('what other units lack stands in the card of the 结果运用, not among what this unit lacks', () => {
  const all = loadScheme(
    `
办法: 试
台账:
  名册: {列: {单位: 单位, 得: 数}}
得分项:
  总分: {公式: 得, 依据: 一}
结果运用:
  - {做: 会商, 当: "次数(名册, 总分 < 60) > 1", 依据: 一}
`,
    '试.yaml',
  ).scheme;
  if (all === null) throw new Error('the scheme does not load');
  const snapshot = workbook({
    名册: [
      ['单位', '得'],
      ['东村', 50],
      ['西村', null],
    ],
  });
  const assessment = assess(snapshot, all);
  expect(following({ assessment, snapshot }, '东村')).toEqual(['会商？西村 得 名册!B3']);
  expect(assessment.units.map(({ unit, missing }) => [unit, missing.map(({ what }) => inWords(what))])).toEqual([
    ['东村', []],
    ['西村', ['西村 得']],
  ]);
  expect(assessment.findings.map(({ code, unit }) => `${code} ${unit ?? ''}`)).toEqual(['C-PENDING 西村']);
});

test('rows that another unit lacks are said to be that unit’s', () => {
  const all = loadScheme(
    `
办法: 试
台账:
  名册: {列: {单位: 单位}}
  评分: {依据: 一, 每单位至少: 1, 列: {分数: 数}}
得分项:
  总分: {公式: "合计(评分, 分数)", 依据: 一}
结果运用:
  - {做: 会商, 当: "次数(名册, 总分 < 60) > 1", 依据: 一}
`,
    '试.yaml',
  ).scheme;
  if (all === null) throw new Error('the scheme does not load');
  const snapshot = workbook({
    名册: [['单位'], ['东村'], ['西村']],
    评分: [
      ['单位', '分数'],
      ['东村', 50],
    ],
  });
  const assessment = assess(snapshot, all);
  expect(following({ assessment, snapshot }, '东村')).toEqual(['会商？西村：台账“评分”的行不够 ']);
  expect(assessment.units.map(({ missing }) => missing.map(({ what }) => inWords(what)))).toEqual([[], ['台账“评分”的行不够']]);
  expect(assessment.findings.map(({ code, unit }) => `${code} ${unit ?? ''}`)).toEqual(['C-NO-ROWS 西村']);
});

test('each cell that a 结果运用 or a grade waits for is told once among the findings, with what waits', () => {
  const { assessment } = assessed([
    ['东村', '村', 50, null, '好'],
    ['南街', '街', 50, null, null],
  ]);
  expect(assessment.findings.filter(({ code }) => code.startsWith('C-')).map(({ message }) => inWords(message))).toEqual([
    '东村的结果运用“约谈”待补：完成。总分不等它。',
    '南街的结果运用“约谈”待补：完成。总分不等它。',
    '南街的等次待补：初评。总分不等它。',
  ]);
});

test('the derivation of 结果运用 shows the open ones with what they rest on', () => {
  const { assessment } = assessed(
    [
      ['东村', '村', 50, null, '好'],
      ['西村', '村', 70, true, '好'],
    ],
    [['东村', '甲', null, '核实']],
  );
  const derivation = inChinese(assessment.explain('东村', '结果运用'));
  expect(derivation.text).toBe('待补2项');
  expect(derivation.children.map(({ label, text }) => [label, text])).toEqual([
    ['约谈', '待补'],
    ['督办', '待补'],
  ]);
  expect(derivation.children[0]?.children.map(({ label, text }) => `${label} ${text}`)).toContain('完成 待补');
  expect(derivation.children[1]?.children.map(({ label, text }) => `${label} ${text}`)).toEqual(['问题第2行 甲 待补']);
  expect(inChinese(assessment.explain('西村', '结果运用')).text).toBe('表扬');
});
