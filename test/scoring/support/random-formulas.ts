import fc, { type Arbitrary } from 'fast-check';
import type { AggregateRow, FunctionRow, Option, ValueArgument } from '../../../src/language/function-row';
import { AGGREGATE_NAMES, AGGREGATES, CALL_NAMES, CALLS, type CallName, type TableFunction } from '../../../src/language/functions';

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
    callFormula(number),
    callFormula(number),
    callFormula(number),
    fc.tuple(truth, number, number).map(([condition, a, b]) => `（如果 ${condition} 则 ${a} 否则 ${b}）`),
    fc.tuple(truth, number).map(([condition, a]) => `（如果 ${condition} 则 不适用 否则 ${a}）`),
    ...Object.values(tableFormulas(number, level)).flatMap((formula) => (formula === null ? [] : [formula])),
    aggregateFormula(names, scanned, depth - 1),
    aggregateFormula(names, scanned, depth - 1),
  );
}

/** A call of any function of numbers, as the table of functions says what it takes. */
function callFormula(number: Arbitrary<string>): Arbitrary<string> {
  return fc.constantFrom(...CALL_NAMES.filter(hasNoDates)).chain((name) => {
    const { takes, optional, more }: FunctionRow<ValueArgument> = CALLS[name];
    const needed = takes.map((argument) => argumentFormula(argument, number));
    const rest =
      more === null
        ? fc
            .integer({ min: 0, max: optional.length })
            .chain((count) => all(optional.slice(0, count).map((argument) => argumentFormula(argument, number))))
        : fc.array(argumentFormula(more, number), { maxLength: 2 });
    return fc.tuple(all(needed), rest).map((parts) => `${name}(${parts.flat().join(', ')})`);
  });
}

function all(parts: readonly Arbitrary<string>[]): Arbitrary<string[]> {
  return parts.length === 0 ? fc.constant([]) : fc.tuple(...parts);
}

/** The data of random schemes has no dates. */
function hasNoDates(name: CallName): boolean {
  const { takes, result }: FunctionRow<ValueArgument> = CALLS[name];
  return result !== 'date' && !takes.includes('date');
}

function argumentFormula(takes: ValueArgument, number: Arbitrary<string>): Arbitrary<string> {
  switch (takes) {
    case 'number':
    case 'value':
      return number;
    case 'digits':
      return fc.integer({ min: 0, max: 4 }).map(String);
    case 'degree':
      return fc.integer({ min: 2, max: 3 }).map(String);
    case 'date':
      throw new Error('random formulas have no dates');
  }
}

/** A call of each function of a table, where it can stand without dates. */
function tableFormulas(number: Arbitrary<string>, level: Arbitrary<string>): Readonly<Record<TableFunction, Arbitrary<string> | null>> {
  return {
    查表: fc.oneof(
      level.map((name) => `查表(级别, ${name})`),
      fc.tuple(level, fc.constantFrom('分', '折')).map(([name, column]) => `查表(级别, ${name}, ${column})`),
      number.map((a) => `查表(档次, ${a})`),
      number.map((a) => `查表(档次, ${a}, 「数」)`),
    ),
    分段: number.map((a) => `分段(${a}, 分档)`),
    插值: number.map((a) => `插值(${a}, 曲线)`),
    工作日后: null,
  };
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
  const order = fc.constantFrom<string[][]>(['升'], ['降'], []);
  const ties = fc.constantFrom<string[][]>([], ['并列 同名次不跳号'], ['并列 按名册先后'], ['并列 口径.并列']);
  const rowOnly = {
    value: numberFormula(scanned.row, scanned, Math.min(depth, 1)),
    truth: truthFormula(scanned.row, scanned, Math.min(depth, 1)),
  };
  const kinds = AGGREGATE_NAMES.flatMap((name): Arbitrary<string>[] => {
    const { takes, options, scans, asksOwnRow, result }: AggregateRow = AGGREGATES[name];
    // A condition on earlier years needs the ledger's own years.
    if (takes === 'condition' || (scans === 'own' && names.ledger !== scanned.ledger)) return [];
    const number = asksOwnRow && result !== 'argument' ? inner : rowOnly.value;
    const heeds = (option: Option): boolean => options.includes(option);
    const given = (option: Option, parts: Arbitrary<readonly string[]>): Arbitrary<readonly string[]> =>
      heeds(option) ? parts : fc.constant([]);
    const parts = [
      takes === null
        ? fc.constant([])
        : (takes === 'value' && result !== 'argument' ? fc.oneof(number, fc.constantFrom(...scanned.keys)) : number).map((value) => [
            value,
          ]),
      given('升', order),
      asksOwnRow ? conditions : fc.array(rowOnly.truth, { maxLength: 2 }),
      given('每', takes === null ? perKeyCounted : perKey),
      given('高', trim),
      given('并列', ties),
      given('同', same),
      given('按', by),
      given('全部', reach),
    ];
    return [fc.tuple(...parts).map((given) => `${name}(${[scanned.ledger, ...given.flat()].join(', ')})`)];
  });
  return fc.oneof(...kinds);
}
