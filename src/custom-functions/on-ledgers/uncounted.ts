import type { Scored } from '../../assessment/assessment';
import type { Problem } from '../../ledgers/read-ledgers';
import { fill, type Phrase } from '../../messages/catalogue';
import { findingMessages, type FindingCode } from '../../messages/assessment/findings';
import { placeToA1 } from '../../workbook/cells/a1';
import { phrase, say } from '../problem';

/**
 * Problems that change scores without a trace in them: rows and units that count for nobody, or twice. All others keep a unit 待补, which
 * its own line says.
 */
const TRACELESS: ReadonlySet<FindingCode> = new Set([
  'L-UNIT-BLANK',
  'L-UNIT-UNKNOWN',
  'L-UNIT-DUPLICATE',
  'L-ALIAS-AMBIGUOUS',
  'L-SEQUENCE-UNKNOWN',
  'L-TABLE-MORE',
  'L-TABLE-LEFT',
  'L-SHEET-HIDDEN',
  'L-COLUMN-TWICE',
] satisfies FindingCode[]);

/** A unit's name that cannot be read leaves its row to nobody, too. */
function isTraceless({ code, severity, ledger, data }: Problem, unitColumns: ReadonlyMap<string, string>): boolean {
  return (
    TRACELESS.has(code) ||
    isHidden(data['nearest']) ||
    (severity === 'error' && ledger !== null && data['column'] === unitColumns.get(ledger))
  );
}

/** Whether a ledger is missed that a hidden sheet seems to hold. */
function isHidden(nearest: Problem['data'][string] | undefined): boolean {
  return typeof nearest === 'object' && 'sentence' in nearest && nearest.sentence === findingMessages['L-NEAREST-HIDDEN'];
}

/** A sentence on what the scores leave out or count twice: how many places, and the first of them; null where there is none. */
export function uncounted({ checking }: Scored): string | null {
  const unitColumns = new Map(
    checking.scheme.ledgers.map((ledger) => [ledger.name, ledger.columns.find(({ type }) => type.kind === 'unit')?.name ?? '']),
  );
  const problems = checking.ledgers.problems.filter((problem) => isTraceless(problem, unitColumns));
  const [first] = problems;
  return first === undefined ? null : say('F-UNCOUNTED', { count: problems.length, first: lineOf(first) });
}

function lineOf({ code, data, place }: Problem): Phrase {
  const what = fill(findingMessages[code], data);
  return place === null ? phrase('F-UNCOUNTED-NOWHERE', { what }) : phrase('F-UNCOUNTED-FIRST', { place: placeToA1(place), what });
}
