import type { ColumnOverview, TableOverview } from '../../../ledgers/mapping/overview';
import type { InputColumn } from '../../../scheme/model';
import { Choice } from '../shared/choice/Choice';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const UNUSED = ' unused';

interface Props {
  readonly table: TableOverview;
  readonly column: ColumnOverview;
  /** The columns of the table's ledger; none while it is taken for none. */
  readonly fields: readonly InputColumn[];
}

/** One column: its head, a click on which selects its cells, its first values, and which column of the ledger it is. */
export function ColumnItem({ table, column: { head, place, field, isTick, samples }, fields }: Props) {
  const say = useWords();
  const session = useSession();
  const busy = usePane((state) => state.busy !== null);
  const isFixed = isTick || table.nth === null || table.standing === 'left' || fields.length === 0;
  return (
    <li data-testid="table-column">
      <div>
        <button type="button" className="link" onClick={() => void session.goTo(place)}>
          {head}
        </button>
        <span className="samples">
          {samples === null ? say('PANE-COLUMN-HIDDEN') : samples.length === 0 ? say('PANE-COLUMN-EMPTY') : samples.join('、')}
        </span>
      </div>
      {isTick && field !== null ? (
        <span>{say('PANE-COLUMN-TICK', { field })}</span>
      ) : isFixed ? (
        <span>{field ?? say('PANE-COLUMN-UNUSED')}</span>
      ) : (
        <Choice
          label={say('PANE-COLUMN-FIELD', { head })}
          quiet
          disabled={busy}
          chosen={field ?? UNUSED}
          options={[{ key: UNUSED, text: say('PANE-COLUMN-UNUSED') }, ...fields.map(({ name }) => ({ key: name, text: name }))]}
          onChoose={(key) => {
            if (key !== (field ?? UNUSED)) void session.tables.takeColumn(table, head, key === UNUSED ? null : key);
          }}
        />
      )}
    </li>
  );
}
