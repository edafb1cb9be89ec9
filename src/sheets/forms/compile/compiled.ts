import type { Comparison } from '../../../language/comparison';
import type { AggregateTerm, Term } from '../../../language/term';
import type { Statement } from '../../../scheme/model';
import type { CellContent } from '../../../workbook/cells/cell';
import type { Form } from '../form';
import type { Spot } from './problems';

/** A form whose placeholders are understood: what it takes to fill it for any data of its scheme. */
export interface CompiledForm {
  readonly form: Form;
  /** A copy for each unit or rank group; one copy for null. */
  readonly per: 'unit' | 'group' | null;
  /** 须 齐全: a copy for which something is missing is not printed. */
  readonly complete: boolean;
  readonly body: readonly Node[];
}

export type Node =
  | { readonly kind: 'row'; readonly row: TemplateRow }
  | { readonly kind: 'each'; readonly list: List; readonly body: readonly Node[]; readonly spot: Spot }
  | {
      readonly kind: 'if';
      readonly condition: Condition;
      readonly then: readonly Node[];
      readonly otherwise: readonly Node[];
      readonly spot: Spot;
    };

/** A row of the form as it is copied. */
export interface TemplateRow {
  readonly row: number;
  readonly cells: readonly TemplateCell[];
  /** 另起一页 */
  readonly breaks: boolean;
}

export type TemplateCell =
  /** As it stands in the form. */
  | { readonly kind: 'fixed'; readonly content: CellContent }
  /** Words and placeholders; `merges`: equal neighbours below become one cell. */
  | { readonly kind: 'filled'; readonly parts: readonly (string | Placeholder)[]; readonly merges: boolean; readonly source: string };

export type Fact = '行号' | '连号' | '行数' | '今天' | '期次' | '办法' | '文号' | '名称' | '单位数';

export type Placeholder =
  /** A formula, for the row or unit at hand; `statement` where it is a computed column by itself. */
  | {
      readonly kind: 'term';
      readonly term: Term;
      readonly ledger: string | null;
      readonly source: string;
      readonly statement: Statement | null;
    }
  | { readonly kind: 'rank' }
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'text'; readonly text: string }
  /** 算式 and 来源 of a computed column. */
  | { readonly kind: 'working'; readonly statement: Statement }
  | { readonly kind: 'cells'; readonly statement: Statement }
  /** 连写; 次数(名册, …) of a rank group. */
  | { readonly kind: 'joined'; readonly of: AggregateTerm }
  | { readonly kind: 'groupCount'; readonly of: AggregateTerm };

export type Condition =
  | { readonly kind: 'term'; readonly term: Term; readonly ledger: string | null }
  /** 行数, or 次数(名册, …) of a rank group, held against a number. */
  | { readonly kind: 'count'; readonly of: AggregateTerm | null; readonly operator: Comparison; readonly number: number };

/** What 每 goes through. */
export type List =
  | ({ readonly kind: 'ledger'; readonly ledger: string; readonly uncounted: boolean } & Choice)
  | ({ readonly kind: 'units'; /** From first to last (单位), or as the 名册 lists them. */ readonly byStanding: boolean } & Choice)
  | { readonly kind: 'groups' }
  | { readonly kind: 'own'; readonly name: OwnList };

export interface Choice {
  readonly condition: Term | null;
  readonly order: { readonly by: Term; readonly descending: boolean } | null;
  /** At most so many. */
  readonly first: number | null;
  /** Blank rows of the same look up to so many. */
  readonly fill: number | null;
}

/** Lists that the program has, with what each of their rows says. */
export const OWN_LISTS = {
  得分项: { of: 'unit', fields: ['名称', '得分', '依据', '公式', '算式'] },
  待补: { of: 'unit', fields: ['事项', '位置'] },
  结果运用: { of: 'unit', fields: ['名称', '依据'] },
  口径: { of: 'scheme', fields: ['名称', '问题', '取法', '另可', '依据'] },
  日程: { of: 'scheme', fields: ['事项', '截止', '依据'] },
} as const satisfies Readonly<Record<string, { readonly of: 'unit' | 'scheme'; readonly fields: readonly string[] }>>;

export type OwnList = keyof typeof OWN_LISTS;

export function isOwnList(name: string): name is OwnList {
  return Object.hasOwn(OWN_LISTS, name);
}
