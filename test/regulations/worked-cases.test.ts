import { shippedLibrary, shippedSchemes } from '../../src/regulations';
import { diagnosticLine, loadParsed, loadScheme } from '../../src/scheme/load';
import { runCases } from '../../src/scoring/cases';
import { shippedText } from '../support/shipped-text';

/** The expected numbers stand in the scheme files, with their working, from the regulation's own text. */
describe.each(shippedSchemes.map((shipped) => [shipped.file, shipped] as const))('the shipped scheme %s', (file, shipped) => {
  const { scheme, diagnostics } = loadParsed(shipped.parsed, file, shippedLibrary);

  test('is right in form, names and types', () => {
    expect(diagnostics.map(diagnosticLine)).toEqual([]);
    expect(scheme).not.toBeNull();
  });

  test('computes every worked case as the regulation says', () => {
    if (scheme === null) throw new Error('the scheme did not load');
    const failed = runCases(scheme).filter((result) => !result.passed);
    expect(failed.map((result) => `${result.case} ${result.unit} ${result.what}: 应为 ${result.expected}，实为 ${result.got}`)).toEqual([]);
  });
});

test('the 2017 transport scheme holds S4.14 both ways: 221.1, and 225.5 when article 12 is read alone', () => {
  const { scheme } = loadScheme(shippedText('广元交通'), 'guangyuan');
  const totals =
    scheme === null
      ? []
      : runCases(scheme)
          .filter((result) => result.what === '考核得分' && result.case.includes('同'))
          .map((result) => result.got);
  expect(totals.slice(0, 2)).toEqual(['221.1', '225.5']);
});
