import type { Assessed } from '../assessment/assessment';
import { isBreach } from '../assessment/findings/finding';

/** How many errors of data there are, which keep numbers out or make them wrong, and how many breaches of the regulation, which do not. */
export function errorsIn({ findings }: Pick<Assessed, 'findings'>): { readonly errors: number; readonly breaches: number } {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const breaches = errors.filter(isBreach).length;
  return { errors: errors.length - breaches, breaches };
}
