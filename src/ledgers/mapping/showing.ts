import { findingMessages } from '../../messages/assessment/findings';
import type { Phrase } from '../../messages/catalogue';
import type { Scheme } from '../../scheme/model';
import { isHiddenColumn } from '../../scoring/disclosure/confidential';
import type { MappedTable, Told } from './mapping';

/**
 * Which columns' values may be shown. Nothing of a 保密 ledger is, nor of a table that was taken for none; a column that is not used may be
 * the 保密 one that no head was taken for.
 * @param taken the columns of the ledger that heads were taken for
 */
export function showing(ledger: string | null, taken: ReadonlySet<string | null>, scheme: Scheme): (field: string | null) => boolean {
  const found = ledger === null ? undefined : scheme.symbols.ledger(ledger);
  if (found === undefined || found.confidential) return () => false;
  const isWhole = found.columns.every(({ name }) => taken.has(name) || !isHiddenColumn(found.name, name, scheme));
  return (field) => (field === null ? isWhole : !isHiddenColumn(found.name, field, scheme));
}

/** The same for a table that was taken for a ledger. Without a scheme nothing is 保密. */
export function showingOf({ match }: MappedTable, scheme: Scheme | null): (field: string | null) => boolean {
  if (scheme === null) return () => true;
  const heads = [...match.columns, ...match.groups.flatMap(({ columns }) => columns)];
  return showing(match.shape.name, new Set([...heads.map(({ field }) => field.name), match.ticks?.field.name ?? null]), scheme);
}

const HIDDEN: Phrase = { sentence: findingMessages['C-CONFIDENTIAL'] };

/** What is told of a cell, without what stands in it where that may not be shown. */
export function toldOpenly(told: Told, scheme: Scheme | null): Told {
  const { ledger, column, data } = told;
  if (scheme === null || ledger === null || !('found' in data) || showing(ledger, new Set(), scheme)(column)) return told;
  return { ...told, data: { ...data, found: HIDDEN, ...('nearest' in data ? { nearest: '' } : {}) } };
}
