import fc from 'fast-check';
import { ROW_LOOKS } from '../../../src/scheme/declared-form';
import { anySigns } from '../../support/code-points';

/** Texts as people and machines write them: words, formulas, numbers, look-alikes of every sign that the sheet gives a meaning. */
const word = fc.constantFrom(
  '得分',
  '指标',
  '完成值 ÷ 目标值',
  '=A1+1',
  '第十一条（一）3、第十二条',
  '甲、乙',
  '[甲]',
  '{甲: 乙}',
  '"引"',
  '"',
  "'撇",
  '100',
  '-0.5',
  '60%',
  '1e3',
  'true',
  'null',
  '~',
  '',
  ' 前空',
  '后空 ',
  '两\n行',
  '\t',
  '【表】',
  '【甲',
  '甲】',
  '#1',
  '甲 › 乙',
  '›',
  '2018-01-01',
  '是',
  'a: b',
  '- x',
  '# y',
  '&a',
  '*a',
  '!t',
  '|',
  '>',
  '%',
  '@',
  '`',
  '_x0041_',
  '\u0007',
  '\ud800',
  '１２',
  '名称',
  '其他项',
  '合计(指标, 分值, 每 事项 取最高)',
);
const text = fc.oneof({ weight: 4, arbitrary: word }, fc.string({ unit: 'grapheme', maxLength: 12 }), anySigns(6));
const name = text.filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key));
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const texts = fc.array(text, { maxLength: 4 });
const decimal = fc.oneof(number, fc.constantFrom('60%', '-1.5', '100'));
const yes = fc.constantFrom('是', '否');

function some<T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T)[]): fc.Arbitrary<unknown> {
  return fc.record(shape, { requiredKeys: required });
}
function map(of: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.dictionary(name, of, { maxKeys: 4, noNullPrototype: true });
}

const column = fc.oneof(
  text,
  some(
    {
      类型: fc.oneof(text, texts),
      别名: texts,
      必填: yes,
      保密: yes,
      范围: fc.tuple(number, number),
      缺省: fc.oneof(number, text),
      计量: text,
      合并: fc.constantFrom('沿用', '待确认'),
      说明: text,
    },
    [],
  ),
);
const year = fc.integer({ min: 1900, max: 2200 });
const dated = (of: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.array(some({ 自: year, 取: of }, ['取']), { minLength: 1, maxLength: 3 });
const parameter = fc.oneof(
  text,
  number,
  dated(fc.oneof(text, number)),
  some({ 值: fc.oneof(text, number), 按年: dated(fc.oneof(text, number)), 类型: fc.oneof(text, texts), 计量: text, 依据: text }, []),
);
const choices = fc.array(some({ 当: fc.oneof(text, number), 取: fc.oneof(text, number) }, ['当', '取']), { minLength: 1, maxLength: 3 });
const statement = fc.oneof(
  text,
  number,
  choices,
  some(
    {
      公式: fc.oneof(text, number),
      分档: choices,
      按年: dated(fc.oneof(text, number)),
      类型: fc.oneof(text, texts),
      小数: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant('不舍入')),
      适用: texts,
      依据: text,
    },
    [],
  ),
);
const table = some(
  {
    依据: text,
    行: fc.array(fc.array(scalar, { maxLength: 3 }), { maxLength: 4 }),
    分段: fc.array(some({ 低于: decimal, 不超过: decimal, 当: fc.constant('其他'), 取: fc.oneof(number, text) }, ['取']), { maxLength: 3 }),
  },
  [],
);
const ledger = some(
  {
    别名: texts,
    依据: text,
    适用: texts,
    每单位至少: fc.nat(9),
    保密: yes,
    一票否决: yes,
    共用: yes,
    计入: fc.oneof(text, number),
    不重复: fc.array(fc.oneof(text, texts), { maxLength: 3 }),
    列: map(column),
    行: map(statement),
  },
  ['列'],
);
const rows = fc.array(fc.dictionary(name, scalar, { maxKeys: 3, noNullPrototype: true }), { maxLength: 3 });
const unit = some({ 序列: text, 已知: map(scalar), 应得: map(fc.oneof(scalar, texts)), 指标: rows, 得分: scalar }, []);

const formColumn = some({ 名: text, 宽: fc.integer({ min: 4, max: 400 }), 对齐: fc.constantFrom('左', '中', '右'), 内容: text }, []);

/** Values that the form takes, whether or not their formulas make sense. */
export const randomForm = some(
  {
    办法: text,
    标识: text,
    继承: fc.oneof(text, texts),
    文号: text,
    版本: fc.oneof(text, number),
    施行: text,
    年度: fc.integer({ min: 1900, max: 2100 }),
    满分: decimal,
    小数: fc.integer({ min: 0, max: 6 }),
    序列: texts,
    参数: map(parameter),
    口径: map(some({ 问: text, 取: text, 另可: texts, 依据: text }, ['问', '取'])),
    表: map(table),
    台账: map(ledger),
    得分项: map(statement),
    排名: some({ 按: text, 范围: fc.oneof(fc.constantFrom('序列', '全部'), text), 并列: text, 依据: text }, ['按']),
    等级: texts,
    等次: fc.array(some({ 等次: text, 不高于: text, 当: fc.oneof(text, number), 依据: text }, ['当']), { maxLength: 3 }),
    结果运用: fc.array(some({ 做: text, 当: text, 台账: text, 适用: texts, 依据: text }, ['做', '当']), { maxLength: 3 }),
    检查: fc.array(
      some(
        {
          须: text,
          当: text,
          台账: text,
          范围: fc.constantFrom('单位', '序列', '办法'),
          否则: fc.constantFrom('错误', '提醒', '提示'),
          说明: text,
          适用: texts,
          依据: text,
        },
        ['须'],
      ),
      { maxLength: 3 },
    ),
    标准表: map(
      fc.oneof(
        fc.constantFrom(null, '不出'),
        text,
        some(
          {
            出: yes,
            照: text,
            每张: fc.constantFrom('单位', '排名组'),
            须: fc.constant('齐全'),
            纸张: fc.constantFrom('A4纵向', 'A3横向'),
            附件: text,
            说明: text,
            列: fc.array(fc.oneof(text, formColumn), {
              minLength: 1,
              maxLength: 3,
            }),
            行: fc.array(
              some(
                {
                  样: fc.constantFrom(...ROW_LOOKS),
                  格: fc.array(text, { minLength: 1, maxLength: 3 }),
                  高: fc.integer({ min: 8, max: 409 }),
                },
                ['样', '格'],
              ),
              { minLength: 1, maxLength: 3 },
            ),
          },
          [],
        ),
      ),
    ),
    日程: fc.array(some({ 事项: text, 截止: text, 台账: text, 依据: text }, ['事项', '截止']), { maxLength: 3 }),
    算例: fc.array(
      some(
        {
          名: text,
          依据: text,
          年度: fc.integer({ min: 1900, max: 2100 }),
          口径: map(text),
          单位: map(unit),
          序列: text,
          已知: map(scalar),
          应得: map(fc.oneof(scalar, texts)),
          指标: rows,
          得分: scalar,
          '指标 › #1': scalar,
        },
        ['名'],
      ),
      { maxLength: 3 },
    ),
  },
  ['办法', '台账'],
);
