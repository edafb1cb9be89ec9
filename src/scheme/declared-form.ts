import type { Position } from './source/placed';

/** How a row of a form looks: 控制 rows are not printed. */
export const ROW_LOOKS = ['控制', '附件', '标题', '副标题', '说明', '表头', '正文', '小计', '栏目', '意见', '公文', '落款'] as const;

export type RowLook = (typeof ROW_LOOKS)[number];

/** As large as a form may be. */
export const MOST_FORM_ROWS = 500;
export const MOST_FORM_COLUMNS = 60;

/** 标准表: what a scheme says of a form of that name. */
export type DeclaredForm = {
  readonly name: string;
  /** Where its name stands in the scheme. */
  readonly at: Position;
} & (
  | { readonly kind: 'withheld' }
  | ({ readonly kind: 'like'; /** The default form that it is like. */ readonly like: string } & DeclaredLooks)
  | ({
      readonly kind: 'written';
      readonly per: 'unit' | 'group' | null;
      /** 须 齐全 */
      readonly complete: boolean;
      readonly rows: readonly DeclaredRow[];
    } & DeclaredLooks)
);

export interface DeclaredLooks {
  /** What it is for, in a sentence. */
  readonly about: string | null;
  /** What stands above its title: 附件1. */
  readonly annex: string | null;
  readonly paper: { readonly size: 'A3' | 'A4'; readonly orientation: 'portrait' | 'landscape' } | null;
  /** Null where they are as they come. */
  readonly columns: readonly DeclaredColumn[] | null;
}

export interface DeclaredColumn {
  /** Its head, by which a column of a default form is known. */
  readonly head: string | null;
  /** In millimetres; null for its share of what is left. */
  readonly width: number | null;
  readonly align: 'left' | 'center' | 'right' | null;
  /** What its cells say in the rows of the table, where the default form has no such column. */
  readonly content: string | null;
  readonly at: Position;
}

export interface DeclaredRow {
  readonly look: RowLook;
  /** From the left; `→` is one with the cell on its left. */
  readonly cells: readonly string[];
  /** ⇥ at the end: the last cell runs on to the last column. */
  readonly toEnd: boolean;
  /** In points; null for as high as rows of its look are. */
  readonly height: number | null;
  /** Where each of its cells stands in the scheme. */
  readonly at: readonly Position[];
}

/** Written as a cell: one with the cell on its left. */
export const WITH_LEFT = '→';
/** Written as the last cell: the one before runs on to the last column. */
export const TO_END = '⇥';
