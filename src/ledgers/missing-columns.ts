import { findingMessages } from '../messages/assessment/findings';
import type { InputColumn } from '../scheme/model';
import { recordsOf } from './mapping/records';
import type { Problem } from './problem';
import { headerPlace } from './rows/read-rows';
import type { AskedColumn, LedgerSheet } from './recognise-ledgers';

/** Columns that a ledger needs and that its sheet has not; where a head may be one, that is asked instead. */
export function missingColumns(source: LedgerSheet, asked: readonly AskedColumn[]): Problem[] {
  const has = heldColumns(source);
  const isAsked = ({ name }: InputColumn): boolean => asked.some((one) => one.source === source && one.column.name === name);
  return source.ledger.columns
    .filter((column) => column.required && !has.has(column.name) && !isAsked(column))
    .map(({ name, aliases }) => ({
      code: 'L-COLUMN-MISSING',
      severity: 'error',
      place: headerPlace(source),
      data: {
        ledger: source.ledger.name,
        column: name,
        aliases: aliases.length === 0 ? '' : { sentence: findingMessages['L-ALSO-NAMED'], data: { aliases: aliases.join('、') } },
      },
      ledger: source.ledger.name,
      row: null,
      correction: undefined,
    }));
}

/** The columns that a sheet holds, in its heads or, of a table that was recognised, in what stands outside its rows. */
function heldColumns({ header, mapped, ledger }: LedgerSheet): Set<string> {
  if (mapped === null) return new Set(header.columns.keys());
  const has = new Set([...mapped.match.columns, ...mapped.match.groups.flatMap(({ columns }) => columns)].map(({ field }) => field.name));
  if (mapped.match.ticks !== null) has.add(mapped.match.ticks.field.name);
  for (const { unit, context } of recordsOf(mapped)) {
    for (const name of Object.keys(context)) has.add(name);
    if (unit !== null) for (const { name, type } of ledger.columns) if (type.kind === 'unit') has.add(name);
    break;
  }
  return has;
}
