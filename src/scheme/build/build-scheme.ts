import type { Phrase } from '../../messages/catalogue';
import { schemeWord } from '../../messages/scheme-words';
import { buildCases } from './cases';
import { buildLedgers, checkSequences, statementType } from './ledgers';
import { buildChoices } from './choices';
import { withCounts } from './counted-rows';
import { buildDated } from './dated-values';
import { gradesOf, gradeStatements } from './grades';
import { buildParameters } from './parameters';
import { buildRanking, rankStatements } from './ranking';
import { buildTables, rationalOf } from './tables';
import type { BuildContext } from './build-context';
import { checkNames, checkTwice } from './check-names';
import type { SchemeYaml, StatementYaml } from '../schema/scheme-schema';
import { foldName } from '../../language/syntax/fold-width';
import { hashedBy } from '../hash';
import type { Lineage } from '../source/inherit';
import { lint } from '../lint/lint';
import type { CalendarEntry, Check, Consequence, Formula, Ledger, Reading, Scheme, Statement, Table } from '../model';
import { nearestHint } from '../../language/nearest-name';
import { sortStatements } from '../statement-order';
import { GRADE, RANK, RANKED_COUNT, ROSTER, type Term } from '../../language/term';
import { BOOLEAN, COUNTS, type ValueType } from '../../language/types';
import { declare, type Declarations } from '../../language/declarations';
import type { YamlPath } from '../source/placed';

interface Drafted {
  readonly ledger: string;
  readonly name: string;
  readonly type: ValueType;
  readonly form: StatementYaml;
  readonly path: readonly string[];
}

/**
 * A form becomes a scheme: names looked up, types checked, statements in order. Null when something is wrong; see `building.diagnostics`.
 */
export function buildScheme(form: SchemeYaml, lineage: Lineage | null, building: BuildContext): Scheme | null {
  const readings = buildReadings(form, building);
  const tables = buildTables(form.表, building);
  const parameters = buildParameters(form.参数, tables, building);
  const plainLedgers = buildLedgers(form, tables, building);
  const drafts = draftStatements(form, plainLedgers, tables, building);
  const fullMark = form.满分 === undefined ? null : rationalOf(form.满分);
  const columns = columnTypes(form, plainLedgers, drafts);
  const counts = new Map<string, Term>();
  const world = { ...declare({ ledgers: columns, parameters, readings, tables, fullMark }), counts };
  const ledgers = withCounts(plainLedgers, form, world, counts, building);
  checkNames(world, drafts, building);
  for (const part of ['序列', '等级'] as const) checkTwice(form[part], part, building);
  const ranking = buildRanking(form, world, building);
  const statements = [
    ...drafts.flatMap((draft) => formulaStatement(draft, form, world, building)),
    ...rankStatements(ranking),
    ...gradeStatements(form, world, building),
  ];
  const consequences = form.结果运用.flatMap((entry, index) => buildConsequence(entry, index, form, world, building));
  const checks = form.检查.flatMap((entry, index) => buildCheck(entry, index, form, world, building));
  if (building.hasFailed()) return null;
  const ordered = sortStatements(statements, ranking);
  if ('cycle' in ordered) {
    const [draft] = ordered.cycle.flatMap(
      (statement) => drafts.find((candidate) => candidate.ledger === statement.ledger && candidate.name === statement.name) ?? [],
    );
    building.report('S-CYCLE', draft?.path ?? ['等次'], { path: ordered.cycle.map((statement) => statement.name).join(' → ') });
    return null;
  }
  const cases = buildCases(
    form,
    ledgers,
    new Set(ordered.sorted.flatMap(({ ledger, name }) => (ledger === ROSTER ? [name] : []))),
    building,
  );
  if (building.hasFailed()) return null;
  const scheme = hashedBy(form, {
    id: form.标识 ?? form.办法,
    title: form.办法,
    documentNumber: form.文号 ?? null,
    version: String(form.版本 ?? form.施行 ?? '1'),
    effective: form.施行 ?? null,
    year: form.年度 ?? null,
    fullMark,
    decimals: form.小数,
    sequences: form.序列,
    parameters: [...parameters.values()],
    readings: [...readings.values()],
    tables: [...tables.values()],
    ledgers,
    statements: ordered.sorted,
    items: Object.keys(form.得分项),
    ranking,
    consequences,
    checks,
    calendar: buildCalendar(form, building),
    cases,
    lineage,
  });
  lint(scheme, form, building);
  return building.hasFailed() ? null : scheme;
}

function buildReadings(form: SchemeYaml, building: BuildContext): Map<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const [name, reading] of Object.entries(form.口径)) {
    if (reading.另可.length === 0) building.reportKey('S-READING-ALTERNATIVES', ['口径', name], { name });
    if (reading.依据 === undefined) building.reportKey('S-CLAUSE-MISSING', ['口径', name], { where: `口径 › ${name}` }, 'warning');
    readings.set(name, { name, question: reading.问, chosen: reading.取, alternatives: reading.另可, clause: reading.依据 ?? null });
  }
  return readings;
}

function draftStatements(
  form: SchemeYaml,
  ledgers: readonly Ledger[],
  tables: ReadonlyMap<string, Table>,
  building: BuildContext,
): Drafted[] {
  const drafts: Drafted[] = [];
  for (const [ledger, ledgerForm] of Object.entries(form.台账)) {
    for (const [name, statement] of Object.entries(ledgerForm.行)) {
      const path = ['台账', ledger, '行', name];
      drafts.push({ ledger, name, type: statementType(statement, path, false, tables, building), form: statement, path });
    }
  }
  for (const [name, statement] of Object.entries(form.得分项)) {
    const path = ['得分项', name];
    if (statement.依据 === undefined) building.reportKey('S-CLAUSE-MISSING', path, { where: `得分项 › ${name}` }, 'warning');
    drafts.push({ ledger: ROSTER, name, type: statementType(statement, path, true, tables, building), form: statement, path });
  }
  const taken = new Map(standingTypes(form).map(([name]) => [`${ROSTER}/${name}`, schemeWord('languageWord')]));
  const take = (ledger: string, name: string, path: () => YamlPath, as: Phrase): void => {
    const key = `${ledger}/${foldName(name)}`;
    const other = taken.get(key);
    if (other !== undefined) building.reportKey('S-DUPLICATE', path(), { name, other });
    taken.set(key, as);
  };
  for (const { name: ledger, columns } of ledgers) {
    const column = schemeWord('columnOf', { ledger });
    for (const { name } of columns) take(ledger, name, () => ['台账', ledger, '列', name], column);
  }
  for (const { ledger, name, path, form: statement } of drafts) {
    take(ledger, name, () => path, path[0] === '得分项' ? schemeWord('item') : schemeWord('rowFormulaOf', { ledger }));
    checkSequences(statement.适用, form, [...path, '适用'], building);
  }
  return drafts;
}

function columnTypes(form: SchemeYaml, ledgers: readonly Ledger[], drafts: readonly Drafted[]): Map<string, Map<string, ValueType>> {
  const types = new Map<string, Map<string, ValueType>>();
  for (const ledger of ledgers) types.set(ledger.name, new Map(ledger.columns.map((column) => [column.name, column.type])));
  const roster = types.get(ROSTER);
  if (roster !== undefined && !roster.has('序列')) roster.set('序列', { kind: 'text', options: form.序列 });
  for (const draft of drafts) types.get(draft.ledger)?.set(draft.name, draft.type);
  for (const [name, type] of standingTypes(form)) roster?.set(name, type);
  return types;
}

/** The columns that 排名 and 等次 add to the 名册. */
function standingTypes(form: SchemeYaml): [string, ValueType][] {
  const ranked: [string, ValueType][] =
    form.排名 === undefined
      ? []
      : [
          [RANK, { kind: 'number', as: '名次' }],
          [RANKED_COUNT, COUNTS],
        ];
  return form.等次.length === 0 ? ranked : [...ranked, [GRADE, { kind: 'text', options: gradesOf(form) }]];
}

function formulaStatement(draft: Drafted, form: SchemeYaml, world: Declarations, building: BuildContext): Statement[] {
  const formula = statementFormula(draft, world, building);
  if (formula === null) return [];
  const points = draft.type.kind === 'number' && draft.type.as === '分';
  const decimals = draft.form.小数 === '不舍入' ? null : (draft.form.小数 ?? (points ? form.小数 : null));
  return [
    {
      kind: 'formula',
      ledger: draft.ledger,
      name: draft.name,
      type: draft.type,
      clause: draft.form.依据 ?? null,
      appliesTo: draft.form.适用 ?? null,
      formula,
      decimals,
    },
  ];
}

function statementFormula(draft: Drafted, world: Declarations, building: BuildContext): Formula | null {
  const { 公式: text, 分档: choices, 按年: dated } = draft.form;
  const scope = { ledger: draft.ledger };
  if ([text, choices, dated].filter((given) => given !== undefined).length !== 1) {
    building.reportKey('S-KEY-MISSING', draft.path, { where: draft.name, key: '公式、分档 或 按年' });
    return null;
  }
  if (dated !== undefined) return buildDated(dated, [...draft.path, '按年'], world, scope, draft.type, building);
  if (choices !== undefined) return buildChoices(choices, building.pathOfMember(draft.path, '分档'), world, scope, draft.type, building);
  return text === undefined ? null : building.formula(text, building.pathOfMember(draft.path, '公式'), world, scope, draft.type);
}

function buildConsequence(
  entry: SchemeYaml['结果运用'][number],
  index: number,
  form: SchemeYaml,
  world: Declarations,
  building: BuildContext,
): Consequence[] {
  checkSequences(entry.适用, form, ['结果运用', index, '适用'], building);
  if (entry.依据 === undefined) building.report('S-CLAUSE-MISSING', ['结果运用', index], { where: `结果运用 › ${entry.做}` }, 'warning');
  const ledger = entry.台账 ?? ROSTER;
  if (!world.ledgers.has(ledger)) {
    building.report('F-LEDGER-UNKNOWN', ['结果运用', index, '台账'], { name: ledger, nearest: nearestHint(ledger, world.ledgers.keys()) });
    return [];
  }
  const when = building.formula(entry.当, ['结果运用', index, '当'], world, { ledger }, BOOLEAN);
  return when === null ? [] : [{ name: entry.做, ledger, when, clause: entry.依据 ?? null, appliesTo: entry.适用 ?? null }];
}

function buildCheck(
  entry: SchemeYaml['检查'][number],
  index: number,
  form: SchemeYaml,
  world: Declarations,
  building: BuildContext,
): Check[] {
  checkSequences(entry.适用, form, ['检查', index, '适用'], building);
  if (entry.依据 === undefined)
    building.report('S-CLAUSE-MISSING', ['检查', index], { where: `检查 › ${entry.说明 ?? entry.须}` }, 'warning');
  if (entry.台账 !== undefined && !world.ledgers.has(entry.台账)) {
    building.report('F-LEDGER-UNKNOWN', ['检查', index, '台账'], {
      name: entry.台账,
      nearest: nearestHint(entry.台账, world.ledgers.keys()),
    });
    return [];
  }
  if (entry.台账 !== undefined && entry.范围 !== undefined && entry.范围 !== '单位') {
    building.report('S-VALUE', ['检查', index, '范围'], {
      where: `检查 › ${entry.说明 ?? entry.须}`,
      expected: schemeWord('noScope'),
      found: entry.范围,
    });
  }
  const ledger = entry.范围 === '办法' ? null : (entry.台账 ?? ROSTER);
  const must = building.formula(entry.须, ['检查', index, '须'], world, { ledger }, BOOLEAN);
  const when = entry.当 === undefined ? null : building.formula(entry.当, ['检查', index, '当'], world, { ledger }, BOOLEAN);
  if (must === null || (entry.当 !== undefined && when === null)) return [];
  const severity = { 错误: 'error', 提醒: 'warning', 提示: 'notice' } as const;
  return [
    {
      ledger,
      perSequence: entry.范围 === '序列',
      must,
      when,
      severity: severity[entry.否则],
      note: entry.说明 ?? null,
      clause: entry.依据 ?? null,
      appliesTo: entry.适用 ?? null,
    },
  ];
}

function buildCalendar(form: SchemeYaml, building: BuildContext): CalendarEntry[] {
  return form.日程.map((entry, index) => {
    if (entry.依据 === undefined) building.report('S-CLAUSE-MISSING', ['日程', index], { where: `日程 › ${entry.事项}` }, 'warning');
    return { what: entry.事项, due: entry.截止, clause: entry.依据 ?? null };
  });
}
