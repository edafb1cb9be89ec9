import type { OwnLayout } from '../layout';
import { columns } from './columns';
import { heads } from './heads';
import { institutions } from './institutions';
import { lines } from './lines';
import { lists } from './lists';
import { neighbours } from './neighbours';
import { offices } from './offices';
import { periods } from './periods';
import { rankings } from './rankings';
import { sheets } from './sheets';
import { tables } from './tables';
import { units } from './units';
import { values } from './values';
import { workbooks } from './workbooks';

/** Layouts of our own, made from what published tables look like; each truth was written before the product saw the workbook. */
export const ownLayouts: readonly OwnLayout[] = [
  ...[...tables, ...units, ...workbooks, ...columns, ...rankings],
  ...[...heads, ...lines, ...periods, ...values, ...sheets],
  ...[...institutions, ...lists, ...neighbours, ...offices],
];
