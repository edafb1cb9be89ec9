import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { useEffect, useId, useRef } from 'react';
import { targetText } from '../../../assessment/new-scheme/target-text';
import { fill } from '../../../messages/catalogue';
import { newSchemeMessages } from '../../../messages/assessment/new-scheme';
import { remarkPhrase, type SchemeDraft } from '../../session/scheme/new-scheme';
import { PlaceLink } from '../shared/PlaceLink';
import { usePane, useSession } from '../shared/use-session';
import { useLocale, useWords } from '../shared/words';
import { NewSchemeQuestion } from './NewSchemeQuestion';

/** 按这本工作簿新建 laid out for approval: what was recognised, what is asked, what is not taken. */
export function NewSchemeCard() {
  const draft = usePane((state) => state.draft);
  return draft === null ? null : <Card key={draft.proposal.title} draft={draft} />;
}

function Card({ draft: { proposal, answers } }: { readonly draft: SchemeDraft }) {
  const say = useWords();
  const locale = useLocale();
  const heading = useId();
  const session = useSession();
  const busy = usePane((state) => state.busy !== null);
  const { title, list, ledgers, questions, remarks, targets } = proposal;
  const [first] = list.units;
  const card = useRef<HTMLElement>(null);
  // It takes the place of the tabs, and with it the focus of who asked for it.
  useEffect(() => {
    if (document.hasFocus()) card.current?.focus();
  }, []);
  const isAnswered = Object.keys(answers).length > 0;
  return (
    <section ref={card} tabIndex={-1} className="preview new-scheme" data-testid="new-scheme" aria-labelledby={heading}>
      <h2 id={heading}>{say('PANE-NEW-TITLE', { title })}</h2>
      <p>
        {list.sequences.length === 0
          ? say('PANE-NEW-UNITS', { count: list.units.length })
          : say('PANE-NEW-UNITS-OF', { count: list.units.length, sequences: list.sequences.join('、') })}{' '}
        {first?.at === null || first === undefined ? null : <PlaceLink place={first.at} />}
      </p>
      <ul className="ledgers">
        {ledgers.map(({ name, columns }) => (
          <li key={name}>{say('PANE-NEW-LEDGER', { ledger: name, columns: columns.map((column) => column.name).join('、') })}</li>
        ))}
      </ul>
      <ol className="questions">
        {questions.map((question) => (
          <NewSchemeQuestion key={question.name} question={question} answer={answers[question.name] ?? null} />
        ))}
      </ol>
      {remarks.length === 0 ? null : (
        <details data-testid="new-scheme-remarks">
          <summary tabIndex={0}>{say('PANE-NEW-REMARKS', { count: remarks.length })}</summary>
          <ul>
            {remarks.map((remark, index) => (
              <li key={index}>
                {remark.place === null ? null : <PlaceLink place={remark.place} />} {say(remarkPhrase(remark))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {targets.length === 0 ? null : (
        <details>
          <summary tabIndex={0}>{say('PANE-NEW-TARGETS', { count: targets.length })}</summary>
          <ul>
            {targets.map(({ place, text, said }, index) => (
              <li key={index}>
                <PlaceLink place={place} /> {fill(newSchemeMessages['NS-TARGET'], { text, said: targetText(said, locale) }, locale)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="actions">
        <PrimaryButton
          data-testid="btn-new-scheme"
          text={say(isAnswered ? 'PANE-NEW-ACCEPT-ANSWERS' : 'PANE-NEW-ACCEPT')}
          disabled={busy}
          allowDisabledFocus
          onClick={() => {
            if (!busy) void session.newScheme.accept();
          }}
        />
        <DefaultButton text={say('PANE-CANCEL')} onClick={() => session.newScheme.cancel()} />
      </div>
    </section>
  );
}
