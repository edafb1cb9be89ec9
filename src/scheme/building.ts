import type { SchemeCode } from '../messages/scheme';
import type { MessageData } from '../messages/catalogue';
import { placed, type Diagnostic } from './diagnostic';
import { FormulaError, type Span } from './formula/syntax';
import { parseFormula } from './formula/parse';
import { formulaHint } from './first-mistakes';
import type { Formula } from './model';
import { resolve, type Scope } from './resolve';
import type { Term } from './term';
import type { ValueType } from './types';
import type { World } from './world';
import type { Placed, YamlPath } from './yaml-source';

/** So many mistakes are told at once; the rest come up when these are mended. */
const MOST_DIAGNOSTICS = 100;

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

/** Collects what is wrong while a form becomes a scheme. */
export class Building {
  readonly diagnostics: Diagnostic[] = [];
  /** Every formula that is right, in the order of the file. */
  readonly understood: Understood[] = [];

  constructor(readonly source: Placed) {}

  report(code: SchemeCode, path: YamlPath, data: MessageData, severity: Diagnostic['severity'] = 'error'): void {
    this.diagnostics.push(placed(code, this.source.at(path), data, severity));
  }

  reportKey(code: SchemeCode, path: YamlPath, data: MessageData, severity: Diagnostic['severity'] = 'error'): void {
    this.diagnostics.push(placed(code, this.source.atKey(path), data, severity));
  }

  reportWithin(code: SchemeCode, path: YamlPath, span: Span, data: MessageData): void {
    this.diagnostics.push(placed(code, this.source.within(path, span.start), data));
  }

  /** Parses and checks a formula; null when it is wrong, which is then reported at its place. */
  formula(text: string, path: YamlPath, world: World, scope: Scope, expected: ValueType | null = null): Formula | null {
    const term = this.part(text, 0, path, world, scope, expected);
    return term === null ? null : this.understand({ source: text, term }, scope, [{ start: 0, path }]);
  }

  /** The same for a part of a longer formula that begins `offset` characters into it. */
  part(text: string, offset: number, path: YamlPath, world: World, scope: Scope, expected: ValueType | null): Term | null {
    if (this.full && this.hasFailed()) return null;
    try {
      return resolve(parseFormula(text, world.names, offset), world, scope, expected);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      this.reportWithin(error.code as SchemeCode, path, { start: error.span.start - offset, end: error.span.end - offset }, { ...error.data, nearest: error.data['nearest'] || formulaHint(error, knownNames(world)) });
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
    if (segment !== undefined) this.diagnostics.push(placed(code, this.source.within(segment.path, Math.max(0, span.start - segment.start)), data, severity));
  }

  /** The path of a member, whether it stands under its key or, in the short form, by itself. */
  pathOfMember(path: YamlPath, key: string): YamlPath {
    let value: unknown = this.source.value;
    for (const step of path) value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? [...path, key] : path;
  }

  private get full(): boolean {
    return this.diagnostics.length >= MOST_DIAGNOSTICS;
  }

  hasFailed(): boolean {
    return this.diagnostics.some((found) => found.severity === 'error');
  }
}

/** The names that a formula may use of the scheme's own. */
function* knownNames({ ledgers, parameters }: World): Generator<string> {
  for (const [ledger, columns] of ledgers) {
    yield ledger;
    yield* columns.keys();
  }
  yield* parameters.keys();
}
