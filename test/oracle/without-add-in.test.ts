import { assess } from '../../src/assessment/assess';
import { planLiveSheet } from '../../src/custom-functions/live-sheet';
import { functionMessages } from '../../src/messages/functions/functions';
import { shippedLibrary } from '../../src/regulations';
import { loadScheme } from '../../src/scheme/load';
import { recalculated } from '../../src/tools/libreoffice/libreoffice';
import { cellAt, emptyBook, emptySheet, putCell, readXlsx, writeXlsx } from '../../src/xlsx';
import { isFormula } from '../../src/workbook/cells/cell';
import { workbook } from '../support/snapshot';
import { oracleTest } from './support/oracle';
import { shippedText } from '../support/shipped-text';

/** The formula of the sheet of live results over a small workbook. */
function liveFormula(): string {
  const { scheme } = loadScheme(shippedText('广元交通'), 'guangyuan.yaml', shippedLibrary);
  if (scheme === null) throw new Error('the shipped scheme is right');
  const snapshot = workbook({
    名册: [
      ['单位', '序列'],
      ['甲科', '局机关科室'],
    ],
    指标: [
      ['单位', '分值', '目标值', '完成值'],
      ['甲科', 200, 1, 1],
    ],
  });
  const contents = planLiveSheet(scheme, assess(snapshot, scheme), snapshot).flatMap((edit) =>
    edit.kind === 'values' ? edit.values.flat() : [],
  );
  return contents.find(isFormula)?.formula ?? '';
}

oracleTest(
  'opened where there is no Kaoji and calculated anew, live results say what to do; a formula typed without a guard is #NAME?',
  async () => {
    const ledgers = ['名册', '指标'].map((name) => emptySheet(name));
    const live = emptySheet('考评结果-实时');
    putCell(live, 0, 0, { value: null, formula: liveFormula() });
    putCell(live, 1, 0, { value: null, formula: '=KAOJI.折算百分(80,100)' });
    putCell(live, 2, 0, { value: null, formula: '=IF(ISERROR(KAOJI.已加载()),"请打开考绩",KAOJI.折算百分(80,100))' });
    const after = await recalculated(new Map([['实时', await writeXlsx({ ...emptyBook(), sheets: [...ledgers, live] })]]));
    const sheet = (await readXlsx(after.get('实时') ?? new Uint8Array())).sheets.find(({ name }) => name === '考评结果-实时');
    const shown = [0, 1, 2].map((row) => (sheet === undefined ? undefined : cellAt(sheet, row, 0)?.value));
    expect(shown).toEqual([functionMessages['F-LIVE-GUARD'].zh, { error: '#NAME?' }, '请打开考绩']);
  },
);
