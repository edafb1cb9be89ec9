import fc from 'fast-check';
import { inChinese, type ReadDerivation } from '../../support/derivation';
import { assessTransport } from '../../support/transport';

/** An exact fraction; the arithmetic here is the test's own. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

function fraction(text: string): Fraction {
  const [whole = '0', decimals = ''] = text.split('.');
  return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
}

/** Works out ＋ － × ÷ ( ) and 封顶 限于 over decimals, as a person with a pencil would. */
function workOut(text: string): Fraction {
  const tokens =
    text
      .replace(
        /[（）＋－×÷，﹢﹣]/gu,
        (mark) => ({ '（': '(', '）': ')', '＋': '+', '－': '-', '×': '*', '÷': '/', '，': ',', '﹢': '+', '﹣': '-' })[mark] ?? mark,
      )
      .match(/\d+(?:\.\d+)?%?|[-+*/(),]|封顶|限于/gu) ?? [];
  let at = 0;
  const primary = (): Fraction => {
    const token = tokens[at++] ?? '';
    if (token === '-') {
      const value = primary();
      return { n: -value.n, d: value.d };
    }
    if (token === '(') {
      const value = sum();
      at += 1;
      return value;
    }
    if (token === '封顶' || token === '限于') {
      at += 1;
      const args = [sum()];
      while (tokens[at] === ',') {
        at += 1;
        args.push(sum());
      }
      at += 1;
      const [value = { n: 0n, d: 1n }, first = value, second = first] = args;
      return token === '封顶' ? least(value, first) : least(greatest(value, first), second);
    }
    if (token.endsWith('%')) {
      const value = fraction(token.slice(0, -1));
      return { n: value.n, d: value.d * 100n };
    }
    return fraction(token);
  };
  const product = (): Fraction => {
    let left = primary();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const divide = tokens[at++] === '/';
      const right = primary();
      left = divide ? positive({ n: left.n * right.d, d: left.d * right.n }) : { n: left.n * right.n, d: left.d * right.d };
    }
    return left;
  };
  const sum = (): Fraction => {
    let left = product();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const sign = tokens[at++] === '-' ? -1n : 1n;
      const right = product();
      left = { n: left.n * right.d + sign * right.n * left.d, d: left.d * right.d };
    }
    return left;
  };
  return sum();
}

const positive = (value: Fraction): Fraction => (value.d < 0n ? { n: -value.n, d: -value.d } : value);
const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
const least = (a: Fraction, b: Fraction): Fraction => (less(b, a) ? b : a);
const greatest = (a: Fraction, b: Fraction): Fraction => (less(a, b) ? b : a);

/** Half away from zero at two decimals, as text without trailing zeros. */
function roundedText(value: Fraction): string {
  const size = value.n < 0n ? -value.n : value.n;
  const cents = (2n * size * 100n + value.d) / (2n * value.d);
  const digits = String(cents).padStart(3, '0');
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/u, '');
  return value.n < 0n && cents > 0n ? `-${text}` : text;
}

function* nodes(node: ReadDerivation): Generator<ReadDerivation> {
  yield node;
  for (const child of node.children) yield* nodes(child);
}

test('the worked example: 221.10 follows from 205 ＋ 4.5 ＋ 20 － 4 ＋（0.6 － 5）, each with its clause', () => {
  const full = (serial: number, points: number, target: number, actual: number) =>
    ['市公路局', serial, '职能指标', '职能及量化指标', `指标${String(serial)}`, '内容', '项', points, target, actual] as const;
  const bonus = (['中央', '省部级', '省部级', '市厅级', '市厅级', '市厅级'] as const).map(
    (level, index) => ['市公路局', `事项${String(index)}`, level, '有', null] as const,
  );
  const assessment = assessTransport({
    指标: [full(1, 80, 100, 120), full(2, 60, 100, 95), full(3, 60, 1, 1)],
    领导评价: [
      ['市公路局', '局长', '良'],
      ['市公路局', '其他局领导', '优'],
      ['市公路局', '其他局领导', '优'],
    ],
    加分: bonus,
    扣分: [
      ['市公路局', '考核', '上级考核', 1],
      ['市公路局', '通报', '市厅级通报', null],
      ['市公路局', '媒体', '市级媒体', null],
    ],
    排位: [['市公路局', '养护', 8]],
    一票否决: [['市公路局', '脱贫攻坚未完成', null, null]],
  });
  const total = inChinese(assessment.explain('市公路局', '考核得分'));
  expect(total).toMatchObject({ text: '221.10', clause: '第十二条' });
  expect(total.substituted?.replace(/\s/gu, '')).toBe('205.00＋4.50﹢20.00﹣4.00＋（0.60－5.00）');
  expect(total.children.map((child) => [child.label, child.text])).toEqual([
    ['初步考核得分', '205.00'],
    ['局领导综合评价得分', '4.50'],
    ['特殊情况加分', '20.00'],
    ['特殊情况扣分', '4.00'],
    ['口径：公式外的加扣', '计入'],
    ['全省排位加扣分', '0.60'],
    ['一票否决扣分', '5.00'],
  ]);
  const cap = total.children[2];
  expect(cap).toMatchObject({ substituted: '封顶(23, 20)', clause: '第十一条（一）3' });
});

test('every shown number follows from the shown numbers below it, whatever the data', () => {
  const amount = fc.integer({ min: 0, max: 400_000 }).map((cents) => cents / 100);
  const target = fc.integer({ min: 1, max: 300_000 }).map((cents) => cents / 100);
  const level = fc.constantFrom('中央', '省部级', '市厅级', '厅直和市级部门一等奖', '厅直和市级部门三等奖');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(amount, target, fc.integer({ min: 1, max: 20_000 })), { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.constantFrom('甲', '乙', '丙', '丁'), level), { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 21 }), { maxLength: 3 }),
      (indicators, bonuses, ranks) => {
        const assessment = assessTransport({
          指标: indicators.map(
            ([actual, goal, points], index) =>
              [
                '市公路局',
                index + 1,
                '职能指标',
                '职能及量化指标',
                `指标${String(index)}`,
                '内容',
                '项',
                points / 100,
                goal,
                actual,
              ] as const,
          ),
          加分: bonuses.map(([work, given]) => ['市公路局', work, given, '有', null] as const),
          排位: ranks.map((rank) => ['市公路局', '工作', rank] as const),
        });
        const tree = inChinese(assessment.explain('市公路局', '考核得分'));
        let followed = 0;
        for (const node of nodes(tree)) {
          if (node.substituted === null || /[一-龥]/u.test(node.substituted.replace(/封顶|限于/gu, ''))) continue;
          // What no decimal says is read rounded, in per cent or to four decimals, and marked so.
          const places = node.text.startsWith('≈') ? 100n : 1n;
          const said = ({ n, d }: Fraction): string => `${node.label} ${roundedText({ n: n * places, d })}`;
          expect(said(workOut(node.substituted))).toBe(said(workOut(node.text)));
          followed += 1;
        }
        expect(followed).toBeGreaterThan(indicators.length);
      },
    ),
    { numRuns: 40, seed: 20261122 },
  );
});

test('a confidential vote never shows, only the sum', () => {
  const assessment = assessTransport({
    领导评价: [
      ['市公路局', '局长', '较差'],
      ['市公路局', '其他局领导', '优'],
    ],
  });
  const text = JSON.stringify([...nodes(inChinese(assessment.explain('市公路局', '局领导综合评价得分')))]);
  expect(text).toContain('-1.5'); // −2.5 + 1
  expect(text).not.toContain('较差');
  expect(text).not.toContain('其他局领导');
});
