import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import type { Freeze } from '../../../custom-functions/freeze';
import { Paged } from '../shared/Paged';
import { PlaceLink } from '../shared/PlaceLink';
import { shownValue } from '../shared/shown-value';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const PAGE = 50;
/** Signs of a formula that are shown; the rest is in its tip. */
const LONGEST = 48;

/** 转为数值 laid out for approval: each formula with the value that will stand in its place. */
export function FreezePreview() {
  const freeze = usePane((state) => state.freeze);
  return freeze === null ? null : <Preview freeze={freeze} />;
}

function Preview({ freeze }: { readonly freeze: Freeze }) {
  const say = useWords();
  const session = useSession();
  return (
    <section className="preview" data-testid="freeze-preview">
      <h2>{say('PANE-FREEZE-PREVIEW', { count: freeze.formulas.length })}</h2>
      <ul>
        <Paged entries={freeze.formulas} size={PAGE}>
          {({ place, formula, value }, index) => (
            <li key={index}>
              <PlaceLink place={place} />
              <span className="change">
                <del title={formula}>{formula.length > LONGEST ? `${formula.slice(0, LONGEST)}…` : formula}</del>
                {' → '}
                <ins>
                  {place.area.rows * place.area.columns === 1
                    ? shownValue(value, say)
                    : say('PANE-FREEZE-AREA', { cells: place.area.rows * place.area.columns })}
                </ins>
              </span>
            </li>
          )}
        </Paged>
      </ul>
      {freeze.left.length === 0 ? null : <p>{say('PANE-FREEZE-LEFT-COUNT', { count: freeze.left.length })}</p>}
      <div className="actions">
        <PrimaryButton
          data-testid="btn-freeze-apply"
          text={say('PANE-FUNCTIONS-FREEZE')}
          onClick={() => void session.formulas.applyFreeze()}
        />
        <DefaultButton text={say('PANE-CANCEL')} onClick={() => session.formulas.cancelFreeze()} />
      </div>
    </section>
  );
}
