import { causesOf } from '../../../src/assessment/findings/causes';
import type { Finding } from '../../../src/assessment/findings/finding';
import { findingMessages, type FindingCode } from '../../../src/messages/assessment/findings';
import { inWords, type MessageData } from '../../../src/messages/catalogue';
import { cellArea } from '../../../src/workbook/cells/area';

function found(code: FindingCode, row: number, data: MessageData, more: Partial<Finding> = {}): Finding {
  return {
    code,
    severity: 'error',
    place: { sheet: '指标', area: cellArea(row, 0) },
    data,
    message: { sentence: findingMessages[code], data },
    clause: null,
    unit: null,
    ledger: '指标',
    fix: null,
    ...more,
  };
}

/** Each cause as its sentence and how many findings it has. */
function told(findings: readonly Finding[]): (readonly [string, number])[] {
  return causesOf(findings).map(({ message, findings: members }) => [inWords(message), members.length] as const);
}

test('342 cells that say 约92 in one column are one cause; another column is another', () => {
  const about = Array.from({ length: 342 }, (_, row) => found('L-NOT-NUMBER', row, { column: '完成值', found: '约92' }));
  const target = found('L-NOT-NUMBER', 7, { column: '目标值', found: '约92' });
  expect(told([...about, target])).toEqual([
    ['“完成值”应为数，实为“约92”。在改正之前按待补处理。', 342],
    ['“目标值”应为数，实为“约92”。在改正之前按待补处理。', 1],
  ]);
});

test('of contents that differ the first two are named and all are counted, of other data nothing is said', () => {
  const texts = ['103', '9', '9', '12'].map((text, row) => found('L-TEXT-NUMBER', row, { column: '完成值', found: text, number: text }));
  expect(told(texts)).toEqual([['“完成值”的“103、9等 3 个”是文本，已按数 … 读取。请改成数。', 4]]);
  expect(told(texts.slice(0, 3))).toEqual([['“完成值”的“103、9”是文本，已按数 … 读取。请改成数。', 3]]);
});

test('a check of the scheme is one cause, whatever rows fail it; two checks are two', () => {
  const failed = (row: number, must: string): Finding =>
    found('CHECK', row, { subject: `第${String(row)}行：`, note: '分值要够', must, found: String(row) });
  expect(told([failed(1, '分值 > 0'), failed(2, '分值 > 1'), failed(3, '分值 > 0'), failed(4, '分值 > 0')])).toEqual([
    ['分值要够。应有 分值 > 0；代入是 1、3等 3 个，不成立。', 3],
    ['第2行：分值要够。应有 分值 > 1；代入是 2，不成立。', 1],
  ]);
});

test('the gravest cause comes first, each where its first finding stands', () => {
  const findings = [
    found('L-NOT-NUMBER', 9, { column: '甲', found: 'x' }),
    found('L-REQUIRED', 1, { column: '乙' }, { severity: 'warning' }),
    found('L-TEXT-NUMBER', 2, { column: '丙', found: '1', number: '1' }, { severity: 'warning' }),
    found('L-REQUIRED', 3, { column: '乙' }, { severity: 'warning' }),
    found('L-REQUIRED', 4, { column: '乙' }, { severity: 'warning' }),
  ];
  expect(causesOf(findings).map(({ findings: members }) => members.map(({ place }) => place?.area.row))).toEqual([[9], [1, 3, 4], [2]]);
});

test('two of one cause stand by themselves, one after the other', () => {
  const two = ['约92', '约90'].map((text, row) => found('L-NOT-NUMBER', row, { column: '完成值', found: text }));
  expect(told(two)).toEqual([
    ['“完成值”应为数，实为“约92”。在改正之前按待补处理。', 1],
    ['“完成值”应为数，实为“约90”。在改正之前按待补处理。', 1],
  ]);
});

test('contents that are too long to be named are left open', () => {
  const long = ['甲', '乙', '丙'].map((text, row) => found('L-NOT-NUMBER', row, { column: '完成值', found: text.repeat(30) }));
  expect(told(long)).toEqual([['“完成值”应为数，实为“…”。在改正之前按待补处理。', 3]]);
});

test('what asks is answered one by one', () => {
  const asks = (row: number): Finding => found('L-TABLE-GUESS', row, {}, { answers: [] });
  expect(told([asks(1), asks(2), asks(3)])).toHaveLength(3);
});
