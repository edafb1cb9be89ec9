import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup';
import { useId, useState } from 'react';
import type { ReadingInUse } from '../../../assessment/assessment';
import { Clause } from '../shared/Clause';
import { NothingYet } from '../shared/NothingYet';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const none: readonly ReadingInUse[] = [];

/** The notices of third parties, as the build puts them beside the page. */
const THIRD_PARTY = 'third-party/pane.txt';

/** 口径, and at the foot what the program itself is made of. */
export function ReadingsTab() {
  const say = useWords();
  return (
    <>
      <Readings />
      <p className="hint">
        <a href={THIRD_PARTY} target="_blank" rel="noreferrer" data-testid="third-party">
          {say('PANE-THIRD-PARTY')}
        </a>
      </p>
    </>
  );
}

/** How the silent or ambiguous places of the regulation are read, each with its alternatives. */
function Readings() {
  const say = useWords();
  const checked = usePane((state) => state.assessment !== null);
  const readings = usePane((state) => state.assessment?.readings ?? none);
  const hash = usePane((state) => state.assessment?.scheme.hash);
  if (!checked) return <NothingYet />;
  if (readings.length === 0) return <p className="empty">{say('PANE-READINGS-NONE')}</p>;
  return (
    <>
      <p className="hint">{say('PANE-READINGS-HELP')}</p>
      <ul className="readings">
        {readings.map((reading) => (
          <Reading key={`${hash ?? ''} ${reading.name}`} reading={reading} />
        ))}
      </ul>
    </>
  );
}

function Reading({ reading }: { readonly reading: ReadingInUse }) {
  const session = useSession();
  const heading = useId();
  const { name, question, chosen, alternatives, clause } = reading;
  // The order of the first drawing: a choice must not jump away from under the pointer.
  const [options] = useState(() => [...new Set([chosen, ...alternatives])]);
  return (
    <li data-testid="reading">
      <h2 id={heading}>{name}</h2>
      <p>{question}</p>
      <Clause clause={clause} />
      <ChoiceGroup
        ariaLabelledBy={heading}
        selectedKey={chosen}
        options={options.map((text) => ({ key: text, text }))}
        onChange={(_, option) => {
          if (option !== undefined && option.key !== chosen) void session.choices.setReading(name, option.key);
        }}
      />
    </li>
  );
}
