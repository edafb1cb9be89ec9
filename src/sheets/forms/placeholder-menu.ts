import { fill } from '../../messages/catalogue';
import { placeholderMessages, type PlaceholderKind } from '../../messages/sheets/placeholders';
import { ROSTER } from '../../language/term';
import type { Scheme } from '../../scheme/model';
import { isConfidentialColumn } from '../../scoring/disclosure/confidential';
import { OWN_LISTS, type OwnList } from './compile/compiled';
import { openColumns } from './defaults/words';

/** Placeholders that go together: those of one unit, of the rows of one ledger. */
export interface PlaceholderGroup {
  readonly name: string;
  /** Where these may stand, in a sentence. */
  readonly where: string;
  /** What opens the list at the start of a row; null for what needs none. */
  readonly opens: string | null;
  /** Each as it is written into a cell. */
  readonly placeholders: readonly string[];
}

/** All that can be put into a form under a scheme, in groups; nothing 保密 is among it. */
export function placeholderMenu(scheme: Scheme): PlaceholderGroup[] {
  const { items, ledgers } = scheme;
  return [
    group('UNIT', null, ['单位', ...columnsOf(ROSTER, scheme).filter((name) => name !== '单位')]),
    ...ledgers
      .filter(({ name, confidential }) => name !== ROSTER && !confidential)
      .map(({ name }) => ({
        ...group('LEDGER', `每 ${name}`, [...columnsOf(name, scheme), '行号', '连号'], { ledger: name }),
        name,
      })),
    ...(Object.keys(OWN_LISTS) as OwnList[]).map((list) => ({
      ...group(OWN_LISTS[list].of === 'unit' ? 'OWN' : 'OWN-ANY', `每 ${list}`, [...OWN_LISTS[list].fields], { list }),
      name: list,
    })),
    group('CLAUSES', null, [...items.map((item) => `依据：${item}`), ...items.map((item) => `算式：${item}`)]),
    group('GROUP', '每 排名组', ['名称', '单位数', '行号']),
    group('FACTS', null, ['期次', '办法', '文号', '今天']),
    group('ROWS', null, ['若 行数 = 0', '否则', '完', '另起一页']),
  ];
}

/** What of a ledger may be printed: what stands in it, and what is computed of its rows. */
function columnsOf(name: string, scheme: Scheme): string[] {
  const ledger = scheme.ledgers.find((one) => one.name === name);
  const inputs = ledger === undefined ? [] : openColumns(ledger, scheme).map((column) => column.name);
  const computed = scheme.statements.filter((one) => one.ledger === name && !isConfidentialColumn(name, one.name, scheme));
  return [...inputs, ...computed.map((one) => one.name)];
}

function group(
  kind: PlaceholderKind,
  opens: string | null,
  inside: readonly string[],
  data: Readonly<Record<string, string>> = {},
): PlaceholderGroup {
  const braced = (text: string): string => `｛${text}｝`;
  return {
    name: fill(placeholderMessages[`PH-NAME-${kind}`], data),
    where: fill(placeholderMessages[`PH-WHERE-${kind}`], data),
    opens: opens === null ? null : braced(opens),
    placeholders: [...new Set(inside)].map(braced),
  };
}
