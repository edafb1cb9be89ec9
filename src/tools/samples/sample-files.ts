import { writeXlsx } from '../../xlsx';
import { dashiqiaoSample } from './dashiqiao';
import { dashiqiaoCompleted } from './dashiqiao-completed';
import { guangyuanSample } from './guangyuan';
import { guangyuanCompleted } from './guangyuan-completed';

/** A day before any of this was written: the files depend on nothing but their content. */
const WRITTEN = new Date('2018-01-20T00:00:00.000Z');

/** The sample workbooks by file name. */
export async function sampleFiles(): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  return new Map([
    ['广元交通-2017.xlsx', await writeXlsx(guangyuanSample(), { modified: WRITTEN })],
    ['大石桥-2017.xlsx', await writeXlsx(dashiqiaoSample(), { modified: WRITTEN })],
    ['广元交通-2017-完成.xlsx', await writeXlsx(guangyuanCompleted(), { modified: WRITTEN })],
    ['大石桥-2017-完成.xlsx', await writeXlsx(dashiqiaoCompleted(), { modified: WRITTEN })],
  ]);
}
