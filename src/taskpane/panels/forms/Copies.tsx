import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup';
import { SearchBox } from 'office-ui-fabric-react/lib/SearchBox';
import { useState } from 'react';
import type { CopyShown, FormsShown, ListedForm } from '../../session/forms/shown';
import { Fold } from '../shared/Fold';
import { Paged } from '../shared/Paged';
import { useRows } from '../shared/use-rows';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';
import { DraftChoice } from './DraftChoice';
import { MissingList } from './MissingList';

const PAGE = 50;

interface Props {
  readonly listed: ListedForm;
  readonly forms: FormsShown;
}

/** Which copies are printed: all, or some; and those that are not complete, with the reason. */
export function Copies({ listed, forms }: Props) {
  const say = useWords();
  const session = useSession();
  const { copies, units, draft } = forms;
  const complete = listed.compiled?.complete === true;
  const incomplete = copies.filter(({ of, missing }) => missing !== null && (units === null || units.includes(of)));
  return (
    <>
      {listed.compiled?.per === null ? null : (
        <ChoiceGroup
          label={say('PANE-FORM-COPIES')}
          selectedKey={units === null ? 'all' : 'some'}
          options={[
            { key: 'all', text: say('PANE-FORM-ALL', { count: copies.length }) },
            { key: 'some', text: say('PANE-FORM-SOME') },
          ]}
          onChange={(_, option) => session.forms.setUnits(option?.key === 'some' ? [] : null)}
        />
      )}
      {units === null ? null : <Chosen copies={copies} units={units} />}
      {incomplete.length === 0 ? null : (
        <>
          <Incomplete
            copies={incomplete}
            words={!complete ? 'PANE-FORM-INCOMPLETE-PRINTED' : draft ? 'PANE-FORM-INCOMPLETE-DRAFT' : 'PANE-FORM-INCOMPLETE'}
          />
          {complete ? <DraftChoice draft={draft} /> : null}
        </>
      )}
    </>
  );
}

function Chosen({ copies, units }: { readonly copies: readonly CopyShown[]; readonly units: readonly string[] }) {
  const say = useWords();
  const session = useSession();
  const [sought, setSought] = useState('');
  const found = copies.filter(({ of }) => of.includes(sought.trim()));
  const rows = useRows('.form-copies li');
  return (
    <div className="form-copies">
      {copies.length > 10 ? (
        <SearchBox
          placeholder={say('PANE-FORM-SEARCH')}
          ariaLabel={say('PANE-FORM-SEARCH')}
          value={sought}
          onChange={(_, text) => setSought(text ?? '')}
        />
      ) : null}
      <p className="hint">{say('PANE-FORM-CHOSEN', { count: units.length })}</p>
      <ul data-testid="form-copies" ref={rows}>
        <Paged key={sought} entries={found} size={PAGE}>
          {({ of, missing }) => (
            <li key={of}>
              <Checkbox
                label={missing === null ? of : say('PANE-FORM-COPY-INCOMPLETE', { of })}
                checked={units.includes(of)}
                onChange={(_, checked) => session.forms.setUnits(checked === true ? [...units, of] : units.filter((unit) => unit !== of))}
              />
            </li>
          )}
        </Paged>
      </ul>
    </div>
  );
}

type Heading = 'PANE-FORM-INCOMPLETE' | 'PANE-FORM-INCOMPLETE-DRAFT' | 'PANE-FORM-INCOMPLETE-PRINTED';

function Incomplete({ copies, words }: { readonly copies: readonly CopyShown[]; readonly words: Heading }) {
  const say = useWords();
  return (
    <Fold testId="form-incomplete" label={say(words, { count: copies.length })}>
      <MissingList copies={copies.map(({ of, missing }) => ({ of, missing: missing ?? [] }))} />
    </Fold>
  );
}
