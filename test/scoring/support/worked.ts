import { loadScheme } from '../../../src/scheme';
import { runCases } from '../../../src/scoring/cases';

/** What the worked cases of a scheme come to that are not as expected; the scheme has to load without an error. */
export function differences(text: string): string[] {
  const { scheme, diagnostics } = loadScheme(text, '试');
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return runCases(scheme).filter(({ passed }) => !passed).map(({ unit, what, expected, got }) => `${unit} ${what}: ${expected} ≠ ${got}`);
}
