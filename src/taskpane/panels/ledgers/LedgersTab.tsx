import { useMemo } from 'react';
import { isAssessed, type Assessed } from '../../../assessment/assessment';
import type { Finding } from '../../../assessment/findings/finding';
import { tableOverviews, type TableOverview } from '../../../ledgers/mapping/overview';
import { areasOverlap, cellArea } from '../../../workbook/cells/area';
import { Paged } from '../shared/Paged';
import { NothingYet } from '../shared/NothingYet';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';
import { CarryOver } from './CarryOver';
import { TableCard } from './TableCard';

const PAGE = 20;

/** 台账: which table of the workbook was taken for which ledger, and which column for which, each to be put right. */
export function LedgersTab() {
  const assessment = usePane((state) => state.assessment);
  if (assessment === null || !isAssessed(assessment)) return <NothingYet />;
  return <Tables assessed={assessment} />;
}

function Tables({ assessed }: { readonly assessed: Assessed }) {
  const say = useWords();
  const session = useSession();
  const { scheme, ledgers } = assessed.checking;
  const tables = useMemo(() => tableOverviews(ledgers, scheme), [ledgers, scheme]);
  const questions = useMemo(() => questionsByTable(assessed.findings, tables), [assessed, tables]);
  const missing = scheme.ledgers.filter((ledger) => ![...ledgers.sheets, ...ledgers.asked].some((one) => one.ledger === ledger));
  const { bare } = ledgers.tablesFound;
  return (
    <>
      <p className="hint">
        {say('PANE-TABLES-HELP')} <CarryOver />
      </p>
      {missing.length === 0 ? null : (
        <p className="tables-missing" data-testid="ledgers-missing">
          {say('PANE-TABLES-MISSING', { ledgers: missing.map(({ name }) => name).join('、') })}
        </p>
      )}
      {tables.length === 0 ? <p className="empty">{say('PANE-TABLES-NONE')}</p> : null}
      <ul>
        <Paged entries={tables} size={PAGE}>
          {(table) => (
            <TableCard
              key={JSON.stringify([table.place.sheet, table.nth])}
              table={table}
              ledgers={scheme.ledgers}
              questions={questions.get(table) ?? []}
            />
          )}
        </Paged>
      </ul>
      {bare.length === 0 ? null : (
        <section className="tables-bare">
          <h2>{say('PANE-TABLES-BARE')}</h2>
          <ul>
            <Paged entries={bare} size={PAGE}>
              {({ name }) => (
                <li key={name}>
                  <button type="button" className="link" onClick={() => void session.goTo({ sheet: name, area: cellArea(0, 0) })}>
                    {name}
                  </button>
                </li>
              )}
            </Paged>
          </ul>
        </section>
      )}
    </>
  );
}

/** What is asked, at the table in whose cells it is asked. */
function questionsByTable(findings: readonly Finding[], tables: readonly TableOverview[]): Map<TableOverview, Finding[]> {
  const found = new Map<TableOverview, Finding[]>();
  for (const finding of findings) {
    const { place } = finding;
    if (place === null || (finding.answers ?? []).length === 0) continue;
    const table = tables.find((one) => one.place.sheet === place.sheet && areasOverlap(one.place.area, place.area));
    if (table !== undefined) found.set(table, [...(found.get(table) ?? []), finding]);
  }
  return found;
}
