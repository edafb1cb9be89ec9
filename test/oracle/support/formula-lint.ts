/**
 * What every spreadsheet since Excel 2019 calculates without Ctrl-Shift-Enter: held against each formula by a small parser of its own,
 * because LibreOffice is more lenient than an old Excel.
 */
export function faultsOf(formula: string, isManyCells: (name: string) => boolean): string[] {
  const faults = new Set<string>();
  if (!formula.startsWith('=')) return ['no formula'];
  if (formula.length > 8192) faults.add(`longer than 8192: ${formula.length}`);
  if (/[\u0000-\u001f]/u.test(formula)) faults.add('a sign that no file can hold');
  const parser = new Parser(tokensOf(formula.slice(1)), isManyCells, faults);
  parser.whole();
  if (parser.deepest > 64) faults.add(`nested deeper than 64: ${parser.deepest}`);
  return [...faults];
}

/**
 * Ordinary functions of Excel 2016, and the two of 2019; by position the arguments that take a range (n: from there on; s: every other from
 * there on).
 */
const RANGES: Readonly<Record<string, string>> = {
  ABS: '',
  AND: '1n',
  AVERAGE: '1n',
  AVERAGEIFS: '1 2s',
  CEILING: '',
  CHAR: '',
  CHOOSE: '',
  COLUMN: '1',
  COLUMNS: '1',
  CONCATENATE: '',
  COUNT: '1n',
  COUNTA: '1n',
  COUNTBLANK: '1',
  COUNTIF: '1',
  COUNTIFS: '1s',
  DATE: '',
  DATEVALUE: '',
  DAY: '',
  EDATE: '',
  EOMONTH: '',
  EXACT: '',
  FIND: '',
  FLOOR: '',
  HLOOKUP: '2',
  IF: '',
  IFERROR: '',
  IFNA: '',
  INDEX: '1',
  INT: '',
  ISBLANK: '',
  ISERROR: '',
  ISFORMULA: '',
  ISLOGICAL: '',
  ISNA: '',
  ISNUMBER: '',
  ISTEXT: '',
  LARGE: '1',
  LEFT: '',
  LEN: '',
  LOOKUP: '2 3',
  LOWER: '',
  MATCH: '2',
  MAX: '1n',
  MAXIFS: '1 2s',
  MEDIAN: '1n',
  MID: '',
  MIN: '1n',
  MINIFS: '1 2s',
  MOD: '',
  MONTH: '',
  N: '',
  'NETWORKDAYS.INTL': '4',
  NETWORKDAYS: '3',
  NOT: '',
  OR: '1n',
  POWER: '',
  PRODUCT: '1n',
  QUOTIENT: '',
  RANK: '2',
  'RANK.EQ': '2',
  REPT: '',
  RIGHT: '',
  ROUND: '',
  ROUNDDOWN: '',
  ROUNDUP: '',
  ROW: '1',
  ROWS: '1',
  SEARCH: '',
  SIGN: '',
  SMALL: '1',
  SQRT: '',
  SUBSTITUTE: '',
  SUM: '1n',
  SUMIF: '1 3',
  SUMIFS: '1 2s',
  SUMPRODUCT: '1n',
  T: '',
  TEXT: '',
  TRIM: '',
  TRUNC: '',
  UPPER: '',
  VALUE: '',
  VLOOKUP: '2',
  WEEKDAY: '',
  WORKDAY: '3',
  'WORKDAY.INTL': '4',
  YEAR: '',
};

/** In SUMPRODUCT, too, these look at one cell only unless the formula was entered with Ctrl-Shift-Enter. */
const NOT_IN_SUMPRODUCT = new Set(['IF', 'IFERROR', 'IFNA', 'CHOOSE', 'INDEX', 'MATCH', 'AND', 'OR']);

function takesRange(name: string, position: number): boolean {
  return (RANGES[name] ?? '').split(' ').some((rule) => {
    const from = Number.parseInt(rule, 10);
    if (rule.endsWith('n')) return position >= from;
    if (rule.endsWith('s')) return position >= from && (position - from) % 2 === 0;
    return position === from;
  });
}

const KINDS = ['text', 'number', 'reference', 'name', 'function', 'operator', 'open', 'close', 'comma', 'percent', 'to'] as const;

interface Token {
  readonly kind: (typeof KINDS)[number];
  readonly text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const PATTERN = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<reference>(?:${SHEET})?${CELL}(?::${CELL})?(?![\p{L}\p{N}_.(]))`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)`,
    String.raw`(?<function>[\p{L}_][\p{L}\p{N}_.]*)\(`,
    String.raw`(?<name>[\p{L}_][\p{L}\p{N}_.]*)`,
    String.raw`(?<operator><>|<=|>=|[-+*/^&=<>])`,
    String.raw`(?<open>\()`,
    String.raw`(?<close>\))`,
    String.raw`(?<comma>,)`,
    String.raw`(?<percent>%)`,
    String.raw`(?<to>:)`,
    String.raw`\s+`,
  ].join('|'),
  'uy',
);

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < formula.length) {
    const at = PATTERN.lastIndex;
    const match = PATTERN.exec(formula);
    if (match === null) throw new Error(`not understood at ${at}: ${formula.slice(at, at + 40)}`);
    const groups: Partial<Record<string, string>> = match.groups ?? {};
    const kind = KINDS.find((candidate) => groups[candidate] !== undefined);
    if (kind !== undefined) tokens.push({ kind, text: groups[kind] ?? '' });
  }
  return tokens;
}

class Parser {
  private at = 0;
  private readonly calls: string[] = [];
  deepest = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly isManyCells: (name: string) => boolean,
    private readonly faults: Set<string>,
  ) {}

  whole(): void {
    if (this.expression()) this.faults.add('a range where one value belongs');
    if (this.at < this.tokens.length) throw new Error(`not understood from ${this.next()?.text ?? ''}`);
  }

  /** Reads operands joined by operators; whether it stands for many cells. */
  private expression(): boolean {
    let many = this.operand();
    for (let next = this.next(); next?.kind === 'operator' || next?.kind === 'percent'; next = this.next()) {
      this.at += 1;
      if (next.kind === 'operator') many = this.operand() || many;
      if (many && !this.calls.includes('SUMPRODUCT')) this.faults.add(`${next.text} on a range outside of SUMPRODUCT`);
    }
    return many;
  }

  private operand(): boolean {
    const token = this.next();
    this.at += 1;
    switch (token?.kind) {
      case 'operator':
        return this.operand();
      case 'text':
        if (token.text.length > 257) this.faults.add(`a text longer than 255: ${token.text.slice(0, 20)}`);
        return false;
      case 'number':
        return false;
      case 'reference':
        return token.text.includes(':');
      case 'name':
        return token.text === 'TRUE' || token.text === 'FALSE' ? false : this.isManyCells(token.text);
      case 'open': {
        const many = this.expression();
        this.close();
        return many;
      }
      case 'function': {
        const many = this.call(token.text);
        if (this.next()?.kind !== 'to') return many;
        this.at += 1;
        const end = this.next();
        // From one cell of a range to another: INDEX gives cells, other functions give values.
        if (token.text !== 'INDEX' || end?.kind !== 'function' || end.text !== 'INDEX') this.faults.add(`${token.text}:${end?.text ?? ''}`);
        this.operand();
        return true;
      }
      default:
        throw new Error(`not understood at ${token?.text ?? 'the end'}`);
    }
  }

  private call(name: string): boolean {
    if (!Object.hasOwn(RANGES, name)) this.faults.add(`function ${name}`);
    if (this.calls.includes('SUMPRODUCT') && NOT_IN_SUMPRODUCT.has(name)) this.faults.add(`${name} in SUMPRODUCT`);
    this.calls.push(name);
    this.deepest = Math.max(this.deepest, this.calls.length);
    let many = false;
    let given = 0;
    for (let position = 1; this.next()?.kind !== 'close'; position += 1) {
      given = position;
      if (position > 1) this.comma();
      // An argument that is left out.
      const following = this.next()?.kind;
      const isMany = following === 'comma' || following === 'close' ? false : this.expression();
      if (!isMany || takesRange(name, position)) continue;
      if (this.calls.includes('SUMPRODUCT')) many = true;
      else this.faults.add(`${name} on a range`);
    }
    this.calls.pop();
    this.close();
    if (given === 0 && name !== 'ROW') this.faults.add(`${name} of nothing`);
    if (given > 255) this.faults.add(`more than 255 arguments of ${name}`);
    return many;
  }

  private next(): Token | undefined {
    return this.tokens[this.at];
  }

  private close(): void {
    if (this.next()?.kind !== 'close') throw new Error('a bracket is open');
    this.at += 1;
  }

  private comma(): void {
    if (this.next()?.kind !== 'comma') throw new Error(`a comma is missing at ${this.next()?.text ?? 'the end'}`);
    this.at += 1;
  }
}
