import { plain } from '../../support/plain';
import type { Assessment, ResultPlan, UnitCard } from '../../../src/assessment/assessment';
import type { Finding } from '../../../src/assessment/findings/finding';
import type { Core } from '../../../src/taskpane/session/core/core';
import { cellArea } from '../../../src/workbook/area';
import type { CellValue } from '../../../src/workbook/cell';
import { sheetNamed, type Snapshot } from '../../../src/workbook/snapshot';

/**
 * A regulation small enough to work out by hand: 得分 = 基本分 − 扣分 (扣分 counts under the reading 计入). Ledger: sheet 数据, 单位 ·
 * 基本分 · 扣分 from row 2.
 */
interface SmallScheme {
  readonly id: string;
  readonly title: string;
  readonly scores: boolean;
}

const SHEET = '考评结果-2017';

/** Its text form is `id|title|scores`, and a doubt where there is one; anything else is refused with one problem. */
export const smallCore: Core<SmallScheme> = {
  shipped: [
    { id: 'small', title: '小办法', text: 'small|小办法|yes' },
    { id: 'checks', title: '只校验的办法', text: 'checks|只校验的办法|no' },
  ],
  load(text, fileName) {
    const [id, title, scores, doubt] = text.split('|');
    if (id === undefined || title === undefined || scores === undefined)
      return { sound: false, problems: [plain(`${fileName}:1:1 不是办法`)] };
    return {
      sound: true,
      scheme: { id, title, scores: scores === 'yes' },
      id,
      title,
      problems: doubt === undefined ? [] : [plain(`${fileName}:1:1 ${doubt}`)],
    };
  },
  assess: (snapshot, scheme, choices) => assess(snapshot, scheme, choices.readings['扣分'] ?? '计入', choices.period ?? '2017'),
  plan: (assessment) => plan(assessment),
  own: {
    blank: 'new|新办法|yes',
    read(snapshot) {
      const text = ownText(snapshot);
      if (text === null) return null;
      const loaded = smallCore.load(text, '考评办法');
      if (!loaded.sound) return { scheme: null, id: null, title: null, findings: [faulty(text)], errors: 1 };
      return { scheme: loaded.scheme, id: loaded.id, title: loaded.title, findings: [], errors: 0 };
    },
    text: ownText,
    plan: (text) => [
      { kind: 'addSheet', sheet: '考评办法' },
      { kind: 'values', sheet: '考评办法', area: cellArea(0, 0), values: [[text]] },
    ],
  },
  fitting: (snapshot) => (sheetNamed(snapshot, '数据') === undefined ? null : 'small'),
};

/** The whole text of its own scheme stands in A1. */
function ownText(snapshot: Snapshot): string | null {
  const cell = sheetNamed(snapshot, '考评办法')?.values[0]?.[0];
  return typeof cell === 'string' ? cell : null;
}

function faulty(text: string): Finding {
  return {
    code: 'S-VALUE',
    severity: 'error',
    place: { sheet: '考评办法', area: cellArea(0, 0) },
    data: {},
    message: plain(`“${text}”不是办法`),
    clause: null,
    unit: null,
    ledger: '考评办法',
    fix: null,
  };
}

function assess(snapshot: Snapshot, scheme: SmallScheme, reading: string, period: string): Assessment {
  const rows = (sheetNamed(snapshot, '数据')?.values ?? []).slice(1);
  const findings: Finding[] = [];
  const totals = rows.map(([name = null, base = null, minus = null], index) => {
    const unit = typeof name === 'string' ? name : '';
    const points = typeof base === 'number' ? base : null;
    if (typeof base === 'string') findings.push(textNumber(base, unit, index + 1));
    const total = points === null ? null : points - (reading === '计入' && typeof minus === 'number' ? minus : 0);
    return { unit, total };
  });
  const units = totals.map(({ unit, total }): UnitCard => {
    const shown =
      total === null
        ? { state: 'pending' as const, text: '待补', number: null }
        : { state: 'value' as const, text: String(total), number: total };
    const rank = total === null ? null : 1 + totals.filter((other) => other.total !== null && other.total > total).length;
    return {
      unit,
      sequence: '全部',
      items: [{ name: '得分', shown }],
      total: shown,
      rank,
      standing: rank ?? shown.text,
      provisional: false,
      grade: rank === 1 ? '先进' : '合格',
      vetoes: [],
      missing: [],
      consequences: [],
    };
  });
  return {
    scheme: {
      id: scheme.id,
      title: scheme.title,
      version: '1',
      hash: `hash-of-${scheme.id}`,
      scores: scheme.scores,
      items: [{ name: '得分', clause: '第一条', numberFormat: '0.00' }],
      total: '得分',
      sequences: ['全部'],
    },
    period,
    readings: [{ name: '扣分', question: '扣分是否计入', chosen: reading, alternatives: ['计入', '不计入'], clause: '第二条' }],
    ledgers: [{ name: '数据', place: { sheet: '数据', area: cellArea(0, 0) }, rows: rows.length }],
    findings,
    checks: [],
    units: scheme.scores ? units : [],
    bands:
      scheme.scores && units.length > 0
        ? [{ kind: 'sequence', name: '全部', units: [...units.keys()], pending: units.filter(({ rank }) => rank === null).length }]
        : [],
    fingerprint: JSON.stringify(rows),
    layout: JSON.stringify(rows.map(([unit]) => unit)),
    explain: (unit, item) => {
      const card = units.find((each) => each.unit === unit);
      if (card === undefined || item !== '得分') return null;
      return {
        kind: 'item',
        label: '得分',
        text: card.total.text,
        formula: '基本分－扣分',
        substituted: null,
        clause: '第一条',
        note: null,
        places: [],
        children: [],
      };
    },
  };
}

function textNumber(text: string, unit: string, row: number): Finding {
  const area = cellArea(row, 1);
  return {
    code: 'TEXT-NUMBER',
    severity: 'error',
    place: { sheet: '数据', area },
    data: {},
    message: plain(`“${text}”是文本`),
    clause: null,
    unit,
    ledger: '数据',
    fix: /^\d+$/.test(text) ? [{ kind: 'values', sheet: '数据', area, values: [[Number(text)]] }] : null,
  };
}

/** 单位 in A, 得分 in B, ranked, from row 2. */
function plan(assessment: Assessment): ResultPlan {
  const ranked = [...assessment.units].sort((a, b) => (b.total.number ?? -1) - (a.total.number ?? -1));
  const values: CellValue[][] = [['单位', '得分'], ...ranked.map((card) => [card.unit, card.total.text])];
  return {
    sheet: SHEET,
    edits: [
      { kind: 'addSheet', sheet: SHEET },
      { kind: 'values', sheet: SHEET, area: { row: 0, column: 0, rows: values.length, columns: 2 }, values },
    ],
    untranslated: [],
    cellOwner: (row, column) => {
      const card = ranked[row - 1];
      return card === undefined || column !== 1 ? null : { unit: card.unit, item: '得分' };
    },
  };
}
