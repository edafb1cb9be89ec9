import type { Place } from '../../../workbook/cells/area';
import { PlaceLink } from './PlaceLink';

/** The addresses of some cells; a sheet is named before the first of those that follow one another on it. */
export function PlaceLinks({ places }: { readonly places: readonly Place[] }) {
  return (
    <span className="places">
      {places.map((place, index) => (
        <PlaceLink key={index} place={place} isShort={places[index - 1]?.sheet === place.sheet} />
      ))}
    </span>
  );
}
