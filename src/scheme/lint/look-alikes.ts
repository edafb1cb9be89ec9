import { differenceOf, lookAlikes } from '../../language/hints/look-alikes';
import { foldName } from '../../language/syntax/fold-width';
import { hasUnseen, visibleSigns } from '../../workbook/cells/visible-signs';
import type { BuildContext } from '../build/build-context';
import type { Scheme } from '../model';
import type { YamlPath } from '../source/placed';

interface Named {
  readonly name: string;
  readonly path: YamlPath;
}

/** Names that may be asked for in the same place and look alike, and names with a sign that is not seen. */
export function reportLookAlikes(scheme: Scheme, building: BuildContext): void {
  for (const names of namesOf(scheme)) {
    for (const { name, path } of names) {
      if (hasUnseen(name)) building.reportKey('S-NAME-UNSEEN', path, { name: visibleSigns(name) }, 'warning');
    }
    for (const { at, other } of lookAlikes(
      names.map(({ name }) => name),
      foldName,
    )) {
      const [one, before] = [names[at], names[other]];
      if (one === undefined || before === undefined) continue;
      building.reportKey(
        'S-NAME-ALIKE',
        one.path,
        { name: visibleSigns(one.name), other: visibleSigns(before.name), difference: differenceOf(one.name, before.name) },
        'warning',
      );
    }
  }
}

/** The names of each place in which one may stand for another. */
function namesOf(scheme: Scheme): Named[][] {
  const keyed = (part: string, list: readonly { readonly name: string }[]): Named[] =>
    list.map(({ name }) => ({ name, path: [part, name] }));
  const { items } = scheme;
  return [
    keyed('台账', scheme.ledgers),
    keyed('表', scheme.tables),
    keyed('口径', scheme.readings),
    scheme.sequences.map((name, at) => ({ name, path: ['序列', at] })),
    ...scheme.ledgers.map((ledger) => [
      ...keyed('参数', scheme.parameters),
      ...ledger.columns.map(({ name }) => ({ name, path: ['台账', ledger.name, '列', name] })),
      ...scheme.statements.flatMap((statement): Named[] =>
        statement.ledger !== ledger.name || statement.kind !== 'formula'
          ? []
          : [
              {
                name: statement.name,
                path: items.includes(statement.name) ? ['得分项', statement.name] : ['台账', ledger.name, '行', statement.name],
              },
            ],
      ),
    ]),
  ];
}
