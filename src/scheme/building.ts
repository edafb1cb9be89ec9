import type { SchemeCode } from '../messages/scheme';
import type { MessageData } from '../messages/catalogue';
import { placed, type Diagnostic } from './diagnostic';
import { FormulaError, type Span } from './formula/syntax';
import { parseFormula } from './formula/parse';
import type { Formula } from './model';
import { resolve, type Scope } from './resolve';
import type { ValueType } from './types';
import type { World } from './world';
import type { Placed, YamlPath } from './yaml-source';

/** So many mistakes are told at once; the rest come up when these are mended. */
const MOST_DIAGNOSTICS = 100;

/** Collects what is wrong while a form becomes a scheme. */
export class Building {
  readonly diagnostics: Diagnostic[] = [];

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
    if (this.full && this.hasFailed()) return null;
    try {
      return { source: text, term: resolve(parseFormula(text, world.names), world, scope, expected) };
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      this.reportWithin(error.code as SchemeCode, path, error.span, { nearest: '', ...error.data });
      return null;
    }
  }

  /** The path of a member, whether it stands under its key or, in the short form, by itself. */
  pathOfMember(path: YamlPath, key: string): YamlPath {
    const long = [...path, key];
    const here = this.source.at(path);
    const there = this.source.atKey(long);
    return here.line === there.line && here.column === there.column ? path : long;
  }

  private get full(): boolean {
    return this.diagnostics.length >= MOST_DIAGNOSTICS;
  }

  hasFailed(): boolean {
    return this.diagnostics.some((found) => found.severity === 'error');
  }
}
