import { WIDTH, type Layout } from './lay';
import { say } from './words';

/** 反馈单签收表: a line for each unit that signs for its feedback sheet. */
export function receiptForm(period: string): Layout {
  const name = say('DF-RECEIPT');
  const [serial, count, by, at, phone] = [32, 36, 70, 96, 80];
  return {
    name,
    about: say('DF-FOR-RECEIPT'),
    period,
    orientation: 'portrait',
    columns: [
      { width: serial, align: 'center' },
      { width: WIDTH.portrait - serial - count - by - at - phone, align: 'left' },
      { width: count, align: 'center' },
      { width: by, align: 'center' },
      { width: at, align: 'center' },
      { width: phone, align: 'center' },
    ],
    titleRows: { row: 1, rows: 3 },
    lines: [
      {
        look: '表头',
        cells: (['DF-SERIAL', 'DF-UNIT-HEAD', 'DF-COPIES', 'DF-SIGNED-BY', 'DF-SIGNED-AT', 'DF-PHONE'] as const).map((code) => say(code)),
      },
      { look: '正文', cells: ['｛每 名册｝｛连号｝', '｛单位｝', '｛1｝', '', '', ''], height: 24 },
    ],
  };
}
