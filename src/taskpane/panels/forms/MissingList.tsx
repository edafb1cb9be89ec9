import type { UnitCard } from '../../../assessment/assessment';
import { Paged } from '../shared/Paged';
import { PlaceLinks } from '../shared/PlaceLinks';
import { useRows } from '../shared/use-rows';
import { useWords } from '../shared/words';

const PAGE = 50;
/** So many of what is missing are named for one copy. */
const NAMED = 3;

interface Lacking {
  readonly of: string;
  /** Nothing: other units are pending. */
  readonly missing: UnitCard['missing'];
}

/** What copies of a form lack, with the cells. */
export function MissingList({ copies }: { readonly copies: readonly Lacking[] }) {
  const rows = useRows('.missing-list > li');
  return (
    <ul className="missing-list" ref={rows}>
      <Paged entries={copies} size={PAGE}>
        {(copy) => (
          <li key={copy.of}>
            <Missing {...copy} />
          </li>
        )}
      </Paged>
    </ul>
  );
}

function Missing({ of, missing }: Lacking) {
  const say = useWords();
  const named = missing.slice(0, NAMED);
  return (
    <>
      {missing.length === 0
        ? say('PANE-FORM-WAITS', { of })
        : say('PANE-FORM-MISSES', { of, missing: named.map(({ what }) => say(what)).join('；') })}
      {missing.length > NAMED ? ` ${say('PANE-MORE-PLACES', { count: missing.length })}` : null}{' '}
      <PlaceLinks places={named.flatMap(({ place }) => place ?? [])} />
    </>
  );
}
