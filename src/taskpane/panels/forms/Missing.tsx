import type { UnitCard } from '../../../assessment/assessment';
import { PlaceLinks } from '../shared/PlaceLinks';
import { useWords } from '../shared/words';

/** So many of what is missing are named for one unit. */
const NAMED = 3;

/** What a copy of a form lacks, with the cells; nothing: other units are pending. */
export function Missing({ of, missing }: { readonly of: string; readonly missing: UnitCard['missing'] }) {
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
