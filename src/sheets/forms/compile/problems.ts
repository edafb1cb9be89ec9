import type { MessageData } from '../../../messages/catalogue';
import { formMessages, type FormCode } from '../../../messages/sheets/forms';
import { schemeMessages } from '../../../messages/scheme/scheme';
import type { Declarations } from '../../../language/declarations';
import { formulaHint } from '../../../language/hints/hints';
import { nearestHint } from '../../../language/hints/nearest-name';
import type { FormulaError } from '../../../language/syntax/syntax-tree';
import { cellArea } from '../../../workbook/cells/area';
import type { FormProblem } from '../form';

/** What is wrong with a form, gathered so that all of it is told at once. */
export class Problems {
  readonly found: FormProblem[] = [];

  constructor(private readonly sheet: string) {}

  /** @param at the sign of the cell's text at which it begins */
  add(code: FormCode, row: number, column: number, at: number, data: MessageData): void {
    this.found.push({
      code,
      place: { sheet: this.sheet, area: cellArea(row, column) },
      at,
      message: { sentence: formMessages[code], data },
    });
  }

  addAt(code: FormCode, { row, column, start }: Spot, data: MessageData): void {
    this.add(code, row, column, start, data);
  }

  /** A formula that cannot be read: what the language says of it, or which word of a form is near. `source` begins at the spot. */
  addFormula(
    error: FormulaError,
    { source, facts }: { readonly source: string; readonly facts: readonly string[] },
    { row, column, start }: Spot,
    world: Declarations,
  ): void {
    const sentence = Object.entries(schemeMessages).find(([code]) => code === error.code)?.[1];
    if (sentence === undefined) throw error;
    const { data } = error;
    const hint = formulaHint(error.code, error.span, data, world);
    const { name } = data;
    const isName = error.code === 'F-NAME-UNKNOWN' && typeof name === 'string' && name === source.trim();
    const nearest = hint === '' && isName ? nearestHint(name, facts) : hint;
    this.add('FO-FORMULA', row, column, start + error.span.start, {
      found: source.trim(),
      problem: { sentence, data: { ...data, nearest } },
    });
  }
}

/** Where in a form something stands: its cell, and the sign of the cell's text at which it begins. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly start: number;
}
