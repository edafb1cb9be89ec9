import { ROSTER, termsIn } from '../../../language/term';
import type { Ledger, Scheme } from '../../../scheme/model';
import { WIDTH, type Layout } from './lay';
import { placed, say } from './words';

/**
 * For each 保密 ledger of votes a summary: how many votes a unit has, and the items that the scheme makes of them. No vote, no voter and no
 * class of voters stands on it; an item that rests on fewer than three votes is （保密）, as everywhere.
 */
export function ballotForms(scheme: Scheme, period: string): Layout[] {
  return scheme.ledgers
    .filter((ledger) => ledger.confidential && !ledger.shared && ledger.name !== ROSTER)
    .flatMap((ledger) => {
      const items = itemsOf(ledger, scheme);
      return items.length === 0 ? [] : [ballotForm(ledger, items, period)];
    });
}

function itemsOf({ name }: Ledger, { statements }: Scheme): string[] {
  return statements
    .filter(
      (one) =>
        one.ledger === ROSTER &&
        one.kind === 'formula' &&
        one.type.kind === 'number' &&
        termsIn(one.formula.term).some((term) => term.kind === 'aggregate' && term.ledger === name && term.reach === '本单位'),
    )
    .map((one) => one.name)
    .slice(0, 8);
}

function ballotForm(ledger: Ledger, items: readonly string[], period: string): Layout {
  const name = say('DF-BALLOTS', { ledger: ledger.name });
  const [serial, count] = [36, 60];
  const share = Math.min(90, (WIDTH.portrait - serial - count) / (items.length + 2));
  return {
    name,
    about: say('DF-FOR-BALLOTS'),
    period,
    orientation: 'portrait',
    columns: [
      { width: serial, align: 'center' },
      { width: WIDTH.portrait - serial - count - share * items.length, align: 'left' },
      { width: count, align: 'right' },
      ...items.map(() => ({ width: share, align: 'right' as const })),
    ],
    titleRows: { row: 1, rows: 3 },
    lines: [
      { look: '表头', cells: [say('DF-SERIAL'), say('DF-UNIT-HEAD'), say('DF-BALLOT-COUNT'), ...items], height: 36 },
      { look: '正文', cells: ['｛每 名册｝｛连号｝', placed('单位'), placed(`次数(${ledger.name})`), ...items.map(placed)], height: 20 },
      { look: '说明', cells: [say('DF-BALLOT-NOTE')], toEnd: true },
      { look: '落款', cells: [`${say('DF-MADE-BY')}　　　　　　${say('DF-CHECKED-BY')}　　　　　　${say('DF-DAY')}`], toEnd: true },
    ],
  };
}
