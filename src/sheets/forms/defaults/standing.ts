import { GRADE, RANK, ROSTER, termsIn } from '../../../language/term';
import type { Scheme } from '../../../scheme/model';
import { takenOff } from '../../../scheme/taken-off';
import { totalOf } from '../../../scheme/total';
import { WIDTH, type ColumnLook, type Layout } from './lay';
import { hasComputed, placed, say } from './words';

interface Column extends ColumnLook {
  readonly head: string;
  readonly cell: string;
}

/**
 * 得分汇总及排名表: group by group the units that are ranked together, from first to last, with the items that the total is made of. Null
 * where the scheme has no total.
 */
export function standingForm(scheme: Scheme, period: string): Layout | null {
  const total = totalOf(scheme);
  if (total === null) return null;
  const name = say('DF-STANDING');
  const items = itemsOf(total, scheme);
  const columns = columnsOf(items, total, scheme);
  return {
    name,
    about: say('DF-FOR-STANDING'),
    period,
    control: '｛须 齐全｝',
    orientation: 'landscape',
    paper: items.length > 12 ? 'A3' : 'A4',
    columns,
    titleRows: { row: 1, rows: 4 },
    lines: [
      { look: '说明', cells: [say('DF-SCHEME')], toEnd: true },
      { look: '表头', cells: columns.map(({ head }) => head), height: 40 },
      { look: '控制', cells: ['｛每 排名组｝'] },
      { look: '栏目', cells: [say('DF-GROUP')], toEnd: true },
      { look: '正文', cells: columns.map(({ cell }, at) => (at === 0 ? `｛每 单位｝${cell}` : cell)) },
      { look: '控制', cells: ['｛完｝'] },
      {
        look: '落款',
        cells: [`${say('DF-MADE-BY')}　　　　　　　　　　${say('DF-CHECKED-BY')}　　　　　　　　　　${say('DF-DAY')}`],
        toEnd: true,
      },
    ],
  };
}

/** The items that stand in the formula of the total, as the scheme lists them; where none does, all that are numbers. */
function itemsOf(total: string, scheme: Scheme): string[] {
  const ofUnits = scheme.statements.filter(({ ledger }) => ledger === ROSTER);
  const statement = ofUnits.find(({ name }) => name === total);
  const named = new Set(
    statement?.kind === 'formula'
      ? termsIn(statement.formula.term).flatMap((term) => (term.kind === 'column' && term.ledger === ROSTER ? [term.column] : []))
      : [],
  );
  const numbers = scheme.items.filter(
    (item) => item !== total && ofUnits.some(({ name, type }) => name === item && type.kind === 'number'),
  );
  const direct = numbers.filter((item) => named.has(item));
  return direct.length > 0 ? direct : numbers;
}

const [RANK_WIDTH, GRADE_WIDTH, LEAST_NOTE] = [42, 50, 60];

function columnsOf(items: readonly string[], total: string, scheme: Scheme): Column[] {
  const isRanked = hasComputed(scheme, RANK);
  const isGraded = hasComputed(scheme, GRADE);
  const fixed = (isRanked ? RANK_WIDTH : 0) + (isGraded ? GRADE_WIDTH : 0) + LEAST_NOTE;
  // The unit's name takes two shares, each number one.
  const share = Math.min(80, (WIDTH.landscape - fixed) / (items.length + 3));
  const note = WIDTH.landscape - fixed - share * (items.length + 3) + LEAST_NOTE;
  const off = takenOff(scheme);
  const number = (head: string): Column => ({ head, cell: placed(off.has(head) ? `－${head}` : head), width: share, align: 'right' });
  return [
    ...(isRanked ? [{ head: say('DF-RANK'), cell: placed(RANK), width: RANK_WIDTH, align: 'center' as const }] : []),
    { head: say('DF-UNIT-HEAD'), cell: placed('单位'), width: share * 2, align: 'left' },
    ...items.map(number),
    number(total),
    ...(isGraded ? [{ head: say('DF-GRADE'), cell: placed(GRADE), width: GRADE_WIDTH, align: 'center' as const }] : []),
    { head: say('DF-NOTE'), cell: '', width: note, align: 'left' },
  ];
}
