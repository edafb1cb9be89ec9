import type { LedgerShape } from '../../../ledgers/columns/fields';
import type { Ledger, Scheme } from '../../../scheme/model';
import { WIDTH, type Layout } from './lay';
import { describing, openColumns, placed, say } from './words';

/** For a ledger of indicators what units fill in about its targets: the application to change them, and the review of half a year. */
export function targetForms(ledger: Ledger, shape: LedgerShape, scheme: Scheme, period: string): Layout[] {
  return [changeForm(ledger, shape, scheme, period), reviewForm(ledger, shape, scheme, period)];
}

/** What an indicator is, and its target where the ledger keeps one that may be printed. */
function cellsOf(ledger: Ledger, shape: LedgerShape, scheme: Scheme): { readonly what: string; readonly target: string } {
  const open = new Set(openColumns(ledger, scheme).map(({ name }) => name));
  const target = shape.fields.find(({ concept, name }) => concept === 'target' && open.has(name))?.name;
  const [what] = describing(ledger, scheme);
  return { what: what === undefined ? '' : placed(what), target: target === undefined ? '' : placed(target) };
}

function changeForm(ledger: Ledger, shape: LedgerShape, scheme: Scheme, period: string): Layout {
  const name = say('DF-CHANGE-FORM', { ledger: ledger.name });
  const { what, target } = cellsOf(ledger, shape, scheme);
  const [serial, old, changed, reason] = [32, 72, 76, 110];
  const heads = ['DF-SERIAL', 'DF-ITEM', 'DF-OLD-TARGET', 'DF-NEW-TARGET', 'DF-CHANGE-REASON'] as const;
  return {
    name,
    about: say('DF-FOR-CHANGE-FORM'),
    period,
    control: '｛每张 单位｝',
    orientation: 'portrait',
    columns: [
      { width: serial, align: 'center' },
      { width: WIDTH.portrait - serial - old - changed - reason, align: 'left' },
      { width: old, align: 'right' },
      { width: changed, align: 'right' },
      { width: reason, align: 'left' },
    ],
    titleRows: { row: 3, rows: 2 },
    lines: [
      { look: '说明', cells: [say('DF-APPLICANT')], toEnd: true },
      { look: '表头', cells: heads.map((code) => say(code)) },
      { look: '正文', cells: [`｛每 ${ledger.name} 补足 3｝｛行号｝`, what, target, '', ''], height: 28 },
      ...(['DF-WHO-SECTION', 'DF-WHO-DEPUTY', 'DF-WHO-HEAD'] as const).map((code) => ({
        look: '意见' as const,
        cells: [say('DF-OPINION-OF', { who: say(code) })],
        toEnd: true,
      })),
      { look: '说明', cells: [say('DF-FILLED-BY')], toEnd: true },
    ],
  };
}

function reviewForm(ledger: Ledger, shape: LedgerShape, scheme: Scheme, period: string): Layout {
  const name = say('DF-REVIEW-FORM', { ledger: ledger.name });
  const { what, target } = cellsOf(ledger, shape, scheme);
  const [serial, goal, done, share, problems, next] = [32, 66, 76, 60, 120, 120];
  const heads = ['DF-SERIAL', 'DF-ITEM', 'DF-YEAR-TARGET', 'DF-HALF-DONE', 'DF-HALF-SHARE', 'DF-ISSUES', 'DF-NEXT'] as const;
  return {
    name,
    about: say('DF-FOR-REVIEW-FORM'),
    period,
    control: '｛每张 单位｝',
    orientation: 'landscape',
    columns: [
      { width: serial, align: 'center' },
      { width: WIDTH.landscape - serial - goal - done - share - problems - next, align: 'left' },
      { width: goal, align: 'right' },
      { width: done, align: 'right' },
      { width: share, align: 'right' },
      { width: problems, align: 'left' },
      { width: next, align: 'left' },
    ],
    titleRows: { row: 3, rows: 2 },
    lines: [
      { look: '说明', cells: [say('DF-REPORTER')], toEnd: true },
      { look: '表头', cells: heads.map((code) => say(code)) },
      { look: '正文', cells: [`｛每 ${ledger.name} 补足 3｝｛行号｝`, what, target, '', '', '', ''], height: 28 },
      { look: '说明', cells: [say('DF-FILLED-BY')], toEnd: true },
    ],
  };
}
