import { itMarksCells, MARKED_ROWS, SHEET } from '../marks';
import { officeWith } from './support/office';

const office = officeWith({ [SHEET]: MARKED_ROWS });

itMarksCells(() => Promise.resolve(office.workbook));
