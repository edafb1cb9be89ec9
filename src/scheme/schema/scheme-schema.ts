import { z } from 'zod';
import { findWrongInCase, type CaseYaml } from './case-schema';

/** The Chinese YAML form of a scheme, as written. Unknown keys are errors; the allowed ones are the error's message. */

function strict<S extends z.core.$ZodShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join('、') : undefined) });
}

/** Lets a short form stand for a longer one: a text for `{公式: text}`, a list for `{分档: list}`. */
function short<T extends z.ZodType>(key: string, inner: T, listKey = key): z.ZodPreprocess<T> {
  return z.preprocess(
    (value) => (Array.isArray(value) ? { [listKey]: value } : typeof value === 'object' && value !== null ? value : { [key]: value }),
    inner,
  );
}

/** A text; without quotes it may look like a number (依据: 4.1). */
const text = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string());
const formula = text;
const texts = z.array(text);
const name = z.string();
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const number = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?%?$/u)]);

const readingSchema = strict({ 问: text, 取: text, 另可: texts.default([]), 依据: text.optional() });

const tierSchema = strict({
  低于: number.optional(),
  不超过: number.optional(),
  当: z.literal('其他').optional(),
  取: z.union([z.number(), z.string()]),
});
const tableSchema = strict({ 行: z.array(z.array(scalar)).optional(), 分段: z.array(tierSchema).optional(), 依据: text.optional() });

const year = z.int().min(1900).max(2200);

/** A value, or values by the year from which they hold: 按年: [{自: 2017, 取: 20}, {自: 2019, 取: 15}]. */
const parameterSchema = short(
  '值',
  strict({
    值: z.union([z.number(), z.string()]).optional(),
    按年: z
      .array(strict({ 自: year.optional(), 取: z.union([z.number(), z.string()]) }))
      .min(1)
      .max(60)
      .optional(),
    类型: z.union([text, texts]).optional(),
    计量: text.optional(),
    依据: text.optional(),
  }),
  '按年',
);

const columnSchema = short(
  '类型',
  strict({
    类型: z.union([text, texts]).default('文字'),
    别名: texts.default([]),
    必填: z.enum(['是', '否']).optional(),
    范围: z.tuple([number, number]).optional(),
    缺省: z.union([z.number(), z.string()]).optional(),
    计量: text.optional(),
    合并: z.enum(['沿用', '待确认']).optional(),
    保密: z.enum(['是', '否']).optional(),
    说明: text.optional(),
  }),
);

const statementSchema = short(
  '公式',
  strict({
    公式: formula.optional(),
    分档: z
      .array(strict({ 当: formula, 取: formula }))
      .min(1)
      .max(60)
      .optional(),
    按年: z
      .array(strict({ 自: year.optional(), 取: formula }))
      .min(1)
      .max(60)
      .optional(),
    类型: z.union([text, texts]).optional(),
    小数: z.union([z.int().min(0).max(6), z.literal('不舍入')]).optional(),
    适用: texts.optional(),
    依据: text.optional(),
  }),
  '分档',
);

const ledgerSchema = strict({
  别名: texts.default([]),
  依据: text.optional(),
  适用: texts.optional(),
  每单位至少: z.int().min(0).max(1000).default(0),
  保密: z.enum(['是', '否']).default('否'),
  一票否决: z.enum(['是', '否']).default('否'),
  共用: z.enum(['是', '否']).default('否'),
  计入: formula.optional(),
  不重复: z.array(z.union([text, texts])).default([]),
  列: z.record(name, columnSchema),
  行: z.record(name, statementSchema).default({}),
});

const caseSchema = z.custom<CaseYaml>().check(({ value, issues }) => {
  findWrongInCase(value, issues);
});

export const schemeSchema = strict({
  办法: text,
  标识: text.optional(),
  继承: z.union([text, texts]).optional(),
  文号: text.optional(),
  版本: text.optional(),
  施行: text.optional(),
  年度: z.int().optional(),
  满分: number.optional(),
  小数: z.int().min(0).max(6).default(2),
  序列: texts.default([]),
  参数: z.record(name, parameterSchema).default({}),
  口径: z.record(name, readingSchema).default({}),
  表: z.record(name, tableSchema).default({}),
  台账: z.record(name, ledgerSchema),
  得分项: z.record(name, statementSchema).default({}),
  排名: strict({
    按: z.union([text, texts.min(1)]),
    范围: text.default('序列'),
    并列: text.default('同名次跳号'),
    待补: z.enum(['等', '不等']).default('等'),
    依据: text.optional(),
  }).optional(),
  等级: texts.default([]),
  等次: z
    .array(
      strict({
        等次: text.optional(),
        不高于: text.optional(),
        // Of an earlier form of the language: read, told by `lint/obsolete-keys`, and without effect.
        荣誉: z.unknown().optional(),
        当: formula,
        依据: text.optional(),
      }),
    )
    .default([]),
  结果运用: z.array(strict({ 做: text, 当: formula, 台账: text.optional(), 适用: texts.optional(), 依据: text.optional() })).default([]),
  检查: z
    .array(
      strict({
        须: formula,
        当: formula.optional(),
        台账: text.optional(),
        范围: z.enum(['单位', '序列', '办法']).optional(),
        否则: z.enum(['错误', '提醒', '提示']).default('错误'),
        说明: text.optional(),
        适用: texts.optional(),
        依据: text.optional(),
      }),
    )
    .default([]),
  日程: z.array(strict({ 事项: text, 截止: formula, 台账: text.optional(), 依据: text.optional() })).default([]),
  算例: z.array(caseSchema).default([]),
});

export type SchemeYaml = z.infer<typeof schemeSchema>;
export type LedgerYaml = z.infer<typeof ledgerSchema>;
export type ColumnYaml = z.infer<typeof columnSchema>;
export type ParameterYaml = z.infer<typeof parameterSchema>;
export type StatementYaml = z.infer<typeof statementSchema>;
