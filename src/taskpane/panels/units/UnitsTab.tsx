import { SearchBox } from 'office-ui-fabric-react/lib/SearchBox';
import { useMemo } from 'react';
import type { Assessment, UnitCard as Card } from '../../../assessment/assessment';
import { inWords } from '../../../messages/catalogue';
import { rankGroupTitle } from '../../../assessment/wording/standing';
import { mixesSequences, type RankGroup } from '../../../scoring/standing/rank-groups';
import { RankGroupTable } from './RankGroupTable';
import { UnitCard } from './UnitCard';
import { NothingYet } from '../shared/NothingYet';
import { usePane } from '../shared/use-session';
import { useLocale, useWords } from '../shared/words';

interface Props {
  readonly search: string;
  readonly onSearch: (text: string) => void;
}

/** 单位: the standing of those that are ranked together, group by group, or the card of one unit. */
export function UnitsTab({ search, onSearch }: Props) {
  const say = useWords();
  const locale = useLocale();
  const assessment = usePane((state) => state.assessment);
  const open = usePane((state) => state.unit);
  const wanted = search.trim();
  const groups = useMemo(() => (assessment === null ? [] : byRankGroup(assessment, wanted)), [assessment, wanted]);

  if (assessment === null) return <NothingYet />;
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
      {groups.map(({ group, cards }) => {
        const title = inWords(rankGroupTitle(group), locale);
        return (
          <RankGroupTable
            key={title}
            title={title}
            cards={cards}
            pending={group.pending}
            sequences={mixesSequences([group], assessment.units)}
          />
        );
      })}
    </>
  );
}

interface Group {
  readonly group: RankGroup;
  readonly cards: readonly Card[];
}

/** Of each rank group the units whose name holds the text, by rank, the pending ones last. */
function byRankGroup({ rankGroups, units }: Assessment, wanted: string): readonly Group[] {
  return rankGroups.flatMap((group) => {
    const cards = group.units
      .flatMap((unit) => units[unit] ?? [])
      .filter((card) => card.unit.includes(wanted))
      .sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER));
    return cards.length === 0 ? [] : [{ group, cards }];
  });
}
