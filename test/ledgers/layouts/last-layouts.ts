import type { OwnLayout } from './layout';
import { lastRankings } from './last-rankings';
import { lastTables } from './last-tables';

/** Layouts that were written after recognition stood, each with its truth before it was read. */
export const lastLayouts: readonly OwnLayout[] = [...lastTables, ...lastRankings];
