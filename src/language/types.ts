/** The type of a column, an item or a formula. */
export type ValueType =
  /** 分: rounded once, at the end of its definition. 数 and 率 stay exact. 整数, 名次 and 序号 are whole numbers. */
  | { readonly kind: 'number'; readonly as: NumberKind }
  /** 文字; `options` where only some texts are allowed. */
  | { readonly kind: 'text'; readonly options: readonly string[] | null }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  /** 单位: the name of a unit of the 名册. */
  | { readonly kind: 'unit' };

export type NumberKind = '分' | '数' | '率' | '整数' | '名次' | '序号';

export const NUMBER_KINDS: readonly NumberKind[] = ['分', '数', '率', '整数', '名次', '序号'];

export const NUMBER: ValueType = { kind: 'number', as: '数' };
export const TEXT: ValueType = { kind: 'text', options: null };
export const COUNTS: ValueType = { kind: 'number', as: '整数' };
export const DATE: ValueType = { kind: 'date' };
export const BOOLEAN: ValueType = { kind: 'boolean' };

/** The type in the words of the language, for messages. */
export function typeName(type: ValueType): string {
  switch (type.kind) {
    case 'number':
      return type.as;
    case 'text':
      return type.options === null ? '文字' : `文字（${type.options.slice(0, 6).join('、')}${type.options.length > 6 ? '…' : ''}）`;
    case 'boolean':
      return '是否';
    case 'date':
      return '日期';
    case 'unit':
      return '单位';
  }
}

/** Whether a value of both types can be compared or take the same place. */
export function sameKind(a: ValueType, b: ValueType): boolean {
  return comparisonClass(a) === comparisonClass(b);
}

function comparisonClass(type: ValueType): string {
  return type.kind === 'unit' ? 'text' : type.kind;
}
