import type { DatedValue, Parameter } from './model';

/** Which of a parameter's values holds in a year; null before its first year: nothing is picked that the regulation does not say. */
export function datedValueIn(parameter: Parameter, year: number): DatedValue | null {
  return parameter.values.findLast(({ from }) => from === null || from <= year) ?? null;
}

/** The value of a scheme's parameter in a year; null before its first year, or without one of that name. */
export function valueInForce(parameters: readonly Parameter[], name: string, year: number): DatedValue['value'] | null {
  const parameter = parameters.find((candidate) => candidate.name === name);
  return parameter === undefined ? null : (datedValueIn(parameter, year)?.value ?? null);
}
