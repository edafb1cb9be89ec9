import type { Phrase } from '../../messages/catalogue';
import { schemeWord } from '../../messages/scheme/scheme-words';
import { declare, type Declarations } from '../../language/declarations';
import { foldName } from '../../language/syntax/fold-width';
import { GRADE, RANK, RANKED_COUNT, ROSTER, type Term } from '../../language/term';
import { COUNTS, type ValueType } from '../../language/types';
import type { Ledger, Reading, Table } from '../model';
import type { SchemeYaml, StatementYaml } from '../schema/scheme-schema';
import type { YamlPath } from '../source/placed';
import type { BuildContext } from './build-context';
import { checkNames, checkTwice } from './check-names';
import { gradesOf } from './standing/grades';
import { buildLedgers, checkSequences, statementType } from './ledgers';
import { buildParameters } from './parameters';
import { buildTables, rationalOf } from './tables';

/** A computed column: its name and type are known, its formula is not looked at yet. */
export interface Drafted {
  readonly ledger: string;
  readonly name: string;
  readonly type: ValueType;
  readonly yaml: StatementYaml;
  readonly path: readonly string[];
}

/** All that formulas may name, with its type; and what is built so far. */
export interface Declared {
  readonly declarations: Declarations;
  /** 计入 by ledger, part of the declarations: empty, filled by the pass that reads these. */
  readonly counts: Map<string, Term>;
  /** The 名册 first; without their 计入. */
  readonly ledgers: readonly Ledger[];
  readonly drafts: readonly Drafted[];
}

/**
 * First pass. Assumes only that what is written is right in its shape. Gives names and types of everything, and reports names that stand
 * twice. No formula is read.
 */
export function declareScheme(context: BuildContext): Declared {
  const { yaml } = context;
  const readings = buildReadings(context);
  const tables = buildTables(context);
  const parameters = buildParameters(tables, context);
  const ledgers = buildLedgers(tables, context);
  const drafts = draftStatements(ledgers, tables, context);
  const fullMark = yaml.满分 === undefined ? null : rationalOf(yaml.满分);
  const columns = columnTypes(yaml, ledgers, drafts);
  const counts = new Map<string, Term>();
  const shared = new Set(ledgers.filter((ledger) => ledger.shared).map(({ name }) => name));
  const declarations = { ...declare({ ledgers: columns, parameters, readings, tables, fullMark }), counts, shared };
  return { declarations, counts, ledgers, drafts };
}

/** Reports names that formulas could read in two ways, and 序列 and 等级 that stand twice. Assumes that all is declared. */
export function checkDeclared({ declarations, drafts }: Declared, context: BuildContext): void {
  checkNames(declarations, drafts, context);
  for (const part of ['序列', '等级'] as const) checkTwice(context.yaml[part], part, context);
}

function buildReadings(context: BuildContext): Map<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const [name, reading] of Object.entries(context.yaml.口径)) {
    if (reading.另可.length === 0) context.reportKey('S-READING-ALTERNATIVES', ['口径', name], { name });
    if (reading.依据 === undefined) context.reportKey('S-CLAUSE-MISSING', ['口径', name], { where: `口径 › ${name}` }, 'warning');
    readings.set(name, { name, question: reading.问, chosen: reading.取, alternatives: reading.另可, clause: reading.依据 ?? null });
  }
  return readings;
}

function draftStatements(ledgers: readonly Ledger[], tables: ReadonlyMap<string, Table>, context: BuildContext): Drafted[] {
  const { yaml } = context;
  const drafts: Drafted[] = [];
  for (const [ledger, ledgerYaml] of Object.entries(yaml.台账)) {
    for (const [name, statement] of Object.entries(ledgerYaml.行)) {
      const path = ['台账', ledger, '行', name];
      drafts.push({ ledger, name, type: statementType(statement, path, false, tables, context), yaml: statement, path });
    }
  }
  for (const [name, statement] of Object.entries(yaml.得分项)) {
    const path = ['得分项', name];
    if (statement.依据 === undefined) context.reportKey('S-CLAUSE-MISSING', path, { where: `得分项 › ${name}` }, 'warning');
    drafts.push({ ledger: ROSTER, name, type: statementType(statement, path, true, tables, context), yaml: statement, path });
  }
  const taken = new Map(standingTypes(yaml).map(([name]) => [`${ROSTER}/${name}`, schemeWord('languageWord')]));
  const take = (ledger: string, name: string, path: () => YamlPath, as: Phrase): void => {
    const key = `${ledger}/${foldName(name)}`;
    const other = taken.get(key);
    if (other !== undefined) context.reportKey('S-DUPLICATE', path(), { name, other });
    taken.set(key, as);
  };
  for (const { name: ledger, columns } of ledgers) {
    const column = schemeWord('columnOf', { ledger });
    for (const { name } of columns) take(ledger, name, () => ['台账', ledger, '列', name], column);
  }
  for (const { ledger, name, path, yaml: statement } of drafts) {
    take(ledger, name, () => path, path[0] === '得分项' ? schemeWord('item') : schemeWord('rowFormulaOf', { ledger }));
    checkSequences(statement.适用, [...path, '适用'], context);
  }
  return drafts;
}

function columnTypes(yaml: SchemeYaml, ledgers: readonly Ledger[], drafts: readonly Drafted[]): Map<string, Map<string, ValueType>> {
  const types = new Map<string, Map<string, ValueType>>();
  for (const ledger of ledgers) types.set(ledger.name, new Map(ledger.columns.map((column) => [column.name, column.type])));
  const roster = types.get(ROSTER);
  if (roster !== undefined && yaml.序列.length > 0 && !roster.has('序列')) roster.set('序列', { kind: 'text', options: yaml.序列 });
  for (const draft of drafts) types.get(draft.ledger)?.set(draft.name, draft.type);
  for (const [name, type] of standingTypes(yaml)) roster?.set(name, type);
  return types;
}

/** The columns that 排名 and 等次 add to the 名册. */
function standingTypes(yaml: SchemeYaml): [string, ValueType][] {
  const ranked: [string, ValueType][] =
    yaml.排名 === undefined
      ? []
      : [
          [RANK, { kind: 'number', as: '名次' }],
          [RANKED_COUNT, COUNTS],
        ];
  return yaml.等次.length === 0 ? ranked : [...ranked, [GRADE, { kind: 'text', options: gradesOf(yaml) }]];
}
