import { schemeWord } from '../messages/scheme-words';
import type { Building } from './building';
import { caseRows, type CaseUnitForm, type SchemeForm } from './form';
import { dateSerial, parseDecimal } from './exact';
import type { Case, CaseUnit, CaseValue, Column, Ledger } from './model';
import { nearestHint } from './nearest';
import { NOT_APPLICABLE_CELL, ROSTER } from './term';
import type { ValueType } from './types';
import type { YamlPath } from './yaml-source';

const CASE_KEYS = ['名', '依据', '年度', '口径', '单位', '序列', '已知', '应得'];
const UNIT_KEYS = ['序列', '已知', '应得'];

/** The worked examples. One anonymous unit may be written flat; several stand under 单位. */
export function buildCases(form: SchemeForm, ledgers: readonly Ledger[], building: Building): Case[] {
  return form.算例.map((entry, index) => {
    const path = ['算例', index];
    for (const [reading, choice] of Object.entries(entry.口径)) checkReading(reading, choice, form, path, building);
    const units =
      entry.单位 === undefined
        ? [buildUnit('本单位', entry, path, CASE_KEYS, form, ledgers, building)]
        : Object.entries(entry.单位).map(([name, unit]) => buildUnit(name, unit, [...path, '单位', name], UNIT_KEYS, form, ledgers, building));
    return { name: entry.名, clause: entry.依据 ?? null, get line() { return building.source.at(path).line; }, readings: entry.口径, period: entry.年度 ?? null, units };
  });
}

function checkReading(reading: string, choice: string, form: SchemeForm, path: readonly (string | number)[], building: Building): void {
  const known = Object.hasOwn(form.口径, reading) ? form.口径[reading] : undefined;
  if (known === undefined) {
    building.reportKey('F-READING-UNKNOWN', [...path, '口径', reading], { name: reading, nearest: nearestHint(reading, Object.keys(form.口径)) });
    return;
  }
  const choices = [known.取, ...known.另可];
  if (!choices.includes(choice)) {
    building.report('F-OPTION-UNKNOWN', [...path, '口径', reading], { found: choice, of: reading, nearest: nearestHint(choice, choices), allowed: choices.join('、') });
  }
}

function buildUnit(
  name: string, unit: CaseUnitForm, path: readonly (string | number)[], ownKeys: readonly string[],
  form: SchemeForm, ledgers: readonly Ledger[], building: Building,
): CaseUnit {
  const rows: Record<string, readonly Readonly<Record<string, CaseValue>>[]> = {};
  const roster: Record<string, CaseValue> = {};
  const rosterColumns = ledgers[0]?.columns ?? [];
  for (const [key, value] of Object.entries(unit)) {
    if (ownKeys.includes(key)) continue;
    const ledger = ledgers.find((candidate) => candidate.name === key && candidate.name !== ROSTER);
    if (ledger === undefined && rosterColumns.some((column) => column.name === key)) {
      roster[key] = value as CaseValue;
      checkValue(roster[key], rosterColumns.find((column) => column.name === key), [...path, key], `算例 › ${key}`, building);
      continue;
    }
    const parsed = caseRows.safeParse(value);
    if (ledger === undefined) {
      const allowed = [...ownKeys, ...ledgers.map((candidate) => candidate.name)];
      building.reportKey('S-KEY-UNKNOWN', [...path, key], { where: '算例', key, nearest: nearestHint(key, allowed), allowed: allowed.join('、') });
    } else if (!parsed.success) {
      building.report('S-VALUE', [...path, key], { where: `算例 › ${key}`, expected: schemeWord('rows'), found: JSON.stringify(value).slice(0, 40) });
    } else {
      checkRows(parsed.data, ledger, [...path, key], building);
      rows[key] = parsed.data;
    }
  }
  const sequence = unit.序列 ?? form.序列[0] ?? '';
  return {
    name, sequence, roster, rows, known: unit.已知,
    expected: Object.entries(unit.应得).map(([what, value]) => ({ what, value, get line() { return building.source.atKey([...path, '应得', what]).line; } })),
  };
}

function checkRows(rows: readonly Readonly<Record<string, CaseValue>>[], ledger: Ledger, path: readonly (string | number)[], building: Building): void {
  const known = ledger.columns.map((column) => column.name);
  rows.forEach((row, index) => {
    for (const column of Object.keys(row)) {
      if (!known.includes(column)) {
        building.reportKey('F-COLUMN-UNKNOWN', [...path, index, column], { ledger: ledger.name, name: column, nearest: nearestHint(column, known) });
      }
      checkValue(row[column], ledger.columns.find((candidate) => candidate.name === column), [...path, index, column], `算例 › ${ledger.name} › ${column}`, building);
    }
  });
}

/** An input that no cell of the column could be read as; blanks and 不适用 go everywhere. */
function checkValue(value: CaseValue | undefined, column: Column | undefined, path: YamlPath, where: string, building: Building): void {
  if (column === undefined || value === undefined || value === null || value === NOT_APPLICABLE_CELL) return;
  const { type } = column;
  if (type.kind === 'text' && type.options !== null && !type.options.includes(String(value))) {
    building.report('F-OPTION-UNKNOWN', path, { found: String(value), of: column.name, nearest: nearestHint(String(value), type.options), allowed: type.options.join('、') });
  }
  const expected = expectedOf(value, type);
  if (expected !== null) building.report('S-VALUE', path, { where, expected: schemeWord(expected), found: String(value) });
}

function expectedOf(value: string | number | boolean, { kind }: ValueType): 'number' | 'dateText' | 'yesNo' | null {
  if (kind === 'number' && (typeof value === 'boolean' || (typeof value === 'string' && parseDecimal(value) === null))) return 'number';
  if (kind === 'date' && (typeof value !== 'string' || dateSerial(value) === null)) return 'dateText';
  return kind === 'boolean' && typeof value !== 'boolean' && value !== '是' && value !== '否' ? 'yesNo' : null;
}
