import { SearchBox } from 'office-ui-fabric-react/lib/SearchBox';
import { useMemo } from 'react';
import type { Assessment, UnitCard as Card } from '../../../assessment/assessment';
import { inWords } from '../../../messages/catalogue';
import { rankGroupTitle } from '../../../assessment/wording/standing';
import { mixesSequences, type RankGroup } from '../../../scoring/standing/rank-groups';
import { RankGroupTable } from './RankGroupTable';
import { UnitCard } from './UnitCard';
import { usePane } from '../shared/use-session';
import { useLocale, useWords } from '../shared/words';

interface Props {
  readonly search: string;
  readonly onSearch: (text: string) => void;
}

/** 单位: the standing of those that are ranked together, band by band, or the card of one unit. */
export function UnitsTab({ search, onSearch }: Props) {
  const say = useWords();
  const locale = useLocale();
  const assessment = usePane((state) => state.assessment);
  const open = usePane((state) => state.unit);
  const wanted = search.trim();
  const groups = useMemo(() => (assessment === null ? [] : byBand(assessment, wanted)), [assessment, wanted]);

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
      {groups.map(({ band, cards }) => {
        const title = inWords(rankGroupTitle(band), locale);
        return (
          <RankGroupTable
            key={title}
            title={title}
            cards={cards}
            pending={band.pending}
            sequences={mixesSequences([band], assessment.units)}
          />
        );
      })}
    </>
  );
}

interface Group {
  readonly band: RankGroup;
  readonly cards: readonly Card[];
}

/** Of each band the units whose name holds the text, by rank, the pending ones last. */
function byBand({ bands, units }: Assessment, wanted: string): readonly Group[] {
  return bands.flatMap((band) => {
    const cards = band.units
      .flatMap((unit) => units[unit] ?? [])
      .filter((card) => card.unit.includes(wanted))
      .sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER));
    return cards.length === 0 ? [] : [{ band, cards }];
  });
}
