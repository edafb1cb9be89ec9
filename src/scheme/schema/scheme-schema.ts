import * as z from 'zod/mini';
import { MOST_FORM_COLUMNS, MOST_FORM_ROWS, ROW_LOOKS } from '../declared-form';
import { findWrongInCase, type CaseYaml } from './case-schema';

/** The Chinese YAML form of a scheme, as written. Unknown keys are errors; the allowed ones are the error's message. */

function strict<S extends z.core.$ZodShape>(shape: S): z.ZodMiniObject<S, z.core.$strict> {
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join('、') : undefined) });
}

/** Lets a short form stand for a longer one: a text for `{公式: text}`, a list for `{分档: list}`. */
function short<T extends z.ZodMiniType>(key: string, inner: T, listKey = key): Adjusted<T> {
  return adjusted(
    (value) => (Array.isArray(value) ? { [listKey]: value } : typeof value === 'object' && value !== null ? value : { [key]: value }),
    inner,
  );
}

type Adjusted<T extends z.ZodMiniType> = z.ZodMiniPipe<z.ZodMiniTransform, T>;

/** A schema over what another form of the value comes to. */
function adjusted<T extends z.ZodMiniType>(adjust: (value: unknown) => unknown, inner: T): Adjusted<T> {
  return z.pipe(z.transform(adjust), inner);
}

/** A text; without quotes it may look like a number (依据: 4.1). */
const text = adjusted((value) => (typeof value === 'number' ? String(value) : value), z.string());
const formula = text;
const texts = z.array(text);
const name = z.string();
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const number = z.union([z.number(), z.string().check(z.regex(/^-?\d+(\.\d+)?%?$/u))]);

/** On which clause something rests, and what that clause says. */
const clause = { 依据: z.optional(text), 原文: z.optional(text) };

const readingSchema = strict({ 问: text, 取: text, 另可: z._default(texts, []), ...clause });

const tierSchema = strict({
  低于: z.optional(number),
  不超过: z.optional(number),
  当: z.optional(z.literal('其他')),
  取: z.union([z.number(), z.string()]),
});
const tableSchema = strict({ 行: z.optional(z.array(z.array(scalar))), 分段: z.optional(z.array(tierSchema)), ...clause });

const year = z.int().check(z.minimum(1900), z.maximum(2200));

/** A value, or values by the year from which they hold: 按年: [{自: 2017, 取: 20}, {自: 2019, 取: 15}]. */
const parameterSchema = short(
  '值',
  strict({
    值: z.optional(z.union([z.number(), z.string()])),
    按年: z.optional(
      z.array(strict({ 自: z.optional(year), 取: z.union([z.number(), z.string()]) })).check(z.minLength(1), z.maxLength(60)),
    ),
    类型: z.optional(z.union([text, texts])),
    计量: z.optional(text),
    ...clause,
  }),
  '按年',
);

const columnSchema = short(
  '类型',
  strict({
    类型: z._default(z.union([text, texts]), '文字'),
    别名: z._default(texts, []),
    必填: z.optional(z.enum(['是', '否'])),
    范围: z.optional(z.tuple([number, number])),
    缺省: z.optional(z.union([z.number(), z.string()])),
    计量: z.optional(text),
    合并: z.optional(z.enum(['沿用', '待确认'])),
    保密: z.optional(z.enum(['是', '否'])),
    说明: z.optional(text),
  }),
);

const statementSchema = short(
  '公式',
  strict({
    公式: z.optional(formula),
    分档: z.optional(z.array(strict({ 当: formula, 取: formula })).check(z.minLength(1), z.maxLength(60))),
    按年: z.optional(z.array(strict({ 自: z.optional(year), 取: formula })).check(z.minLength(1), z.maxLength(60))),
    类型: z.optional(z.union([text, texts])),
    小数: z.optional(z.union([z.int().check(z.minimum(0), z.maximum(6)), z.literal('不舍入')])),
    适用: z.optional(texts),
    ...clause,
  }),
  '分档',
);

const ledgerSchema = strict({
  别名: z._default(texts, []),
  ...clause,
  适用: z.optional(texts),
  每单位至少: z._default(z.int().check(z.minimum(0), z.maximum(1000)), 0),
  保密: z._default(z.enum(['是', '否']), '否'),
  一票否决: z._default(z.enum(['是', '否']), '否'),
  共用: z._default(z.enum(['是', '否']), '否'),
  计入: z.optional(formula),
  不重复: z._default(z.array(z.union([text, texts])), []),
  列: z.record(name, columnSchema),
  行: z._default(z.record(name, statementSchema), {}),
});

/** 标准表: as one of the defaults is, or written out row by row; null or 不出: not offered. */
const formSchema = adjusted(
  (value) => (value === null || value === '不出' ? { 出: '否' } : typeof value === 'string' ? { 照: value } : value),
  strict({
    出: z.optional(z.enum(['是', '否'])),
    照: z.optional(text),
    每张: z.optional(z.enum(['单位', '排名组'])),
    须: z.optional(z.literal('齐全')),
    纸张: z.optional(z.enum(['A4纵向', 'A4横向', 'A3纵向', 'A3横向'])),
    附件: z.optional(text),
    说明: z.optional(text),
    列: z.optional(
      z
        .array(
          short(
            '名',
            strict({
              名: z.optional(text),
              宽: z.optional(z.number().check(z.minimum(4), z.maximum(400))),
              对齐: z.optional(z.enum(['左', '中', '右'])),
              内容: z.optional(text),
            }),
          ),
        )
        .check(z.minLength(1), z.maxLength(MOST_FORM_COLUMNS)),
    ),
    行: z.optional(
      z
        .array(
          strict({
            样: z.enum(ROW_LOOKS),
            格: texts.check(z.minLength(1)),
            高: z.optional(z.number().check(z.minimum(8), z.maximum(409))),
          }),
        )
        .check(z.minLength(1), z.maxLength(MOST_FORM_ROWS)),
    ),
  }),
);

const caseSchema = z.custom<CaseYaml>().check(({ value, issues }) => {
  findWrongInCase(value, issues);
});

export const schemeSchema = strict({
  办法: text,
  标识: z.optional(text),
  继承: z.optional(z.union([text, texts])),
  文号: z.optional(text),
  版本: z.optional(text),
  施行: z.optional(text),
  年度: z.optional(z.int()),
  满分: z.optional(number),
  小数: z._default(z.int().check(z.minimum(0), z.maximum(6)), 2),
  序列: z._default(texts, []),
  参数: z._default(z.record(name, parameterSchema), {}),
  口径: z._default(z.record(name, readingSchema), {}),
  表: z._default(z.record(name, tableSchema), {}),
  台账: z.record(name, ledgerSchema),
  得分项: z._default(z.record(name, statementSchema), {}),
  排名: z.optional(
    strict({
      按: z.union([text, texts.check(z.minLength(1))]),
      范围: z._default(text, '序列'),
      并列: z._default(text, '同名次跳号'),
      待补: z._default(z.enum(['等', '不等']), '等'),
      ...clause,
    }),
  ),
  等级: z._default(texts, []),
  等次: z._default(
    z.array(
      strict({
        等次: z.optional(text),
        不高于: z.optional(text),
        // Of an earlier form of the language: read, told by `lint/obsolete-keys`, and without effect.
        荣誉: z.optional(z.unknown()),
        当: formula,
        ...clause,
      }),
    ),
    [],
  ),
  结果运用: z._default(z.array(strict({ 做: text, 当: formula, 台账: z.optional(text), 适用: z.optional(texts), ...clause })), []),
  检查: z._default(
    z.array(
      strict({
        须: formula,
        当: z.optional(formula),
        台账: z.optional(text),
        范围: z.optional(z.enum(['单位', '序列', '办法'])),
        否则: z._default(z.enum(['错误', '提醒', '提示']), '错误'),
        说明: z.optional(text),
        适用: z.optional(texts),
        ...clause,
      }),
    ),
    [],
  ),
  日程: z._default(z.array(strict({ 事项: text, 截止: formula, 台账: z.optional(text), ...clause })), []),
  标准表: z._default(z.record(name, formSchema), {}),
  算例: z._default(z.array(caseSchema), []),
});

export type SchemeYaml = z.infer<typeof schemeSchema>;
export type LedgerYaml = z.infer<typeof ledgerSchema>;
export type ColumnYaml = z.infer<typeof columnSchema>;
export type ParameterYaml = z.infer<typeof parameterSchema>;
export type FormYaml = z.infer<typeof formSchema>;
export type StatementYaml = z.infer<typeof statementSchema>;
