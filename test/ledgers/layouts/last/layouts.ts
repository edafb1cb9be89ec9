import type { OwnLayout } from '../layout';
import { closedLayouts } from './closed';
import { lastTables } from './tables';

/** Layouts that were written after recognition stood, each with its truth before it was read, and read for the first time at the end. */
export const lastLayouts: readonly OwnLayout[] = [...lastTables, ...closedLayouts];
