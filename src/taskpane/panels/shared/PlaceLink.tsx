import type { Place } from '../../../workbook/cells/area';
import { areaToA1, placeToA1 } from '../../../workbook/cells/a1';
import { useSession } from './use-session';

interface Props {
  readonly place: Place;
  /** Shows the address without the sheet, which is named just before. */
  readonly isShort?: boolean;
}

/** The address of some cells; a click selects them. */
export function PlaceLink({ place, isShort = false }: Props) {
  const session = useSession();
  const whole = placeToA1(place);
  return (
    <button
      type="button"
      className="link place"
      {...(isShort ? { 'aria-label': whole, title: whole } : {})}
      onClick={() => void session.goTo(place)}
    >
      {isShort ? areaToA1(place.area) : whole}
    </button>
  );
}
