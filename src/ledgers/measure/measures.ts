import { foldName } from '../../language/syntax/fold-width';

/** A unit of measure: a base and the power of ten by which it is larger; 万元 is 元 with 4, % a share with −2. */
export interface Measure {
  readonly base: string;
  readonly exponent: number;
}

/** What a share is counted in: 60% = 60 × 10⁻² of the whole. */
const SHARE = '';

const SHARES: Readonly<Record<string, number>> = {
  '%': -2,
  '‰': -3,
  '‱': -4,
  百分比: -2,
  百分数: -2,
  百分率: -2,
  千分比: -3,
  千分率: -3,
  倍: 0,
};

/** Powers of ten that stand before a base, the longest first. */
const PREFIXES: readonly (readonly [string, number])[] = [
  ['百亿', 10],
  ['十亿', 9],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];

/** Bases that take such a prefix, by each of their spellings. */
const BASES: Readonly<Record<string, string>> = {
  元: '元',
  元人民币: '元',
  人民币元: '元',
  美元: '美元',
  人: '人',
  人次: '人次',
  户: '户',
  户次: '户次',
  家: '家',
  件: '件',
  个: '个',
  台: '台',
  套: '套',
  吨: '吨',
  t: '吨',
  吨标准煤: '吨标准煤',
  吨标煤: '吨标准煤',
  米: '米',
  m: '米',
  平方米: '平方米',
  平米: '平方米',
  m2: '平方米',
  '㎡': '平方米',
  立方米: '立方米',
  m3: '立方米',
  亩: '亩',
  公顷: '公顷',
  平方公里: '平方公里',
  千瓦时: '千瓦时',
  度: '千瓦时',
  千瓦: '千瓦',
  次: '次',
  条: '条',
  篇: '篇',
  份: '份',
  天: '天',
  日: '天',
};

/** Spellings that hold a power of ten of their own. */
const WHOLE: Readonly<Record<string, Measure>> = {
  公里: { base: '米', exponent: 3 },
  千米: { base: '米', exponent: 3 },
  km: { base: '米', exponent: 3 },
  千克: { base: '克', exponent: 3 },
  公斤: { base: '克', exponent: 3 },
  kg: { base: '克', exponent: 3 },
  克: { base: '克', exponent: 0 },
  分: { base: '分', exponent: 0 },
};

/** The unit of measure that a text names; null for a text that names none that is known. Blanks and the width of signs do not count. */
export function measureNamed(text: string): Measure | null {
  const folded = foldName(text);
  const share = own(SHARES, folded);
  if (share !== undefined) return { base: SHARE, exponent: share };
  const whole = own(WHOLE, folded);
  if (whole !== undefined) return whole;
  const base = own(BASES, folded);
  if (base !== undefined) return { base, exponent: 0 };
  for (const [prefix, exponent] of PREFIXES) {
    if (!folded.startsWith(prefix)) continue;
    const rest = own(BASES, folded.slice(prefix.length));
    return rest === undefined ? null : { base: rest, exponent };
  }
  return null;
}

/** A power of ten that stands alone, 万 of 1.2万, on a base; null for any other text. */
export function measureOnBase(text: string, base: string): Measure | null {
  const found = PREFIXES.find(([prefix]) => prefix === foldName(text));
  return found === undefined ? null : { base, exponent: found[1] };
}

/** Whether it is a share of a whole: %, ‰, 倍. */
export function isShare({ base }: Measure): boolean {
  return base === SHARE;
}

function own<T>(of: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}
