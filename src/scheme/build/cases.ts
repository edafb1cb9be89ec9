import type { MessageData } from '../../messages/catalogue';
import { hintMessages, schemeWord } from '../../messages/scheme/scheme-words';
import type { BuildContext } from './build-context';
import { reportAmbiguous, type CaseRows } from './expected-names';
import { CASE_KEYS, isRows, isScalar, UNIT_KEYS, type CaseUnitYaml } from '../schema/case-schema';
import { dayNumberOf } from '../../workbook/cells/day-number';
import { parseDecimal } from '../../language/rational';
import type { Case, CaseUnit, CaseValue, InputColumn, Ledger } from '../model';
import { nearestHint } from '../../language/hints/nearest-name';
import { NOT_APPLICABLE_CELL, ROSTER } from '../../language/term';
import type { ValueType } from '../../language/types';
import type { Placed, YamlPath } from '../source/placed';

/**
 * The worked examples. One anonymous unit may be written flat; several stand under 单位. `computed`: what is computed of a unit, which 已知
 * may fix.
 */
export function buildCases(ledgers: readonly Ledger[], computed: ReadonlySet<string>, context: BuildContext): Case[] {
  const units = new Units(ledgers, computed, context);
  return context.yaml.算例.map((entry, index): Case => {
    const path = ['算例', index];
    const { 名: name, 依据: clause = null, 年度: period = null, 口径: readings = NONE, 单位: given } = entry;
    for (const [reading, choice] of Object.entries(readings)) checkReading(reading, choice, path, context);
    const shared = units.shared(entry, path);
    if (given !== undefined)
      for (const key of Object.keys(entry)) if (!BESIDE_UNITS.includes(key) && !Object.hasOwn(shared, key)) units.besideUnits(key, path);
    const built =
      given === undefined
        ? [units.build('本单位', entry, path, { ownKeys: CASE_KEYS, shared })]
        : Object.keys(given).flatMap((name) =>
            given[name] === undefined ? [] : units.build(name, given[name], [...path, '单位', name], { ownKeys: UNIT_KEYS, shared }),
          );
    for (const unit of built) reportStrangers(unit, built, given === undefined ? path : [...path, '单位', unit.name], { ledgers, context });
    return new Example(context.source, path, {
      name: String(name),
      clause: clause === null ? null : String(clause),
      readings,
      period,
      shared,
      units: built,
    });
  });
}

/** Reports rows whose own column of type 单位 names none of the case's units: in a workbook that is an error at its cell, too. */
function reportStrangers(
  unit: CaseUnit,
  units: readonly CaseUnit[],
  path: YamlPath,
  { ledgers, context }: { readonly ledgers: readonly Ledger[]; readonly context: BuildContext },
): void {
  const names = units.map(({ name }) => name);
  for (const { name: ledger, columns } of ledgers) {
    const owner = columns.find(({ type }) => type.kind === 'unit')?.name ?? '';
    (unit.rows[ledger] ?? []).forEach((row, at) => {
      const found = row[owner];
      if (typeof found !== 'string' || found === '' || names.includes(found)) return;
      context.report('F-OPTION-UNKNOWN', [...path, ledger, at, owner], () => ({
        found,
        of: owner,
        nearest: nearestHint(found, names),
        allowed: names.join('、'),
      }));
    });
  }
}

/** What may stand beside 单位; everything else is a unit's own. */
const BESIDE_UNITS = CASE_KEYS.filter((key) => !UNIT_KEYS.includes(key));

/** A worked example; its line is looked for when it is asked for. */
class Example implements Case {
  readonly name: string;
  readonly clause: string | null;
  readonly readings: Case['readings'];
  readonly period: number | null;
  readonly shared: Case['shared'];
  readonly units: readonly CaseUnit[];

  readonly #source: Placed;
  readonly #path: YamlPath;

  constructor(source: Placed, path: YamlPath, { name, clause, readings, period, shared, units }: Omit<Case, 'line'>) {
    [this.#source, this.#path] = [source, path];
    [this.name, this.clause, this.readings, this.period, this.shared, this.units] = [name, clause, readings, period, shared, units];
  }

  get line(): number {
    return this.#source.at(this.#path).line;
  }
}

/** A value that a case expects; its line is looked for when it is asked for. */
class Expectation {
  readonly #source: Placed;
  readonly #path: YamlPath;

  constructor(
    source: Placed,
    path: YamlPath,
    readonly what: string,
    readonly value: CaseValue | readonly string[],
  ) {
    [this.#source, this.#path] = [source, path];
  }

  get line(): number {
    return this.#source.atKey([...this.#path, '应得', this.what]).line;
  }
}

function checkReading(reading: string, choice: string, path: YamlPath, context: BuildContext): void {
  const { yaml } = context;
  const known = Object.hasOwn(yaml.口径, reading) ? yaml.口径[reading] : undefined;
  if (known === undefined) {
    context.reportKey('F-READING-UNKNOWN', [...path, '口径', reading], {
      name: reading,
      nearest: nearestHint(reading, Object.keys(yaml.口径)),
    });
    return;
  }
  const choices = [known.取, ...known.另可];
  if (!choices.includes(choice)) {
    context.report('F-OPTION-UNKNOWN', [...path, '口径', reading], {
      found: choice,
      of: reading,
      nearest: nearestHint(choice, choices),
      allowed: choices.join('、'),
    });
  }
}

const NONE: Readonly<Record<string, never>> = {};

/** The texts of a list; a single value as it is. */
function asTexts(value: CaseValue | readonly (string | number)[]): CaseValue | readonly string[] {
  return typeof value === 'object' && value !== null ? value.map(String) : value;
}

/** Reads the units of cases: what they have of the roster, their rows, what they fix and what they expect. */
class Units {
  private readonly columns: ReadonlyMap<string, ReadonlyMap<string, InputColumn>>;

  constructor(
    private readonly ledgers: readonly Ledger[],
    private readonly computed: ReadonlySet<string>,
    private readonly context: BuildContext,
  ) {
    this.columns = new Map(ledgers.map(({ name, columns }) => [name, new Map(columns.map((column) => [column.name, column]))]));
  }

  /** Rows of the ledgers that are common to all units: they stand in the case once, beside 单位. */
  shared(entry: CaseUnitYaml, path: YamlPath): Record<string, CaseRows> {
    const named = this.ledgers.filter(({ name, shared }) => shared && entry[name] !== undefined);
    return Object.fromEntries(named.map(({ name }) => [name, this.rows(entry[name], name, path)]));
  }

  build(
    name: string,
    unit: CaseUnitYaml,
    path: YamlPath,
    { ownKeys, shared }: { readonly ownKeys: readonly string[]; readonly shared: Readonly<Record<string, CaseRows>> },
  ): CaseUnit {
    const { 序列: sequences } = this.context.yaml;
    if (unit.序列 !== undefined && sequences.length > 0 && !sequences.includes(unit.序列)) {
      const found = unit.序列;
      this.context.report('F-OPTION-UNKNOWN', [...path, '序列'], () => ({
        found,
        of: '序列',
        nearest: nearestHint(found, sequences),
        allowed: sequences.join('、'),
      }));
    }
    const rows: Record<string, CaseRows> = {};
    const roster: Record<string, CaseValue> = {};
    for (const key of Object.keys(unit)) {
      const isOwn = ownKeys.includes(key) && (key !== '序列' || sequences.length > 0);
      if (isOwn || (ownKeys === CASE_KEYS && Object.hasOwn(shared, key))) continue;
      const value = unit[key];
      const ofRoster = this.columns.get(ROSTER)?.get(key);
      if (this.ledgers.some((ledger) => ledger.shared && ledger.name === key)) this.underUnit(key, path);
      else if (key !== ROSTER && this.columns.has(key)) rows[key] = this.rows(value, key, path);
      else if (ofRoster === undefined) this.unknown(key, path, ownKeys);
      else if (isScalar(value)) {
        roster[key] = value;
        this.check(value, ofRoster, () => [...path, key], key);
      } else
        this.context.report('S-VALUE', [...path, key], {
          where: `算例 › ${key}`,
          expected: schemeWord('numberOrText'),
          found: JSON.stringify(value).slice(0, 40),
        });
    }
    const { 已知: known = NONE, 应得: expected = NONE } = unit;
    for (const fixed of Object.keys(known)) {
      if (!this.computed.has(fixed))
        this.context.reportKey('F-NAME-UNKNOWN', [...path, '已知', fixed], () => ({
          name: fixed,
          nearest: nearestHint(fixed, this.computed),
        }));
    }
    for (const what of Object.keys(expected)) reportAmbiguous(what, { ...shared, ...rows }, [...path, '应得', what], this.context);
    const expectations = Object.keys(expected).map(
      (what) => new Expectation(this.context.source, path, what, asTexts(expected[what] ?? null)),
    );
    return { name, sequence: sequences.length === 0 ? '' : (unit.序列 ?? sequences[0] ?? ''), roster, rows, known, expected: expectations };
  }

  besideUnits(key: string, path: YamlPath): void {
    this.context.reportKey('S-KEY-UNKNOWN', [...path, key], () => ({
      where: '算例',
      key,
      nearest: { sentence: hintMessages.underUnit },
      allowed: BESIDE_UNITS.join('、'),
    }));
  }

  private underUnit(key: string, path: YamlPath): void {
    this.context.reportKey('S-KEY-UNKNOWN', [...path, key], {
      where: '算例 › 单位',
      key,
      nearest: { sentence: hintMessages.besideUnits },
      allowed: UNIT_KEYS.join('、'),
    });
  }

  private unknown(key: string, path: YamlPath, ownKeys: readonly string[]): void {
    const ofRoster = this.columns.get(ROSTER)?.keys() ?? [];
    const allowed = [
      ...ownKeys.filter((own) => own !== key),
      ...ofRoster,
      ...[...this.columns.keys()].filter((ledger) => ledger !== ROSTER),
    ];
    const said = (): MessageData => ({
      where: '算例',
      key,
      nearest: key === ROSTER ? { sentence: hintMessages.rosterOfCase } : nearestHint(key, allowed),
      allowed: allowed.join('、'),
    });
    this.context.reportCause('S-KEY-UNKNOWN', [...path, key], said, key);
  }

  private rows(value: unknown, ledger: string, path: YamlPath): CaseRows {
    if (!isRows(value)) {
      this.context.report('S-VALUE', [...path, ledger], {
        where: `算例 › ${ledger}`,
        expected: schemeWord('rows'),
        found: JSON.stringify(value).slice(0, 40),
      });
      return [];
    }
    const columns = this.columns.get(ledger) ?? new Map<string, InputColumn>();
    value.forEach((row, index) => {
      for (const name of Object.keys(row)) {
        const column = columns.get(name);
        if (column === undefined)
          this.context.reportCause(
            'F-COLUMN-UNKNOWN',
            [...path, ledger, index, name],
            () => ({ ledger, name, nearest: nearestHint(name, columns.keys()) }),
            JSON.stringify([ledger, name]),
          );
        else this.check(row[name] ?? null, column, () => [...path, ledger, index, name], ledger);
      }
    });
    return value;
  }

  /** An input that no cell of the column could be read as; blanks and 不适用 go everywhere. */
  private check(value: CaseValue, column: InputColumn, path: () => YamlPath, under: string): void {
    if (value === null || value === NOT_APPLICABLE_CELL) return;
    const { type, name } = column;
    if (type.kind === 'text' && type.options !== null && !type.options.includes(String(value))) {
      const { options } = type;
      this.context.report('F-OPTION-UNKNOWN', path(), () => ({
        found: String(value),
        of: name,
        nearest: nearestHint(String(value), options),
        allowed: options.join('、'),
      }));
    }
    const expected = expectedOf(value, type);
    if (expected !== null)
      this.context.report('S-VALUE', path(), {
        where: under === name ? `算例 › ${name}` : `算例 › ${under} › ${name}`,
        expected: schemeWord(expected),
        found: String(value),
      });
  }
}

function expectedOf(value: string | number | boolean, { kind }: ValueType): 'number' | 'dateText' | 'yesNo' | null {
  if (kind === 'number' && (typeof value === 'boolean' || (typeof value === 'string' && parseDecimal(value) === null))) return 'number';
  if (kind === 'date' && (typeof value !== 'string' || dayNumberOf(value) === null)) return 'dateText';
  return kind === 'boolean' && typeof value !== 'boolean' && value !== '是' && value !== '否' ? 'yesNo' : null;
}
