import { ROSTER } from '../../../language/term';
import { shapesOf } from '../../../ledgers/columns/fields';
import type { ValueType } from '../../../language/types';
import type { Ledger, Scheme } from '../../../scheme/model';
import { isConfidentialColumn } from '../../../scoring/disclosure/confidential';
import { WIDTH, type ColumnLook, type Layout } from './lay';
import { openColumns, placed, say, unitColumn } from './words';

const KINDS: ReadonlySet<string | null> = new Set(['bonus', 'deduction', 'veto', 'rank']);

/**
 * An 审定表 for each ledger whose rows somebody has to decide upon: those of which only some count (计入), of bonuses, deductions, vetoes.
 * All rows stand on it, also those that are not decided yet.
 */
export function approvalForms(scheme: Scheme, period: string): Layout[] {
  const kinds = new Map(shapesOf(scheme).map(({ name, kind }) => [name, kind]));
  return scheme.ledgers
    .filter((ledger) => ledger.name !== ROSTER && !ledger.confidential && !ledger.shared)
    .filter((ledger) => KINDS.has(kinds.get(ledger.name) ?? null) || (ledger.counts !== null && kinds.get(ledger.name) !== 'indicator'))
    .map((ledger) => approvalForm(ledger, scheme, period));
}

interface Column extends ColumnLook {
  readonly head: string;
  readonly cell: string;
}

function approvalForm(ledger: Ledger, scheme: Scheme, period: string): Layout {
  const name = say('DF-APPROVAL', { ledger: ledger.name });
  const columns = columnsOf(ledger, scheme);
  return {
    name,
    about: say('DF-FOR-APPROVAL'),
    period,
    orientation: 'landscape',
    columns,
    titleRows: { row: 1, rows: 4 },
    lines: [
      { look: '说明', cells: [`${say('DF-SCHEME')}　${ledger.clause ?? ''}`], toEnd: true },
      { look: '表头', cells: columns.map(({ head }) => head) },
      {
        look: '正文',
        cells: columns.map(({ cell }, at) =>
          at === 0 ? `｛每 ${ledger.name}${ledger.counts === null ? '' : ' 含未计入'}｝${cell}` : cell,
        ),
      },
      { look: '正文', cells: [`｛若 行数 = 0｝${say('DF-NONE')}`], toEnd: true },
      { look: '意见', cells: [say('DF-OPINION')], toEnd: true },
      {
        look: '落款',
        cells: [`${say('DF-MADE-BY')}　　　　　　　　　　${say('DF-CHECKED-BY')}　　　　　　　　　　${say('DF-DAY')}`],
        toEnd: true,
      },
    ],
  };
}

/** Serial and unit; what the ledger has of its rows; what is computed of them; last, whether it counts. */
function columnsOf(ledger: Ledger, scheme: Scheme): Column[] {
  const unit = unitColumn(ledger) ?? '单位';
  const asked = new Set(ledger.counts === null ? [] : namesIn(ledger.counts.source, ledger));
  const given = openColumns(ledger, scheme).filter(({ name, type }) => name !== unit && !(type.kind === 'number' && type.as === '序号'));
  const computed = scheme.statements.filter(
    (one) => one.ledger === ledger.name && one.kind === 'formula' && !isConfidentialColumn(ledger.name, one.name, scheme),
  );
  const wanted = [
    ...given.filter(({ name }) => !asked.has(name)),
    ...computed.filter(({ type }) => type.kind === 'number' || type.kind === 'date'),
    ...given.filter(({ name }) => asked.has(name)),
  ].map(({ name, type }) => ({ name, width: widthOf(type), align: alignOf(type) }));
  const [serial, unitWidth] = [32, 100];
  const taken = wanted.reduce((sum, { width }) => sum + (width ?? 0), serial + unitWidth);
  const free = wanted.filter(({ width }) => width === null).length;
  const share = free === 0 ? 0 : Math.max(70, (WIDTH.landscape - taken) / free);
  return [
    { head: say('DF-SERIAL'), cell: '｛连号｝', width: serial, align: 'center' },
    { head: say('DF-UNIT-HEAD'), cell: placed(`合并 ${unit}`), width: unitWidth, align: 'left', isMergedDown: true },
    ...wanted.map(({ name, width, align }): Column => ({ head: name, cell: placed(name), width: width ?? share, align })),
  ];
}

function namesIn(source: string, { columns }: Ledger): string[] {
  return columns.flatMap(({ name }) => (source.includes(name) ? [name] : []));
}

/** In points; null for a text of any length, which takes what is left. */
function widthOf(type: ValueType): number | null {
  switch (type.kind) {
    case 'number':
      return 62;
    case 'date':
      return 92;
    case 'boolean':
      return 54;
    case 'unit':
      return 90;
    case 'text':
      return type.options === null ? null : 84;
  }
}

function alignOf(type: ValueType): ColumnLook['align'] {
  return type.kind === 'number' ? 'right' : type.kind === 'text' && type.options === null ? 'left' : 'center';
}
