import { inWords } from '../../../src/messages/catalogue';
import { shippedLibrary, shippedSchemes } from '../../../src/regulations';
import { compileForm } from '../../../src/sheets/forms/compile/compile';
import { placeholderMenu, type PlaceholderGroup } from '../../../src/sheets/forms/placeholder-menu';
import type { Scheme } from '../../../src/scheme/model';
import { loadParsed } from '../../../src/scheme/load';
import { formOf, schemeOf } from './support/filled';

/** What is wrong with a form in which each placeholder of a group stands where the group says that it may. */
function wrong(group: PlaceholderGroup, scheme: Scheme): string[] {
  const { opens, placeholders } = group;
  const rows = placeholders.flatMap((placeholder): string[][] => {
    if (opens === '｛每 排名组｝') return [[opens], [placeholder], ['｛完｝']];
    if (placeholder === '｛完｝') return [['｛每 排名组｝'], ['行'], [placeholder]];
    if (placeholder === '｛否则｝') return [['｛若 行数 = 0｝'], ['无'], [placeholder], ['有'], ['｛完｝']];
    // A row of nothing but 若 would open a block.
    return [[`${opens ?? ''}${placeholder}字`]];
  });
  const isOfGroups = opens === '｛每 排名组｝' || placeholders.includes('｛完｝');
  const form = formOf([[`｛表样 试｝${isOfGroups ? '' : '｛每张 单位｝'}`], ...rows]);
  return compileForm(form, scheme).problems.map(({ message }) => inWords(message));
}

test.each(shippedSchemes.map((shipped) => [shipped.id, shipped] as const))(
  '%s: what the menu offers can be printed where it says',
  (_, shipped) => {
    const { scheme } = loadParsed(shipped.parsed, shipped.file, shippedLibrary);
    if (scheme === null) throw new Error('no scheme');
    const menu = placeholderMenu(scheme);
    expect(menu.flatMap((group) => wrong(group, scheme))).toEqual([]);
  },
);

test('the columns of a secret ledger are not offered', () => {
  const offered = placeholderMenu(schemeOf()).flatMap(({ opens, placeholders }) => [opens, ...placeholders]);
  expect(offered).toContain('｛每 扣分｝');
  expect(offered).toContain('｛事由｝');
  expect(offered).toContain('｛测评｝');
  expect(offered.filter((text) => text?.includes('投票') === true || text === '｛票｝' || text === '｛评价人｝')).toEqual([]);
});
