import { SearchBox } from 'office-ui-fabric-react/lib/SearchBox';
import { useMemo } from 'react';
import type { UnitCard as Card } from '../checking/assessment';
import { SequenceTable } from './SequenceTable';
import { UnitCard } from './UnitCard';
import { usePane } from './use-session';
import { useWords } from './words';

interface Props {
  readonly search: string;
  readonly onSearch: (text: string) => void;
}

/** 单位: the standing of each sequence, or the card of one unit. */
export function UnitsTab({ search, onSearch }: Props) {
  const say = useWords();
  const assessment = usePane((state) => state.assessment);
  const open = usePane((state) => state.unit);
  const wanted = search.trim();
  const groups = useMemo(() => bySequence(assessment?.units ?? [], assessment?.scheme.sequences ?? [], wanted), [assessment, wanted]);

  if (assessment === null) return <p className="empty">{say('PANE-STATUS-NEW')}</p>;
  if (!assessment.scheme.scores) return <p className="empty">{say('PANE-UNITS-CHECK-ONLY')}</p>;
  if (assessment.units.length === 0) return <p className="empty">{say('PANE-UNITS-NONE')}</p>;
  const card = assessment.units.find(({ unit }) => unit === open);
  if (card !== undefined) return <UnitCard card={card} scheme={assessment.scheme} />;
  return (
    <>
      <SearchBox
        placeholder={say('PANE-UNIT-SEARCH')}
        ariaLabel={say('PANE-UNIT-SEARCH')}
        value={search}
        onChange={(_, text) => onSearch(text ?? '')}
        data-testid="unit-search"
      />
      {groups.length === 0 ? <p className="empty">{say('PANE-UNITS-NO-MATCH', { text: wanted })}</p> : null}
      {groups.map(({ sequence, cards, pending }) => (
        <SequenceTable key={sequence} sequence={sequence} cards={cards} pending={pending} />
      ))}
    </>
  );
}

interface Group {
  readonly sequence: string;
  readonly cards: readonly Card[];
  /** Units of the whole sequence whose total is pending, whether they match the search or not. */
  readonly pending: number;
}

/** Sequences in the order of the scheme; units by rank, the pending ones last. */
function bySequence(cards: readonly Card[], sequences: readonly string[], wanted: string): readonly Group[] {
  const names = [...new Set([...sequences, ...cards.map((card) => card.sequence)])];
  return names.flatMap((sequence) => {
    const all = cards.filter((card) => card.sequence === sequence);
    const shown = all
      .filter((card) => card.unit.includes(wanted))
      .sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER));
    return shown.length === 0 ? [] : [{ sequence, cards: shown, pending: all.filter((card) => card.total.state === 'pending').length }];
  });
}
