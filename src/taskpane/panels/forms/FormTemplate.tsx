import { useMemo } from 'react';
import type { FormPreview } from '../../../sheets/forms/preview';
import { placeToA1 } from '../../../workbook/cells/a1';
import { cellArea, type Place } from '../../../workbook/cells/area';
import { Fold } from '../shared/Fold';
import { useRows } from '../shared/use-rows';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';
import { SheetTable } from './SheetTable';

interface Props {
  readonly sheet: string;
  /** As it stands, with its placeholders. */
  readonly table: FormPreview;
  /** The cell of a form that is selected. */
  readonly cell: Place | null;
}

/** A form of the workbook's own: as it stands, and what can be put into its selected cell. */
export function FormTemplate({ sheet, table, cell }: Props) {
  const say = useWords();
  const session = useSession();
  const here = cell?.sheet === sheet ? cell : null;
  return (
    <>
      <Fold testId="form-template" label={say('PANE-FORM-TEMPLATE')}>
        <SheetTable
          table={table}
          label={say('PANE-FORM-TEMPLATE')}
          selected={here === null ? null : here.area}
          onCell={(row, column) => void session.goTo({ sheet, area: cellArea(row, column) })}
        />
      </Fold>
      <Placeholders cell={here} />
    </>
  );
}

function Placeholders({ cell }: { readonly cell: Place | null }) {
  const say = useWords();
  const session = useSession();
  const busy = usePane((state) => state.busy !== null);
  const scheme = usePane((state) => state.assessment?.scheme.hash);
  // Of one scheme the menu stays the same.
  const groups = useMemo(() => session.forms.placeholders(), [session, scheme]);
  return (
    <section className="placeholders" data-testid="placeholders">
      <h3>{say('PANE-FORM-INSERT')}</h3>
      <p className="hint">{cell === null ? say('PANE-FORM-INSERT-WHERE') : say('PANE-FORM-INSERT-AT', { place: placeToA1(cell) })}</p>
      {groups.map(({ name, where, opens, placeholders }) => (
        <Fold key={name} label={name}>
          <p className="hint">{where}</p>
          <PlaceholderList placeholders={[...(opens === null ? [] : [opens]), ...placeholders]} disabled={busy || cell === null} />
        </Fold>
      ))}
    </section>
  );
}

function PlaceholderList({ placeholders, disabled }: { readonly placeholders: readonly string[]; readonly disabled: boolean }) {
  const session = useSession();
  const rows = useRows('.placeholder-list > li');
  return (
    <ul className="placeholder-list" ref={rows}>
      {placeholders.map((placeholder) => (
        <li key={placeholder}>
          {/* Not disabled: a button that is loses the focus to the next. */}
          <button
            type="button"
            className="placeholder"
            aria-disabled={disabled}
            onClick={() => {
              if (!disabled) void session.forms.insert(placeholder);
            }}
          >
            {placeholder}
          </button>
        </li>
      ))}
    </ul>
  );
}
