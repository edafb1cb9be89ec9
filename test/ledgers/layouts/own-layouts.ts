import type { OwnLayout } from './layout';
import { tables } from './own-tables';
import { units } from './own-units';
import { workbooks } from './own-workbooks';

/** Layouts of our own, made from what published tables look like; each truth was written before the product saw the workbook. */
export const ownLayouts: readonly OwnLayout[] = [...tables, ...units, ...workbooks];
