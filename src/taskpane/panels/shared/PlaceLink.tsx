import type { Place } from '../../../workbook/cells/area';
import { placeToA1 } from '../../../workbook/cells/a1';
import { useSession } from './use-session';

/** The address of some cells; a click selects them. */
export function PlaceLink({ place }: { readonly place: Place }) {
  const session = useSession();
  return (
    <button type="button" className="link place" onClick={() => void session.goTo(place)}>
      {placeToA1(place)}
    </button>
  );
}
