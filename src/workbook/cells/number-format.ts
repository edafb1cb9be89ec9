/** What a number format says of the unit that a number is shown in (ECMA-376 part 1, 18.8.31: sections, %, commas, literal text). */
export interface ShownAs {
  /** Shown with a sign % or ‰ of the format itself: the number in the cell is a share, 0.6 for 60%. */
  readonly share: boolean;
  /** Text that stands behind the digits, as written: 万元 of 0.00"万元". */
  readonly behind: string;
  /**
   * The power of ten by which the digits that are shown differ from the number in the cell: −3 for a comma behind the last digit, −1 for
   * each digit behind a point that is only text, as in 0!.0,"万元".
   */
  readonly exponent: number;
}

const PLAIN: ShownAs = { share: false, behind: '', exponent: 0 };

/**
 * What a format shows of a number besides its digits; of no certain number what its first section shows. Linear in the format's length.
 */
export function shownAs(format: string, value?: number): ShownAs {
  if (format === 'General' || format === '@' || format === '0') return PLAIN;
  const sections = sectionsOf(format);
  return shownBy(sections.length === 1 || value === undefined ? (sections[0] ?? '') : sectionFor(sections, value));
}

/** Whether a format shows some numbers in another unit than others: [>=10000]0!.0,"万";0. */
export function dependsOnValue(format: string): boolean {
  const [first, ...others] = sectionsOf(format).map(shownBy);
  return others.some((one) => first === undefined || one.exponent !== first.exponent || one.share !== first.share);
}

function shownBy(section: string): ShownAs {
  const shown = section.replace(/general|G\/通用格式/iu, '0');
  let [share, behind, commas, digits] = [false, '', 0, 0];
  let [isBehindText, isBehindPoint] = [false, false];
  const literal = (text: string): void => {
    if (text === '.' && !isBehindPoint) isBehindText = true;
    else behind += text;
  };
  for (let at = 0; at < shown.length; at += 1) {
    const sign = shown[at] ?? '';
    if (sign === '"') {
      const end = shown.indexOf('"', at + 1);
      literal(shown.slice(at + 1, end < 0 ? undefined : end));
      at = end < 0 ? shown.length : end;
    } else if (sign === '\\' || sign === '!') {
      literal(shown[at + 1] ?? '');
      at += 1;
    } else if (sign === '_' || sign === '*') at += 1;
    else if (sign === '[') {
      const end = shown.indexOf(']', at);
      at = end < 0 ? shown.length : end;
    } else if (sign === '%') share = true;
    else if (sign === ',') commas += 1;
    else if (/[0#?]/u.test(sign)) {
      behind = '';
      commas = 0;
      if (isBehindText && !isBehindPoint) digits += 1;
    } else if (sign === '.') isBehindPoint = true;
    else if (!/[\s+-]/u.test(sign)) behind += sign;
  }
  return { share, behind: behind.trim(), exponent: -3 * commas - digits + 0 };
}

/** The parts of a format between its semicolons; those in texts, brackets and behind \ do not part. */
function sectionsOf(format: string): string[] {
  return (
    format
      .match(/(?:"[^"]*"?|\[[^\]]*\]?|[\\!_*][^]?|[^;"[\\!_*])+|;/gu)
      ?.reduce<string[]>(
        (parts, part) => (part === ';' ? [...parts, ''] : [...parts.slice(0, -1), (parts[parts.length - 1] ?? '') + part]),
        [''],
      ) ?? ['']
  );
}

const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/u;

/** The part by which a number is shown: the first whose condition holds; without any those of positive numbers, negative ones and 0. */
function sectionFor(sections: readonly string[], value: number): string {
  const [first = '', second = first, third = first] = sections;
  const conditions = [first, second].map((one) => CONDITION.exec(one));
  if (conditions.every((one) => one === null)) return value > 0 ? first : value < 0 ? second : third;
  if (holds(conditions[0] ?? null, value, value > 0)) return first;
  return sections.length > 2 ? (holds(conditions[1] ?? null, value, value < 0) ? second : third) : second;
}

function holds(condition: RegExpExecArray | null, value: number, otherwise: boolean): boolean {
  const [, operator = '', text = ''] = condition ?? [];
  const bound = Number(text);
  switch (operator) {
    case '<=':
      return value <= bound;
    case '>=':
      return value >= bound;
    case '<>':
      return value !== bound;
    case '<':
      return value < bound;
    case '>':
      return value > bound;
    case '=':
      return value === bound;
    default:
      return otherwise;
  }
}
