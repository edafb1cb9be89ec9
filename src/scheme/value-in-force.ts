import type { DatedValue, Parameter, Scheme } from './model';

/** Which of a parameter's values holds in a year; null before its first year: nothing is picked that the regulation does not say. */
export function datedValueIn(parameter: Parameter, year: number): DatedValue | null {
  return parameter.values.findLast(({ from }) => from === null || from <= year) ?? null;
}

/** The value of a scheme's parameter in a year; null before its first year, or without one of that name. */
export function valueInForce({ symbols }: Scheme, name: string, year: number): DatedValue['value'] | null {
  const parameter = symbols.parameter(name);
  return parameter === undefined ? null : (datedValueIn(parameter, year)?.value ?? null);
}
