import fc, { type Arbitrary } from 'fast-check';

/** What a random formula may name in its scope. */
export interface Names {
  readonly numbers: readonly string[];
  readonly truths: readonly string[];
  /** Texts with no fixed options, and texts that are 一, 二 or 三. */
  readonly texts: readonly string[];
  readonly levels: readonly string[];
  /** The ledger of the row at hand; null at a unit. */
  readonly ledger: string | null;
}

/** The ledger that random aggregates scan, and what its rows offer. */
export interface Scanned {
  readonly ledger: string;
  readonly row: Names;
  readonly keys: readonly string[];
  readonly by: string;
}

const literals = ['0', '1', '2', '3', '0.5', '110%', '3.3', '3.0', '0.005', '12.345', '100', '1000000007.25', '9007199254740991', '－2'];
const comparisons = ['=', '≠', '<', '≤', '>', '≥', '超过', '不低于'];

/** A formula that gives a number, written in the language with all its brackets. */
export function numberFormula(names: Names, scanned: Scanned, depth: number): Arbitrary<string> {
  const leaf = fc.oneof(fc.constantFrom(...literals), fc.constantFrom(...names.numbers), fc.constantFrom(...names.numbers));
  if (depth === 0) return leaf;
  const number = numberFormula(names, scanned, depth - 1);
  const truth = truthFormula(names, scanned, depth - 1);
  const level = fc.constantFrom(...names.levels);
  return fc.oneof(
    leaf,
    fc.tuple(number, fc.constantFrom('＋', '－', '×', '÷'), number).map(([a, sign, b]) => `（${a} ${sign} ${b}）`),
    fc.tuple(number, fc.constantFrom('＋', '－', '×', '÷'), number).map(([a, sign, b]) => `（${a} ${sign} ${b}）`),
    number.map((a) => `（－${a}）`),
    fc.tuple(fc.constantFrom('封顶', '保底', '每满'), number, number).map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc.tuple(number, number, number).map(([a, low, high]) => `限于(${a}, ${low}, ${high})`),
    fc
      .tuple(fc.constantFrom('取大', '取小', '取先'), fc.array(number, { minLength: 1, maxLength: 3 }))
      .map(([name, args]) => `${name}(${args.join(', ')})`),
    fc
      .tuple(fc.constantFrom('四舍五入', '舍去', '进一'), number, fc.integer({ min: 0, max: 4 }))
      .map(([name, a, decimals]) => `${name}(${a}, ${String(decimals)})`),
    number.map((a) => `绝对值(${a})`),
    fc.tuple(truth, number, number).map(([condition, a, b]) => `（如果 ${condition} 则 ${a} 否则 ${b}）`),
    fc.tuple(truth, number).map(([condition, a]) => `（如果 ${condition} 则 不适用 否则 ${a}）`),
    level.map((name) => `查表(级别, ${name})`),
    fc.tuple(level, fc.constantFrom('分', '折')).map(([name, column]) => `查表(级别, ${name}, ${column})`),
    number.map((a) => `查表(档次, ${a})`),
    number.map((a) => `分段(${a}, 分档)`),
    number.map((a) => `插值(${a}, 曲线)`),
    aggregateFormula(names, scanned, depth - 1),
    aggregateFormula(names, scanned, depth - 1),
  );
}

/** A formula that is true or false. */
export function truthFormula(names: Names, scanned: Scanned, depth: number): Arbitrary<string> {
  const leaf = fc
    .oneof(
      fc.constantFrom('是', '否', ...names.truths),
      fc
        .tuple(fc.constantFrom(...names.levels), fc.constantFrom('=', '≠'), fc.constantFrom('一', '二', '三'))
        .map(([a, sign, b]) => `${a} ${sign} ${b}`),
      fc
        .tuple(fc.constantFrom(...names.levels), fc.subarray(['一', '二', '三', '不适用'], { minLength: 1 }))
        .map(([a, some]) => `${a} 属于 [${some.join(', ')}]`),
      fc
        .tuple(fc.constantFrom(...names.texts), fc.constantFrom('=', '≠'), fc.constantFrom(...names.texts, '"甲"'))
        .map(([a, sign, b]) => `${a} ${sign} ${b}`),
      fc.constantFrom(...names.numbers, ...names.levels).map((a) => `${a} = 不适用`),
      fc.constantFrom('口径.取法 = 宽', '口径.取法 ≠ 宽', '年度 > 2016'),
    )
    .map((inner) => `（${inner}）`);
  if (depth === 0) return leaf;
  const truth = truthFormula(names, scanned, depth - 1);
  const number = numberFormula(names, scanned, depth - 1);
  return fc.oneof(
    leaf,
    fc.tuple(number, fc.constantFrom(...comparisons), number).map(([a, sign, b]) => `（${a} ${sign} ${b}）`),
    fc.tuple(number, fc.constantFrom(...comparisons), number).map(([a, sign, b]) => `（${a} ${sign} ${b}）`),
    fc.tuple(truth, fc.constantFrom('且', '或'), truth).map(([a, word, b]) => `（${a} ${word} ${b}）`),
    truth.map((a) => `（非 ${a}）`),
    fc.tuple(truth, truth, truth).map(([condition, a, b]) => `（如果 ${condition} 则 ${a} 否则 ${b}）`),
    fc.tuple(number, fc.array(number, { minLength: 1, maxLength: 3 })).map(([a, some]) => `（${a} 属于 [${some.join(', ')}]）`),
  );
}

function aggregateFormula(names: Names, scanned: Scanned, depth: number): Arbitrary<string> {
  // What the row that asks says about itself: 本.x.
  const own = names.numbers.filter((name) => !name.startsWith('本.')).map((name) => `本.${name}`);
  const withOwn: Names = { ...scanned.row, numbers: [...scanned.row.numbers, ...scanned.row.numbers, ...own] };
  const inner = fc.oneof(numberFormula(scanned.row, scanned, Math.min(depth, 1)), numberFormula(withOwn, scanned, Math.min(depth, 1)));
  const condition = fc.oneof(truthFormula(scanned.row, scanned, Math.min(depth, 1)), truthFormula(withOwn, scanned, Math.min(depth, 1)));
  const conditions = fc.array(condition, { maxLength: 2 });
  const reach = fc.constantFrom([], ['本单位'], ['序列内'], ['全部']);
  const by = fc.constantFrom([], [], [`按 ${scanned.by}`]);
  const same =
    names.ledger === scanned.ledger
      ? fc.subarray([...scanned.keys], { maxLength: 2 }).map((keys) => keys.map((key) => `同 ${key}`))
      : fc.constant<string[]>([]);
  const keeping = fc
    .tuple(fc.constantFrom(...scanned.keys), fc.constantFrom('取最高', '取最低'))
    .map(([key, take]) => [`每 ${key} ${take}`]);
  const merging = fc.oneof(
    keeping,
    fc.tuple(fc.constantFrom(...scanned.keys), numberFormula(scanned.row, scanned, 0)).map(([key, cap]) => [`每 ${key} 封顶 ${cap}`]),
  );
  const perKey = fc.oneof(
    fc.constant<string[]>([]),
    fc.constant<string[]>([]),
    merging,
    fc.tuple(merging, merging).map((two) => two.flat()),
  );
  // A ceiling means nothing where rows are counted, and is refused there.
  const perKeyCounted = fc.oneof(
    fc.constant<string[]>([]),
    keeping,
    fc.tuple(keeping, keeping).map((two) => two.flat()),
  );
  const counts = numberFormula({ ...names, numbers: names.numbers.filter((name) => !name.startsWith('本.')) }, scanned, 0);
  const trim = fc.oneof(
    fc.constant(['高 1', '低 1']),
    counts.map((k) => [`高 （${k}）`]),
    fc.tuple(counts, counts).map(([high, low]) => [`高 （${high}）`, `低 （${low}）`]),
  );
  const call = (name: string, ...parts: readonly (readonly string[])[]): string =>
    `${name}(${[scanned.ledger, ...parts.flat()].join(', ')})`;
  const kinds = [
    fc
      .tuple(fc.constantFrom('合计', '平均', '最大', '最小'), inner, conditions, perKey, same, by, reach)
      .map(([name, value, ...rest]) => call(name, [value], ...rest)),
    fc.tuple(conditions, perKeyCounted, same, by, reach).map((parts) => call('次数', ...parts)),
    fc
      .tuple(fc.oneof(inner, fc.constantFrom(...scanned.keys)), conditions, same, by, reach)
      .map(([value, ...rest]) => call('个数', [value], ...rest)),
    fc.tuple(inner, trim, conditions, perKey, same, by, reach).map(([value, ...rest]) => call('去极值平均', [value], ...rest)),
  ];
  const ranking = fc.tuple(
    numberFormula(scanned.row, scanned, Math.min(depth, 1)),
    fc.constantFrom(['升'], ['降'], []),
    fc.array(truthFormula(scanned.row, scanned, Math.min(depth, 1)), { maxLength: 2 }),
    fc.constantFrom([], ['并列 同名次不跳号'], ['并列 按名册先后'], ['并列 口径.并列']),
    same,
    by,
    reach,
  );
  return names.ledger === scanned.ledger
    ? fc.oneof(
        ...kinds,
        ranking.map(([value, ...rest]) => call('名次', [value], ...rest)),
      )
    : fc.oneof(...kinds);
}
