import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { useState } from 'react';
import type { Question } from '../../../assessment/new-scheme/proposal';
import { Choice } from '../shared/choice/Choice';
import { PlaceLinks } from '../shared/PlaceLinks';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const OWN_WORDS = ' own';

/** A question with its proposal, the reason and the cells, other answers, and a line for one's own words. */
export function NewSchemeQuestion({ question, answer }: { readonly question: Question; readonly answer: string | null }) {
  const say = useWords();
  const session = useSession();
  const busy = usePane((state) => state.busy !== null);
  const { name, asks, proposal, alternatives, because, sources, ownWords } = question;
  const listed = [proposal, ...alternatives];
  const [writes, setWrites] = useState(answer !== null && !listed.includes(answer));
  return (
    <li data-testid="new-scheme-question">
      <Choice
        label={say(asks)}
        disabled={busy}
        chosen={writes ? OWN_WORDS : (answer ?? proposal)}
        options={[
          ...listed.map((text) => ({ key: text, text: text === proposal ? say('PANE-NEW-PROPOSED', { answer: text }) : text })),
          ...(ownWords === null ? [] : [{ key: OWN_WORDS, text: say('PANE-NEW-OWN'), apart: true as const }]),
        ]}
        onChoose={(key) => {
          const own = key === OWN_WORDS;
          setWrites(own);
          session.newScheme.answer(name, own || key === proposal ? '' : key);
        }}
      />
      {writes ? (
        <TextField
          ariaLabel={say('PANE-NEW-OWN-LABEL', { question: name })}
          description={ownWords === null ? '' : say(ownWords)}
          readOnly={busy}
          value={answer ?? ''}
          onChange={(_, text) => session.newScheme.answer(name, text ?? '')}
        />
      ) : null}
      <p className="because">
        {say(because)} <PlaceLinks places={sources} />
      </p>
    </li>
  );
}
