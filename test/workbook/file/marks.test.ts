import { fileWorkbook } from '../../../src/workbook/file';
import { typedFile } from '../../support/typed-book';
import { itMarksCells, MARKED_ROWS, SHEET } from '../marks';

itMarksCells(async () => fileWorkbook(await typedFile({ [SHEET]: MARKED_ROWS }), '台账.xlsx'));
