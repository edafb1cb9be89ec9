import { hintMessages } from '../../messages/scheme/scheme-words';
import type { BuildContext } from './build-context';
import { buildCases } from './cases';
import { buildCalendar } from './calendar';
import { buildForms } from './forms';
import { buildClauseTexts, withoutClauseTexts } from './clause-texts';
import { buildChecks, buildConsequences } from './standing/consequences';
import { withCounts } from './statements/counted-rows';
import { checkDeclared, declareScheme, type Drafted } from './declare-scheme';
import { gradeStatements } from './standing/grades';
import { buildRanking, rankStatements } from './standing/ranking';
import { formulaStatement } from './statements/statements';
import { ROSTER } from '../../language/term';
import { hashedBy } from '../hash';
import type { Scheme, Statement } from '../model';
import type { Lineage } from '../source/inherit';
import { withSymbols, type SchemeParts } from '../symbol-table';
import { sortStatements } from '../statement-order';

/**
 * What is written, right in its shape, becomes a scheme, in passes: everything is declared; formulas are read and their types checked;
 * statements are put in order; worked cases are read. Null when something is wrong, which the
 * context then tells. Each pass that needs the one before to be without a mistake is left out when it is not.
 */
export function buildScheme(lineage: Lineage | null, context: BuildContext): Scheme | null {
  const { yaml } = context;
  const declared = declareScheme(context);
  const { declarations, drafts } = declared;
  const ledgers = withCounts(declared.ledgers, declarations, declared.counts, context);
  checkDeclared(declared, context);
  const ranking = buildRanking(declarations, context);
  const statements = [
    ...drafts.flatMap((draft) => formulaStatement(draft, declarations, context)),
    ...rankStatements(ranking),
    ...gradeStatements(declarations, context),
  ];
  const consequences = buildConsequences(declarations, context);
  const checks = buildChecks(declarations, context);
  const calendar = buildCalendar(declarations, context);
  const forms = buildForms(context);
  const clauseTexts = buildClauseTexts(context);
  if (context.hasFailed()) return null;
  const ordered = sortStatements(statements, ranking);
  if ('cycle' in ordered) {
    reportCycle(ordered.cycle, drafts, context);
    return null;
  }
  const ofUnits = ordered.sorted.flatMap(({ ledger, name }) => (ledger === ROSTER ? [name] : []));
  const cases = buildCases(ledgers, new Set(ofUnits), context);
  if (context.hasFailed()) return null;
  const parts: SchemeParts = {
    id: yaml.标识 ?? yaml.办法,
    title: yaml.办法,
    documentNumber: yaml.文号 ?? null,
    version: yaml.版本 ?? yaml.施行 ?? '1',
    effective: yaml.施行 ?? null,
    year: yaml.年度 ?? null,
    fullMark: declarations.fullMark,
    decimals: yaml.小数,
    sequences: yaml.序列,
    parameters: [...declarations.parameters.values()],
    readings: [...declarations.readings.values()],
    tables: [...declarations.tables.values()],
    ledgers,
    statements: ordered.sorted,
    items: Object.keys(yaml.得分项),
    ranking,
    consequences,
    checks,
    calendar,
    forms,
    cases,
    clauseTexts,
    lineage,
  };
  // How forms look and what clauses say changes no score, and so no hash by which results are known.
  const { 标准表: _, ...scored } = yaml;
  return hashedBy(withoutClauseTexts(scored), withSymbols(parts));
}

function reportCycle(cycle: readonly Statement[], drafts: readonly Drafted[], context: BuildContext): void {
  const [draft] = cycle.flatMap(({ ledger, name }) => drafts.find((one) => one.ledger === ledger && one.name === name) ?? []);
  const nearest = cycle.some(({ kind }) => kind === 'rankedCount') ? { sentence: hintMessages.countOfUnits } : '';
  context.report('S-CYCLE', draft?.path ?? ['等次'], { path: cycle.map(({ name }) => name).join(' → '), nearest });
}
