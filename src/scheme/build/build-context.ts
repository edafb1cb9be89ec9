import type { SchemeCode } from '../../messages/scheme/scheme';
import type { MessageData } from '../../messages/catalogue';
import { Diagnostics, type Diagnostic } from '../source/diagnostic';
import { FormulaError, type Span } from '../../language/syntax/syntax-tree';
import { parseFormula } from '../../language/syntax/parse';
import { formulaHint } from '../../language/hints/hints';
import type { Formula } from '../model';
import type { SchemeYaml } from '../schema/scheme-schema';
import { resolve, type Scope } from '../../language/resolve/resolve';
import type { Term } from '../../language/term';
import type { ValueType } from '../../language/types';
import type { Declarations } from '../../language/declarations';
import type { Placed, YamlPath } from '../source/placed';

/** From which character on a formula stands at a path. */
export interface Segment {
  readonly start: number;
  readonly path: YamlPath;
}

/** A formula, whose row it is about, and where its text stands; a composed one in several places. */
export interface Understood {
  readonly formula: Formula;
  readonly ledger: string | null;
  readonly segments: readonly Segment[];
}

/** What a formula may name, and the row that it is about. */
export interface Environment extends Scope {
  readonly declarations: Declarations;
}

type Data = MessageData | (() => MessageData);

/** What all passes share: what is written, and what is wrong with it. */
export class BuildContext {
  private readonly diagnostics = new Diagnostics();
  /** Every formula that is right, in the order of the file. */
  readonly understood: Understood[] = [];
  private readonly broken = new Set<string>();

  /** @param yaml the scheme as it is written: right in its shape, nothing else. */
  constructor(
    readonly source: Placed,
    readonly yaml: SchemeYaml,
  ) {}

  report(code: SchemeCode, path: YamlPath, data: Data, severity: Diagnostic['severity'] = 'error', cause: string | null = null): void {
    this.diagnostics.add(code, () => this.source.at(path), data, severity, cause);
  }

  reportKey(code: SchemeCode, path: YamlPath, data: Data, severity: Diagnostic['severity'] = 'error'): void {
    this.diagnostics.add(code, () => this.source.atKey(path), data, severity);
  }

  /** The same where one mistake may show at several places; `cause` is what is the same in all of them. */
  reportCause(code: SchemeCode, path: YamlPath, data: Data, cause: string): void {
    this.diagnostics.add(code, () => this.source.atKey(path), data, 'error', cause);
  }

  /** What is declared at a path has no type, which is told there: what formulas make of it is no mistake of theirs. */
  breaks(path: YamlPath): void {
    this.broken.add(String(path[0] === '台账' ? path[3] : path[1]));
  }

  isBroken(name: string): boolean {
    return this.broken.has(name);
  }

  /** Parses and checks a formula; null when it is wrong, which is then reported at its place. */
  formula(text: string, path: YamlPath, environment: Environment, expected: ValueType | null = null): Formula | null {
    const term = this.part(text, 0, path, environment, expected);
    return term === null ? null : this.understand({ source: text, term }, environment, [{ start: 0, path }]);
  }

  /** The same for a part of a longer formula that begins `offset` characters into it. */
  part(text: string, offset: number, path: YamlPath, environment: Environment, expected: ValueType | null): Term | null {
    const { declarations } = environment;
    try {
      return resolve(parseFormula(text, declarations.names, offset), declarations, environment, expected);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      if (FOLLOWING.has(error.code) && [...this.broken].some((name) => text.includes(name))) return null;
      const named = text.slice(error.span.start - offset, error.span.end - offset);
      this.diagnostics.add(
        error.code as SchemeCode,
        () => this.source.within(path, error.span.start - offset),
        () => withHint(error, declarations),
        'error',
        UNDECLARED.has(error.code) ? named : null,
      );
      return null;
    }
  }

  /** Keeps a formula that is right, with the places its parts come from, for what is looked at when all is known. */
  understand(formula: Formula, scope: Scope, segments: readonly Segment[]): Formula {
    this.understood.push({ formula, ledger: scope.ledger, segments });
    return formula;
  }

  /** Reports something at a place inside a formula. */
  reportIn({ segments }: Understood, span: Span, code: SchemeCode, data: MessageData, severity: Diagnostic['severity']): void {
    const segment = segments.findLast(({ start }) => start <= span.start) ?? segments[0];
    if (segment !== undefined)
      this.diagnostics.add(code, () => this.source.within(segment.path, Math.max(0, span.start - segment.start)), data, severity);
  }

  /** The path of a member, whether it stands under its key or, in the short form, by itself. */
  pathOfMember(path: YamlPath, key: string): YamlPath {
    let value: unknown = this.source.value;
    for (const step of path)
      value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? [...path, key] : path;
  }

  hasFailed(): boolean {
    return this.diagnostics.hasFailed();
  }

  found(): Diagnostic[] {
    return this.diagnostics.all();
  }
}

/** What may follow from a name whose declaration is wrong. */
const FOLLOWING: ReadonlySet<string> = new Set(['F-TYPE', 'F-OPTION-UNKNOWN', 'F-TABLE-UNKNOWN', 'F-LEDGER-COLUMN-BARE']);

/** Of a name that nobody declared one mistake is told, wherever it stands. */
const UNDECLARED: ReadonlySet<string> = new Set(['F-NAME-UNKNOWN', 'F-LEDGER-UNKNOWN', 'F-TABLE-UNKNOWN', 'F-READING-UNKNOWN']);

/** What a formula's mistake is about, with what was probably meant. */
function withHint(error: FormulaError, declarations: Declarations): MessageData {
  const { data } = error;
  return { ...data, nearest: formulaHint(error.code, error.span, data, declarations) };
}
