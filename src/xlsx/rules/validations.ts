import type { DataValidation } from 'hucre';
import { withoutArea, type Area } from '../../workbook/cells/area';
import { movedValidation, type PlacedValidation, type Validation, type ValidationWords } from '../../workbook/cells/validation';
import type { XlsxOpaque, XlsxSheet } from '../book';
import { areasOf, rangeOf } from './ranges';

/** What may be typed into cells of a sheet, as far as the library reads it. */
export function validationsOf({ opaque }: Pick<XlsxSheet, 'opaque'>): PlacedValidation[] {
  return ofLibrary(opaque).flatMap((one) => {
    const areas = areasOf(one.range);
    return areas.length === 0 ? [] : [{ areas, rule: ruleOf(one) }];
  });
}

/** The parts of a sheet after cells of areas have got a rule, or none. What the rules of other cells say stays as it is. */
export function withValidation(opaque: XlsxOpaque, areas: readonly Area[], rule: Validation | null): XlsxOpaque {
  const kept = ofLibrary(opaque).flatMap((one): DataValidation[] => {
    const had = areasOf(one.range);
    const left = areas.reduce<Area[]>((all, hole) => all.flatMap((area) => withoutArea(area, hole)), had);
    if (JSON.stringify(left) === JSON.stringify(had)) return [one];
    const [from, to] = [had[0], left[0]];
    if (from === undefined || to === undefined) return [];
    return [toLibrary({ areas: left, rule: movedValidation(ruleOf(one), to.row - from.row, to.column - from.column) })];
  });
  return withValidations(opaque, rule === null || areas.length === 0 ? kept : [...kept, toLibrary({ areas, rule })]);
}

/** The parts of a sheet with these rules in the place of its own. */
export function withAllValidations(opaque: XlsxOpaque, validations: readonly PlacedValidation[]): XlsxOpaque {
  return withValidations(opaque, validations.map(toLibrary));
}

function withValidations({ dataValidations: _, ...rest }: XlsxOpaque, validations: readonly DataValidation[]): XlsxOpaque {
  return validations.length === 0 ? rest : { ...rest, dataValidations: validations };
}

/** The named boundary to rules that come from the library's reader, or from {@link toLibrary}. */
function ofLibrary({ dataValidations }: XlsxOpaque): readonly DataValidation[] {
  return (dataValidations ?? []) as readonly DataValidation[];
}

function ruleOf(one: DataValidation): Validation {
  const formula = (text: string | undefined): string => `=${(text ?? '').replace(/^=/u, '')}`;
  const words = (title: string | undefined, message: string | undefined): ValidationWords => ({
    title: title ?? '',
    message: message ?? '',
  });
  return {
    kind: one.type,
    operator: one.operator ?? 'between',
    // A file doubles quotes within a text.
    first: one.values === undefined ? formula(one.formula1) : one.values.join(',').replaceAll('""', '"'),
    second: one.formula2 === undefined ? null : formula(one.formula2),
    ignoreBlanks: one.allowBlank === true,
    prompt: one.showInputMessage === true && hasWords(one.inputTitle, one.inputMessage) ? words(one.inputTitle, one.inputMessage) : null,
    alert: one.showErrorMessage === true ? { ...words(one.errorTitle, one.errorMessage), style: one.errorStyle ?? 'stop' } : null,
  };
}

function hasWords(...texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => text !== undefined && text !== '');
}

function toLibrary({ areas, rule }: PlacedValidation): DataValidation {
  const { kind, operator, first, second, ignoreBlanks, prompt, alert } = rule;
  return {
    type: kind,
    range: rangeOf(areas),
    ...(kind === 'list' || kind === 'custom' ? {} : { operator }),
    ...(kind === 'list' && !first.startsWith('=')
      ? { values: first.replaceAll('"', '""').split(',') }
      : { formula1: first.replace(/^=/u, '') }),
    ...(second === null ? {} : { formula2: second.replace(/^=/u, '') }),
    ...(ignoreBlanks ? { allowBlank: true } : {}),
    ...(prompt === null ? {} : { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.message }),
    ...(alert === null ? {} : { showErrorMessage: true, errorTitle: alert.title, errorMessage: alert.message, errorStyle: alert.style }),
  };
}
