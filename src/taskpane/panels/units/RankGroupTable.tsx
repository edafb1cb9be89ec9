import { useState } from 'react';
import type { UnitCard as Card } from '../../../assessment/assessment';
import { stateWords } from '../../../assessment/wording/states';
import { inWords } from '../../../messages/catalogue';
import { StateText } from './StateText';
import { useRows } from '../shared/use-rows';
import { useSession } from '../shared/use-session';
import { useLocale, useWords } from '../shared/words';

const PAGE = 100;

interface Props {
  readonly title: string;
  readonly cards: readonly Card[];
  /** Units that keep the ranks of the group provisional. */
  readonly pending: number;
  /** Whether each unit's 序列 is to be said. */
  readonly sequences: boolean;
}

/** The standing of those that are ranked together: rank, unit, total, grade. A click opens the unit's card. */
export function RankGroupTable({ title, cards, pending, sequences }: Props) {
  const say = useWords();
  const locale = useLocale();
  const session = useSession();
  const [shown, setShown] = useState(PAGE);
  const rest = cards.length - shown;
  const rows = useRows('tr');
  return (
    <section className="group">
      <h2>
        {title} <span className="count">{say('PANE-UNITS-COUNT', { count: cards.length })}</span>
      </h2>
      {pending > 0 ? <p className="hint provisional">{say('PANE-PROVISIONAL-WHY', { count: pending })}</p> : null}
      <table className="standing">
        <thead>
          <tr>
            <th scope="col" className="number">
              {say('PANE-RANK')}
            </th>
            <th scope="col">{say('PANE-UNIT')}</th>
            <th scope="col" className="number">
              {say('PANE-TOTAL')}
            </th>
            <th scope="col">{say('PANE-GRADE')}</th>
          </tr>
        </thead>
        <tbody ref={rows}>
          {cards.slice(0, shown).map((card) => (
            <tr key={card.unit} data-unit={card.unit} onClick={() => session.openUnit(card.unit)} data-testid="standing-row">
              <td className="number">
                {card.rank ?? '—'}
                {card.rank !== null && card.provisional ? <span className="tag provisional">{say('PANE-PROVISIONAL')}</span> : null}
              </td>
              <th scope="row">
                <button type="button" className="link unit">
                  {card.unit}
                </button>
                {sequences ? <span className="hint of">{card.sequence}</span> : null}
                {card.vetoes.length > 0 ? <span className="tag veto">{say('PANE-VETO-COUNT', { count: card.vetoes.length })}</span> : null}
              </th>
              <td className="number total">{card.total === null ? '—' : <StateText shown={card.total} />}</td>
              <td>{card.grade === null ? '—' : inWords(stateWords(card.grade), locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 ? (
        <button type="button" className="link more" onClick={() => setShown(shown + PAGE)}>
          {say('PANE-MORE', { count: Math.min(PAGE, rest), rest })}
        </button>
      ) : null}
    </section>
  );
}
