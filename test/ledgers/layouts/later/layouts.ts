import type { OwnLayout } from '../layout';
import { groupsAcross } from './groups-across';
import { severalTables } from './several-tables';
import { valuesAndWords } from './values-and-words';

/** Layouts that were written when those of `own` and `last` were read whole, each with its truth before it was read. */
export const laterLayouts: readonly OwnLayout[] = [...groupsAcross, ...severalTables, ...valuesAndWords];
