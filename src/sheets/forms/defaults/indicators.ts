import { shapesOf } from '../../../ledgers/columns/fields';
import { ROSTER, type Term } from '../../../language/term';
import type { Ledger, Scheme } from '../../../scheme/model';
import { WIDTH, type ColumnLook, type Layout } from './lay';
import { targetForms } from './targets';
import { describing, openColumns, ownerColumn, placed, say, unitColumn } from './words';

/** For each ledger of indicators: how many each unit has and for how many points, and the indicators themselves. */
export function indicatorForms(scheme: Scheme, period: string): Layout[] {
  const shapes = new Map(shapesOf(scheme).map((shape) => [shape.name, shape]));
  return scheme.ledgers.flatMap((ledger) => {
    const shape = shapes.get(ledger.name);
    const points = shape?.fields.find(({ concept, required }) => concept === 'points' && required)?.name;
    if (ledger.name === ROSTER || shape?.kind !== 'indicator' || ledger.confidential || ledger.shared || points === undefined) return [];
    return [
      countForm(ledger, points, scheme, period),
      listForm(ledger, points, scheme, period),
      ...targetForms(ledger, shape, scheme, period),
    ];
  });
}

/**
 * What the scheme calls how many rows of a ledger a unit has, or what they come to: the column of the 名册 that a check holds against
 * it, as annex 1 of a plan that its annex 4 has to agree with. Null where no check does.
 */
function heldAgainst({ name: ledger }: Ledger, summed: string | null, { checks }: Scheme): string | null {
  const isMeant = (term: Term): boolean =>
    term.kind === 'aggregate' &&
    term.ledger === ledger &&
    term.reach === '本单位' &&
    (summed === null
      ? term.name === '次数'
      : term.name === '合计' && term.value?.kind === 'column' && term.value.ledger === ledger && term.value.column === summed);
  for (const { must } of checks) {
    const { term } = must;
    if (term.kind !== 'binary' || term.operator !== '=') continue;
    const [column] = [term.left, term.right].flatMap((side) => (side.kind === 'column' && side.ledger === ROSTER ? [side.column] : []));
    if (column !== undefined && (isMeant(term.left) || isMeant(term.right))) return column;
  }
  return null;
}

function countForm(ledger: Ledger, points: string, scheme: Scheme, period: string): Layout {
  const name = say('DF-COUNT', { ledger: ledger.name });
  const [serial, count, sum] = [48, 92, 92];
  const heads = [
    say('DF-SERIAL'),
    say('DF-UNIT-NAME'),
    heldAgainst(ledger, null, scheme) ?? say('DF-COUNT-HEAD', { ledger: ledger.name }),
    heldAgainst(ledger, points, scheme) ?? say('DF-SUM-HEAD', { points }),
  ];
  return {
    name,
    about: say('DF-FOR-COUNT'),
    period,
    orientation: 'portrait',
    columns: [
      { width: serial, align: 'center' },
      { width: WIDTH.portrait - serial - count - sum, align: 'center' },
      { width: count, align: 'center' },
      { width: sum, align: 'center' },
    ],
    titleRows: { row: 1, rows: 3 },
    lines: [
      { look: '表头', cells: heads },
      {
        look: '正文',
        cells: ['｛每 名册｝｛连号｝', '｛单位｝', placed(`次数(${ledger.name})`), placed(`合计(${ledger.name}, ${points})`)],
      },
      { look: '落款', cells: [`${say('DF-MADE-BY')}　　　　　　${say('DF-CHECKED-BY')}　　　　　　${say('DF-DAY')}`], toEnd: true },
    ],
  };
}

/** As the office heads the column of the units in this table: 受考单位. */
function unitHead({ columns }: Ledger): string {
  return columns.find(({ type }) => type.kind === 'unit')?.aliases[0] ?? say('DF-UNIT-HEAD');
}

function listForm(ledger: Ledger, points: string, scheme: Scheme, period: string): Layout {
  const name = say('DF-INDICATORS', { ledger: ledger.name });
  const unit = unitColumn(ledger) ?? '单位';
  const serial = openColumns(ledger, scheme).find(({ type }) => type.kind === 'number' && type.as === '序号')?.name ?? null;
  const owner = ownerColumn(ledger, scheme);
  const texts = describing(ledger, scheme);
  const columns: (ColumnLook & { readonly head: string; readonly cell: string })[] = [
    { head: unitHead(ledger), cell: placed(`合并 ${unit}`), width: 74, align: 'center', isMergedDown: true },
    { head: serial ?? say('DF-SERIAL'), cell: serial === null ? '｛行号｝' : placed(serial), width: 40, align: 'center' },
    ...texts.map((text) => ({ head: text, cell: placed(text), width: 0, align: 'left' as const })),
    { head: points, cell: placed(points), width: 46, align: 'right' },
    ...(owner === null
      ? []
      : [{ head: owner, cell: placed(`合并 ${owner}`), width: 84, align: 'center' as const, isMergedDown: true as const }]),
  ];
  const taken = columns.reduce((sum, { width }) => sum + width, 0);
  const share = (WIDTH.portrait - taken) / Math.max(1, texts.length);
  return {
    name,
    about: say('DF-FOR-INDICATORS'),
    period,
    orientation: 'portrait',
    columns: columns.map((column) => ({ ...column, width: column.width === 0 ? share : column.width })),
    titleRows: { row: 1, rows: 3 },
    lines: [
      { look: '表头', cells: columns.map(({ head }) => head) },
      { look: '控制', cells: ['｛每 名册｝'] },
      { look: '正文', cells: columns.map(({ cell }, at) => (at === 0 ? `｛每 ${ledger.name}｝${cell}` : cell)) },
      { look: '控制', cells: ['｛完｝'] },
    ],
  };
}
