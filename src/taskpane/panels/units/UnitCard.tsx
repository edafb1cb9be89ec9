import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { useRef } from 'react';
import type { SchemeInfo, UnitCard as Card } from '../../../assessment/assessment';
import { stateWords } from '../../../assessment/wording/states';
import { pendingEntries } from '../../../assessment/missing-inputs';
import { GRADE, RANK } from '../../../language/term';
import { belowZero } from '../../../scoring/shown';
import { Clause } from '../shared/Clause';
import { PlaceLink } from '../shared/PlaceLink';
import { StateText } from './StateText';
import { useFocusWhenLost } from '../shared/use-focus';
import { useRows } from '../shared/use-rows';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

interface Props {
  readonly card: Card;
  readonly scheme: SchemeInfo;
}

/** One unit: total, rank, grade, each item with its clause, what is missing, what follows. A click on an item explains it. */
export function UnitCard({ card, scheme }: Props) {
  const say = useWords();
  const session = useSession();
  const back = useRef<HTMLButtonElement>(null);
  useFocusWhenLost(back);
  const rows = useRows('.item');
  const pending = pendingEntries(card);
  const items = new Map(scheme.items.map((item) => [item.name, item]));
  return (
    <article className="unit-card" data-testid="unit-card" aria-label={card.unit}>
      <button ref={back} type="button" className="link back" onClick={() => session.openUnit(null)}>
        <Icon iconName="ChevronLeft" aria-hidden="true" /> {say('PANE-BACK')}
      </button>
      <header>
        <div>
          <h2>{card.unit}</h2>
          <p className="hint">{card.sequence}</p>
        </div>
        <p className="score">
          {card.total === null ? null : (
            <strong>
              <StateText shown={card.total} />
            </strong>
          )}
          <span>
            {card.rank === null ? (
              say('PANE-RANK-NONE')
            ) : (
              <button
                type="button"
                className="link"
                title={say('PANE-EXPLAIN-ITEM', { item: RANK })}
                onClick={() => session.explain(card.unit, RANK)}
              >
                {say('PANE-RANK-NTH', { rank: card.rank })}
              </button>
            )}
            {card.rank !== null && card.provisional ? <span className="tag provisional">{say('PANE-PROVISIONAL')}</span> : null}
          </span>
          {card.grade === null ? null : (
            <button
              type="button"
              className="link grade"
              title={say('PANE-EXPLAIN-ITEM', { item: GRADE })}
              onClick={() => session.explain(card.unit, GRADE)}
            >
              {say('PANE-GRADE-IS', { grade: stateWords(card.grade) })}
            </button>
          )}
        </p>
      </header>
      {card.vetoes.length > 0 ? (
        <section className="vetoes">
          <h3>
            <Icon iconName="StatusErrorFull" aria-hidden="true" /> {say('PANE-VETO')}
          </h3>
          <ul>
            {card.vetoes.map((veto, index) => (
              <li key={index}>{veto}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {pending.length > 0 ? (
        <section className="pending-list">
          <h3>{say('PANE-PENDING-LIST', { count: pending.length })}</h3>
          <ul>
            {pending.map(({ what, place }, index) => (
              <li key={index}>
                {say(what)} {place === null ? null : <PlaceLink place={place} />}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ul className="items" ref={rows} aria-label={say('PANE-ITEM')}>
        {card.items.map(({ name, shown }) => (
          <li key={name} className={name === scheme.total ? 'item total' : 'item'}>
            <button type="button" title={say('PANE-EXPLAIN-ITEM', { item: name })} onClick={() => session.explain(card.unit, name)}>
              <span className="name">
                {name}
                <Clause clause={items.get(name)?.clause ?? null} />
              </span>
              <span className="number">
                <StateText shown={items.get(name)?.isTakenOff ? belowZero(shown) : shown} />
              </span>
              <Icon iconName="ChevronRight" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {card.consequences.length > 0 ? (
        <section>
          <h3>{say('PANE-CONSEQUENCES')}</h3>
          <ul className="consequences">
            {card.consequences.map(({ name, clause, pending, missing }) => (
              <li key={name}>
                {name}
                {pending ? <span className="tag pending">{say('PANE-PENDING')}</span> : null}
                <Clause clause={clause} />
                <MissingList missing={missing} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  );
}

/** Cells of which a longer list says how many there are. */
const CELLS = 5;

/** What something waits for, each with its cell. */
function MissingList({ missing }: Pick<Card, 'missing'>) {
  const say = useWords();
  if (missing.length === 0) return null;
  return (
    <ul className="lacking">
      {missing.slice(0, CELLS).map(({ what, place }, index) => (
        <li key={index}>
          {say(what)} {place === null ? null : <PlaceLink place={place} />}
        </li>
      ))}
      {missing.length > CELLS ? <li>{say('PANE-MORE-PLACES', { count: missing.length })}</li> : null}
    </ul>
  );
}
