import fc from 'fast-check';
import { ROSTER } from '../../../src/language/term';
import { loadScheme, type Scheme } from '../../../src/scheme/load';
import type { InputValue, ScoringInput } from '../../../src/scoring/input';
import { score, type Run } from '../../../src/scoring/run';
import { shownAt } from '../../../src/scoring/shown';
import { unitConsequences } from '../../../src/scoring/standing/consequences';

/* What is final while units are pending stays so, whatever they are filled in with: every way to fill them in is tried. */

const loaded = loadScheme(
  `办法: 试
序列: [甲, 乙]
台账:
  名册: {列: {单位: 单位, 序列: 文字, 基础: {类型: 整数, 范围: [0, 4]}, 加分: {类型: 整数, 范围: [0, 4], 缺省: 0}, 组: {类型: [一, 二], 必填: 是}}}
得分项:
  总分: {公式: "基础 ＋ 封顶(加分, 2)", 依据: 一}
  倒数: {公式: "名次(名册, 总分, 升)", 类型: 名次, 依据: 一}
  名次分: {公式: "取大(（5 － 倒数） × 2, 0)", 类型: 数, 依据: 一}
  过平均: {公式: "总分 × 110% ≥ 平均(名册, 总分, 全部)", 类型: 是否, 依据: 一}
  近最高: {公式: "最大(名册, 总分, 序列内) － 总分 ≤ 2 或 最小(名册, 基础, 全部) > 1", 类型: 是否, 依据: 一}
  过中位: {公式: "如果 中位数(名册, 总分 － 1, 全部) ≤ 总分 则 合计(名册, 如果 总分 > 2 则 总分 － 3 否则 1, 全部) > 3 否则 不适用", 类型: 是否, 依据: 一}
  多数: {公式: "次数(名册, 总分 ≥ 3 且 组 = 一, 全部) > 1 或 去极值平均(名册, 基础 × (3 － 基础), 高 1, 低 1, 全部) < -1", 类型: 是否, 依据: 一}
排名: {按: 总分, 范围: 组, 并列: 按名册先后, 依据: 一}
等次:
  - {等次: 优, 当: 名次 ÷ 参评数 ≤ 40%, 依据: 一}
  - {等次: 差, 当: "参评数 － 名次 < 1 或 倒数 = 1", 依据: 一}
  - {等次: 奇, 当: "名次 属于 [3, 5] 或 名次分 ≥ 8", 依据: 一}
  - {等次: 平, 当: 其他, 依据: 一}
结果运用:
  - {做: 约谈, 当: "名次(名册, 总分, 升, 全部, 加分 > 0) ≤ 2", 依据: 一}
  - {做: 再降, 当: "名次(名册, 总分, 降, 序列内, 同 组) ≠ 2", 依据: 一}
`,
  '试',
);

const tied = loadScheme(
  `办法: 试
序列: [甲, 乙]
口径:
  并列: {问: 并列, 取: 同名次跳号, 另可: [同名次不跳号, 按名册先后], 依据: 一}
台账:
  名册: {列: {单位: 单位, 序列: 文字, 基础: {类型: 整数, 范围: [0, 4]}, 加分: {类型: 整数, 缺省: 0}, 组: {类型: [一, 二], 必填: 是}}}
得分项:
  总分: {公式: 基础 ＋ 加分, 依据: 一}
  再比: {公式: 如果 组 = 一 则 1 否则 0, 类型: 数, 依据: 一}
排名: {按: [总分, 再比], 并列: 口径.并列, 依据: 一}
等级: [优, 良, 中, 差]
等次:
  - {等次: 优, 当: 名次 ≤ 1, 依据: 一}
  - {等次: 中, 当: "参评数 － 名次 < 2 且 加分 < 2", 依据: 一}
  - {等次: 良, 当: 名次 ≤ 3 且 加分 = 0, 依据: 一}
  - {等次: 良, 当: 其他, 依据: 一}
  - {不高于: 中, 当: 加分 = 1, 依据: 一}
  - {不高于: 差, 当: 加分 ≥ 1 且 名次 > 3, 依据: 一}
结果运用:
  - {做: 约谈, 当: 等次 = 差, 依据: 一}
  - {做: 再降, 当: "等次 属于 [差, 中]", 依据: 一}
`,
  '试',
);

interface Unit {
  readonly sequence: string;
  readonly base: number | null;
  readonly bonus: number;
  readonly group: string | null;
}

function inputOf(units: readonly Unit[], readings: ScoringInput['readings'] = {}): ScoringInput {
  return {
    units: units.map(({ sequence }, at) => ({ name: `单位${String(at)}`, sequence })),
    ledgers: new Map([
      [
        ROSTER,
        {
          rows: units.length,
          unit: Int32Array.from(units, (_, at) => at),
          columns: new Map<string, readonly InputValue[]>([
            ['基础', units.map(({ base }) => base)],
            ['加分', units.map(({ bonus }) => bonus)],
            ['组', units.map(({ group }) => group)],
          ]),
        },
      ],
    ]),
    period: 2026,
    readings,
  };
}

/** What is final of each unit, by name. */
function finals(run: Run, scheme: Scheme): Map<string, string> {
  const found = new Map<string, string>();
  run.input.units.forEach(({ name }, unit) => {
    for (const column of ['名次', ...scheme.items, '等次']) {
      const shown = shownAt(run.column(ROSTER, column), unit, run.store);
      if (shown.state === 'value' && !(column === '名次' && run.provisional(unit))) found.set(`${name} ${column}`, shown.text);
    }
    const following = unitConsequences(run, unit);
    for (const { name: what } of scheme.consequences) {
      const one = following.find(({ consequence }) => consequence.name === what);
      if (one?.pending !== true) found.set(`${name} ${what}`, one === undefined ? '否' : '是');
    }
  });
  return found;
}

function* filledIn(units: readonly Unit[]): Generator<Unit[]> {
  const at = units.findIndex(({ base, group }) => base === null || group === null);
  const open = units[at];
  if (open === undefined) {
    yield [...units];
    return;
  }
  for (const base of open.base === null ? [0, 1, 2, 3, 4] : [open.base])
    for (const group of open.group === null ? ['一', '二'] : [open.group])
      yield* filledIn(units.map((unit, place) => (place === at ? { ...unit, base, group } : unit)));
}

const unit: fc.Arbitrary<Unit> = fc.record({
  sequence: fc.constantFrom('甲', '甲', '乙'),
  base: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }),
  bonus: fc.constantFrom(0, 0, 1, 4),
  group: fc.option(fc.constantFrom('一', '二'), { freq: 9 }),
});

test.each([
  ['ranked within classes', loaded],
  ['compared further where they are equal, under ceilings', tied],
])('what is final while others are pending is so for every way to fill them in: %s', (_, { scheme, diagnostics }) => {
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const open = (units: readonly Unit[]): number => units.filter(({ base, group }) => base === null || group === null).length;
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 2, maxLength: 6 }).filter((units) => open(units) > 0 && open(units) <= 2),
      fc.constantFrom('同名次跳号', '同名次不跳号', '按名册先后'),
      (units, ties) => {
        const readings = scheme.readings.length === 0 ? {} : { 并列: ties };
        const now = finals(score(scheme, inputOf(units, readings)), scheme);
        for (const filled of filledIn(units)) {
          const then = finals(score(scheme, inputOf(filled, readings)), scheme);
          expect([...now].filter(([what, text]) => then.get(what) !== text)).toEqual([]);
        }
      },
    ),
    { seed: 20261130, numRuns: 80 },
  );
});
