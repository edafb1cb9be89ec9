import { useState } from 'react';
import type { Finding } from '../../../assessment/findings/finding';
import { findingKey } from '../../../assessment/findings/finding-key';
import type { TableOverview, TableStanding } from '../../../ledgers/mapping/overview';
import type { PaneCode } from '../../../messages/pane/pane';
import type { Ledger } from '../../../scheme/model';
import { placeToA1 } from '../../../workbook/cells/a1';
import { Choice } from '../shared/choice/Choice';
import { FindingItem } from '../findings/FindingItem';
import { Paged } from '../shared/Paged';
import { PlaceLink } from '../shared/PlaceLink';
import { useRows } from '../shared/use-rows';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';
import { ColumnItem } from './ColumnItem';

const PAGE = 20;
/** Groups that are named; the others are counted. */
const GROUPS_NAMED = 6;
const NOT_READ = ' not read';

const standings = {
  read: 'PANE-TABLE-READ',
  guess: 'PANE-TABLE-GUESS',
  left: 'PANE-TABLE-LEFT',
  refused: 'PANE-TABLE-REFUSED',
  unknown: 'PANE-TABLE-UNKNOWN',
} as const satisfies Record<TableStanding, PaneCode>;

interface Props {
  readonly table: TableOverview;
  /** The ledgers of the scheme. */
  readonly ledgers: readonly Ledger[];
  readonly questions: readonly Finding[];
}

/** One table: its cells, its ledger, what is asked of it, its columns. */
export function TableCard({ table, ledgers, questions }: Props) {
  const say = useWords();
  const session = useSession();
  const busy = usePane((state) => state.busy !== null);
  const { place, nth, standing, ledger, rows, columns, groups, unit } = table;
  const [isOpen, setOpen] = useState(standing === 'guess' || questions.length > 0);
  const columnRows = useRows('.table-columns > li');
  const fields = ledgers.find(({ name }) => name === ledger)?.columns ?? [];
  const unused = columns.filter(({ field }) => field === null).length;
  return (
    <li className="table-card" data-testid="table-card" data-standing={standing}>
      <h2>
        <PlaceLink place={place} />
        <span className="count">
          {say(standings[standing])} · {say('PANE-TABLE-ROWS', { rows })}
        </span>
      </h2>
      {nth === null ? (
        <p>{ledger}</p>
      ) : (
        <Choice
          label={say('PANE-TABLE-LEDGER', { place: placeToA1(place) })}
          quiet
          disabled={busy}
          placeholder={say('PANE-TABLE-CHOOSE')}
          chosen={standing === 'refused' || standing === 'left' ? NOT_READ : ledger}
          options={[
            ...ledgers.map(({ name }) => ({ key: name, text: name })),
            { key: NOT_READ, text: say('PANE-TABLE-NOT-READ'), apart: true },
          ]}
          onChoose={(key) => void session.tables.takeAs(table, key === NOT_READ ? null : key)}
        />
      )}
      {unit === null ? null : <p className="hint">{say('PANE-TABLE-UNIT', { unit })}</p>}
      {groups.length === 0 ? null : (
        <p className="hint">
          {say('PANE-TABLE-GROUPS', {
            count: groups.length,
            groups: groups.slice(0, GROUPS_NAMED).join('、') + (groups.length > GROUPS_NAMED ? '…' : ''),
          })}
        </p>
      )}
      {questions.length === 0 ? null : (
        <ul className="findings">
          <Paged entries={questions} size={PAGE}>
            {(finding, index) => <FindingItem key={index} listed={{ id: findingKey(finding), finding, isNew: false }} isCurrent={false} />}
          </Paged>
        </ul>
      )}
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary tabIndex={0}>
          {say(unused === 0 ? 'PANE-TABLE-COLUMNS-ALL' : 'PANE-TABLE-COLUMNS', { count: columns.length, unused })}
        </summary>
        {isOpen ? (
          <ul className="table-columns" ref={columnRows}>
            <Paged entries={columns} size={PAGE}>
              {(column) => <ColumnItem key={column.head} table={table} column={column} fields={fields} />}
            </Paged>
          </ul>
        ) : null}
      </details>
    </li>
  );
}
