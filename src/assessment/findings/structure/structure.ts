import { rowPlace, type LedgerRow } from '../../../ledgers/read-ledgers';
import type { InputColumn, Ledger } from '../../../scheme/model';
import { hidesRowsOf } from '../../../scoring/disclosure/confidential';
import { finding, unitOfRow, type AssessmentContext } from '../../context';
import { countedRows } from '../counted-rows';
import type { Finding } from '../finding';
import { repeatedFindings } from './repeated';
import { serialFindings } from './serials';

/**
 * Checks that hold for every scheme: serials, keys that may not repeat, rows of units that a ledger is not for, vetoes, rows that do not
 * count.
 */
export function structureFindings(checking: AssessmentContext): Finding[] {
  return checking.scheme.ledgers.flatMap((ledger) => {
    const rows = checking.ledgers.rows.get(ledger.name) ?? [];
    return [
      ...ledger.columns
        .filter((column) => column.type.kind === 'number' && column.type.as === '序号')
        .flatMap((column) => serialFindings(checking, ledger, column, rows)),
      ...ledger.unique.flatMap((key) => repeatedFindings(checking, ledger, key, rows)),
      ...rowFindings(checking, ledger, rows),
      ...uncountedFindings(checking, ledger, rows),
    ];
  });
}

/** Rows of units that the ledger is not for, and vetoes that count. */
function rowFindings(checking: AssessmentContext, ledger: Ledger, rows: readonly LedgerRow[]): Finding[] {
  if (ledger.appliesTo === null && !ledger.veto) return [];
  const counted = countedRows(checking, ledger);
  return rows.flatMap((row, at): Finding[] => {
    const unit = unitOfRow(checking, ledger.name, at);
    if (unit === null) return [];
    const sequence = checking.ledgers.roster.units[checking.ledgers.roster.find(unit)]?.sequence ?? '';
    const more = { clause: ledger.clause, unit, ledger: ledger.name };
    const found: Finding[] = [];
    if (ledger.appliesTo !== null && !ledger.appliesTo.includes(sequence)) {
      found.push(
        finding(
          'C-NOT-IN-SEQUENCE',
          'error',
          rowPlace(row),
          { ledger: ledger.name, allowed: ledger.appliesTo.join('、'), unit, sequence },
          more,
        ),
      );
    }
    if (ledger.veto && counted(at) === true)
      found.push(finding('C-VETO', 'notice', rowPlace(row), { unit, what: vetoText(ledger, row) }, more));
    return found;
  });
}

/** What does not meet 计入 leaves no trace in a score: said once for each unit, at the first such row. */
function uncountedFindings(checking: AssessmentContext, ledger: Ledger, rows: readonly LedgerRow[]): Finding[] {
  // Of a secret ballot it is nobody's business which does not count.
  if (ledger.counts === null || hidesRowsOf(ledger.name, ledger.counts.term, checking.scheme)) return [];
  const must = ledger.counts.source.replace(/\s+/gu, ' ').trim();
  const counted = countedRows(checking, ledger);
  const left = new Map<string, LedgerRow[]>();
  rows.forEach((row, at) => {
    const unit = ledger.shared ? ledger.name : unitOfRow(checking, ledger.name, at);
    if (unit === null || counted(at) !== false) return;
    const own = left.get(unit);
    if (own === undefined) left.set(unit, [row]);
    else own.push(row);
  });
  return [...left].map(([unit, own]) =>
    finding(
      'C-NOT-COUNTED',
      'notice',
      own[0] === undefined ? null : rowPlace(own[0]),
      { unit, ledger: ledger.name, rows: own.length, must },
      { clause: ledger.clause, unit: ledger.shared ? null : unit, ledger: ledger.name },
    ),
  );
}

/** What a veto row says happened; the name of its ledger where it says nothing, or may not. */
export function vetoText(ledger: Ledger, row: LedgerRow): string {
  const said = vetoColumns(ledger).flatMap(({ name }) => {
    const value = row.value(name);
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return said.length === 0 ? ledger.name : said.join(VETO_SEPARATOR);
}

/** Between what several columns of a veto say. */
export const VETO_SEPARATOR = '，';

/**
 * The columns that say what happened: the texts that have to be filled in, where there are none all texts, in their order; none that may
 * not be shown.
 */
export function vetoColumns({ confidential, columns }: Ledger): readonly InputColumn[] {
  const texts = confidential ? [] : columns.filter((column) => column.type.kind === 'text' && !column.confidential);
  const needed = texts.filter(({ required }) => required);
  return needed.length > 0 ? needed : texts;
}
