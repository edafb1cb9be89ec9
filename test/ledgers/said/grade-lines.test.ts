import { gradeLinesIn, gradeLinesText } from '../../../src/ledgers/said/grade-lines';

/* Grade lines as notes of tables and people write them. */

test.each([
  ['注：90分以上为优秀，80-89分为良好，60-79分为合格，60分以下为不合格。', '优秀≥90、良好≥80、合格≥60、其他不合格'],
  ['90分（含）以上的为优秀；75分以上不足90分的为良好；75分以下的为一般', '优秀≥90、良好≥75、其他一般'],
  ['优秀≥90、良好≥80、合格≥60、其他不合格', '优秀≥90、良好≥80、合格≥60、其他不合格'],
  ['优秀（90分以上）、良好（80－89分）、一般（60～79分）', '优秀≥90、良好≥80、一般≥60'],
  ['前3名为优秀，其他为良好', '前3名优秀、其他良好'],
  ['前2名优秀、良好≥80、其他合格', '前2名优秀、良好≥80、其他合格'],
])('%s', (text, lines) => {
  expect(gradeLinesText(gradeLinesIn(text))).toBe(lines);
});

test.each(['考核组长：　审核：', '总分100分，各项满分见表', '90分以上为优秀', '其他事项另行通知', '2024年12月30日'])(
  'no lines: %s',
  (text) => {
    expect(gradeLinesIn(text)).toEqual([]);
  },
);
