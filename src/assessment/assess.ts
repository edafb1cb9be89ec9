import { rowPlace, type Ledgers } from '../ledgers/read-ledgers';
import { findingMessages } from '../messages/assessment/findings';
import type { Consequence, Scheme } from '../scheme/model';
import { GRADE, RANK } from '../language/term';
import { unitConsequences } from '../scoring/standing/consequences';
import { missingForConsequence, missingForGrade } from '../scoring/explain/missing';
import { PENDING_TEXT } from '../scoring/shown';
import { atOnce, portion, type Sliced } from '../workbook/progress';
import type { Snapshot } from '../workbook/snapshot';
import type { Assessed, LedgerFound, Scored, UnitCard } from './assessment';
import { byReview } from './choices/reviews';
import type { AssessmentContext } from './context';
import { fingerprintOf, layoutOf } from './fingerprint';
import { countedRows } from './findings/counted-rows';
import type { Finding } from './findings/finding';
import { firstYears } from './findings/first-years';
import { limitFindings } from './findings/limits/limits';
import { missingFindings } from './findings/missing-findings';
import { eachOnce, isOwn, missingInputs, missingKey, type MissingInput } from './missing-inputs';
import { readingFindings } from './findings/cell-findings';
import { schemeChecks } from './findings/scheme-checks';
import { sealedInputs } from './sealed-inputs';
import { rowResults } from './row-results';
import { scoreWorkbookSliced, waitsForOf, yearOf, type AssessOptions } from './score-workbook';
import { saidPeriod } from './findings/said-period';
import { structureFindings, vetoText } from './findings/structure/structure';
import { typedTotals } from './findings/typed-totals';
import { unknownDays } from './findings/unknown-days';

/**
 * All that Kaoji knows of a workbook under a scheme: reads the ledgers, scores, checks. Pure; a workbook of 5,000 rows takes well under a
 * second.
 */
export function assess(snapshot: Snapshot, scheme: Scheme, options: AssessOptions = {}): Assessed {
  return atOnce(assessSliced(snapshot, scheme, options));
}

/** The same in slices. */
export function* assessSliced(snapshot: Snapshot, scheme: Scheme, options: AssessOptions = {}): Sliced<Assessed> {
  const assessed = yield* scoredAssessed(yield* scoreWorkbookSliced(snapshot, scheme, options));
  options.onStage?.('check');
  return assessed;
}

/** Parts of the checking, for its progress: six kinds of findings, the checks of the scheme, what is missing, three digests. */
const LOOKS = 11;

/** The same for a workbook that is scored already. */
export function assessScored(scored: Scored): Assessed {
  return atOnce(scoredAssessed(scored));
}

function* scoredAssessed({ missing: missingForScores, ...scored }: Scored): Sliced<Assessed> {
  const { checking, period } = scored;
  const missing = new Map(missingForScores);
  const units = yield* unitCards(scored, missing);
  const { scheme, ledgers } = checking;
  const looks = [readingFindings, structureFindings, limitFindings, unknownDays, firstYears];
  const first: Finding[] = [];
  // One by one: a call cannot have as many arguments as a long ledger has findings.
  const add = (found: readonly Finding[]): void => found.forEach((one) => first.push(one));
  for (const [done, look] of looks.entries()) {
    yield { phase: 'checking', done, of: LOOKS };
    add(look(checking));
  }
  add(yield* portion(typedTotals(checking), looks.length / LOOKS, (looks.length + 1) / LOOKS));
  yield { phase: 'checking', done: LOOKS - 5, of: LOOKS };
  const checks = schemeChecks(checking);
  add(checks.findings);
  add(saidPeriod(checking, yearOf(period, scheme), scored.fileName));
  yield { phase: 'checking', done: LOOKS - 4, of: LOOKS };
  const found = sortFindings([...first, ...missingFindings(checking, missing, first)], scored.sheets).map(withSecrecy(ledgers));
  const { open, reviewed } = byReview(found, scored.reviews, scored);
  const made = { scheme, readings: scored.readings, period, ledgers, units, rows: rowResults(checking) };
  return {
    ...scored,
    units,
    ledgers: scheme.ledgers.map((ledger) => foundLedger(ledger.name, ledgers)),
    findings: open,
    reviewed,
    checks: checks.outcomes,
    fingerprint: yield* portion(fingerprintOf(made), (LOOKS - 3) / LOOKS, (LOOKS - 2) / LOOKS),
    sealed: yield* portion(sealedInputs(scheme, ledgers), (LOOKS - 2) / LOOKS, (LOOKS - 1) / LOOKS),
    layout: yield* portion(layoutOf(scheme, ledgers, scored.rankGroups), (LOOKS - 1) / LOOKS, 1),
  };
}

/** Marks a finding that lies on a sheet with a 保密 ledger or column. */
function withSecrecy({ sheets }: Ledgers): (finding: Finding) => Finding {
  const secret = new Set(
    sheets.flatMap(({ ledger, sheet }) => (ledger.confidential || ledger.columns.some((one) => one.confidential) ? [sheet.name] : [])),
  );
  return (finding) => (finding.place !== null && secret.has(finding.place.sheet) ? { ...finding, confidential: true } : finding);
}

/** The cards of all units; what a grade or 结果运用 waits for and nothing else told is put into `missing`, too. */
function* unitCards(
  { units, checking }: Pick<Scored, 'units' | 'checking'>,
  missing: Map<string, readonly MissingInput[]>,
): Sliced<UnitCard[]> {
  const vetoes = vetoesOf(checking);
  const told = new Set([...missing.values()].flatMap((list) => list.map(missingKey)));
  const cards: UnitCard[] = [];
  for (const [index, unit] of units.entries()) {
    yield { phase: 'checking', done: index, of: units.length };
    const following = unitConsequences(checking.run, index).map(({ consequence, pending }) => ({
      consequence,
      pending,
      missing: pending ? missingInputsOfConsequence(checking, consequence, index) : [],
    }));
    const ofGrade =
      unit.grade === PENDING_TEXT && (unit.total === null || unit.total.state === 'value')
        ? missingInputs(checking, index, missingForGrade(checking.run, index), GRADE)
        : [];
    const beside = [...ofGrade, ...following.flatMap((one) => one.missing)];
    const known = missing.get(unit.unit) ?? [];
    const shown = new Set(known.flatMap((one) => (one.item === null || one.item === RANK ? [missingKey(one)] : [])));
    const own = eachOnce(
      beside.filter((one) => isOwn(one.missing, index, checking)),
      shown,
    );
    const more = eachOnce(beside, told);
    if (more.length > 0) missing.set(unit.unit, [...known, ...more]);
    cards.push({
      ...unit,
      missing: [...unit.missing, ...own.map(({ what, place }) => ({ what, place }))],
      waitsFor: waitsForOf(checking, index, [...known, ...beside], missing),
      vetoes: vetoes.get(index) ?? [],
      consequences: following.map(({ consequence, pending, missing: waitsFor }) => ({
        name: consequence.name,
        clause: consequence.clause,
        pending,
        missing: waitsFor.map(({ what, place }) => ({ what, place })),
      })),
    });
  }
  return cards;
}

function missingInputsOfConsequence(checking: AssessmentContext, consequence: Consequence, unit: number): MissingInput[] {
  return missingInputs(checking, unit, missingForConsequence(checking.run, consequence, unit), {
    sentence: findingMessages['C-CONSEQUENCE'],
    data: { name: consequence.name },
  });
}

/** By unit a line for each of its vetoes. */
function vetoesOf(checking: AssessmentContext): Map<number, string[]> {
  const { scheme, ledgers } = checking;
  const vetoes = new Map<number, string[]>();
  for (const ledger of scheme.ledgers.filter(({ veto }) => veto)) {
    const counted = countedRows(checking, ledger);
    (ledgers.rows.get(ledger.name) ?? []).forEach((row, at) => {
      if (counted(at) !== true) return;
      const unit = ledgers.tables.get(ledger.name)?.unit[at] ?? -1;
      const own = vetoes.get(unit);
      if (own === undefined) vetoes.set(unit, [vetoText(ledger, row)]);
      else own.push(vetoText(ledger, row));
    });
  }
  return vetoes;
}

function foundLedger(name: string, ledgers: Ledgers): LedgerFound {
  const rows = ledgers.rows.get(name) ?? [];
  const [first] = rows;
  const source = ledgers.sheets.find(({ ledger }) => ledger.name === name);
  const header =
    source === undefined ? null : { sheet: source.sheet.name, area: { row: source.header.row, column: 0, rows: 1, columns: 1 } };
  return { name, place: first === undefined ? header : rowPlace(first), rows: rows.length };
}

const SEVERITIES = ['error', 'warning', 'notice'];

/** Errors first, then as the sheets stand in the workbook, and by cell. */
function sortFindings(findings: readonly Finding[], inOrder: readonly { readonly name: string }[]): Finding[] {
  const sheets = new Map(inOrder.map(({ name }, at) => [name, at]));
  const key = ({ place }: Finding): number[] =>
    place === null ? [-1, 0, 0] : [sheets.get(place.sheet) ?? 0, place.area.row, place.area.column];
  return [...findings].sort((a, b) => {
    const bySeverity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
    if (bySeverity !== 0) return bySeverity;
    const [left, right] = [key(a), key(b)];
    return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}
