import type { MessageData, Phrase, Words } from '../../messages/catalogue';
import { derivationMessages } from '../../messages/assessment/derivation';
import type {
  Derivation,
  DerivationFormula,
  DerivationLabel,
  DerivationNote,
  DerivationText,
  LedgerCells,
  RankReach,
} from '../../scoring/explain/derivation';
import type { Reason, Relation } from '../../scoring/explain/formula/reasons';
import type { Place } from '../../workbook/cells/area';
import { consequenceWords } from './standing';
import { stateWords, takeWords, truthWords } from './states';

/** A derivation as it is shown: each text in words, in either language, and where in the workbook it was read from. */
export interface WordedDerivation extends Pick<Derivation, 'kind' | 'substituted' | 'clause' | 'isSubtracted'> {
  readonly label: Words;
  readonly text: Words;
  readonly formula: Words | null;
  readonly note: Words | null;
  /** The cells it was read from; a click selects them. */
  readonly places: readonly Place[];
  readonly children: readonly WordedDerivation[];
}

/** Where the rows of the ledgers stand in the workbook; null for what stands nowhere. */
export interface RowPlaces {
  row(ledger: string, row: number): Place | null;
  cell(ledger: string, row: number, column: string): Place | null;
  /** What tells a row from its neighbours: 指标第3行 农村公路建设. */
  label(ledger: string, row: number): string | Phrase;
}

/** Puts a derivation into words; what several quantities rest on stays one node. */
export function wordedDerivation(derivation: Derivation, rows: RowPlaces): WordedDerivation {
  const known = new Map<Derivation, WordedDerivation>();
  const worded = (node: Derivation): WordedDerivation => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const { kind, substituted, clause, isSubtracted, label, text, formula, note } = node;
    const after = {
      kind,
      substituted,
      clause,
      isSubtracted,
      label: typeof label === 'string' ? label : labelWords(label, rows),
      text: typeof text === 'string' ? text : textWords(text),
      formula: typeof formula === 'object' && formula !== null ? formulaWords(formula) : formula,
      note: typeof note === 'object' && note !== null ? noteWords(note) : note,
      places: node.cells.flatMap((cells) => placeOf(cells, rows) ?? []),
      children: node.children.map(worded),
    };
    known.set(node, after);
    return after;
  };
  return worded(derivation);
}

function placeOf({ ledger, row, column }: LedgerCells, rows: RowPlaces): Place | null {
  return column === null ? rows.row(ledger, row) : rows.cell(ledger, row, column);
}

function say(code: keyof typeof derivationMessages, data: MessageData = {}): Phrase {
  return { sentence: derivationMessages[code], data };
}

function labelWords(label: DerivationLabel, rows: RowPlaces): Words {
  switch (label.code) {
    case 'row':
      return rows.label(label.ledger, label.row);
    case 'reading':
      return say('D-READING', { name: label.name });
    case 'ranked':
      return say('D-LADDER', { rank: label.rank, unit: label.unit });
    case 'unranked':
      return say('D-LADDER-UNRANKED', { state: stateWords(label.state), unit: label.unit });
    case 'ceiling':
      return say('D-CEILING', { grade: label.grade });
  }
}

function textWords(text: DerivationText): Words {
  switch (text.code) {
    case 'blank':
      return say('D-BLANK');
    case 'fulfilled':
      return say(text.isFulfilled ? 'D-FULFILLED' : 'D-NOT-FULFILLED');
    case 'consequences': {
      const words = consequenceWords(text.following);
      return words.length === 0 ? say('D-NONE') : words;
    }
  }
}

function formulaWords(formula: DerivationFormula): Words {
  switch (formula.code) {
    case 'rank':
      return say('D-RANK', { by: formula.by.join('、'), reach: reachWords(formula.reach) });
    case 'rankedCount':
      return say('D-RANKED-COUNT', { reach: reachWords(formula.reach) });
    case 'otherwise':
      return say('D-OTHERWISE');
  }
}

function reachWords(reach: RankReach): Phrase {
  switch (reach.code) {
    case 'all':
      return say('D-REACH-ALL');
    case 'sequence':
      return say('D-REACH-SEQUENCE');
    case 'sameValue':
      return say('D-REACH-COLUMN', { column: reach.column, value: reach.value });
  }
}

const RELATIONS: Readonly<Record<Relation, keyof typeof derivationMessages>> = {
  above: 'D-ABOVE',
  atLeast: 'D-AT-LEAST',
  below: 'D-BELOW',
  atMost: 'D-AT-MOST',
  equal: 'D-EQUAL',
  different: 'D-DIFFERENT',
  oneOf: 'D-ONE-OF',
  noneOf: 'D-NONE-OF',
};

function reasonWords({ of, value, relation, with: other, withValue }: Reason): Phrase {
  if (relation === null) return say('D-TRUTH', { of, value: truthWords(value) });
  if (withValue === null && value === other) return say('D-IS', { of, value: stateWords(value) });
  return say(RELATIONS[relation], {
    of,
    value: stateWords(value),
    other: withValue === null ? other : say('D-NAMED-VALUE', { name: other, value: withValue }),
  });
}

function noteWords(note: DerivationNote): Phrase {
  switch (note.code) {
    case 'onlyFor':
      return say('D-ONLY-FOR', { sequences: note.sequences.join('、') });
    case 'since':
      return say('D-SINCE', { year: note.year });
    case 'beforeFirst':
      return say('D-BEFORE-FIRST', { year: note.year });
    case 'yearsTo':
      return say('D-YEARS', { year: note.year });
    case 'confidential':
      return say('D-CONFIDENTIAL', { rows: note.rows });
    case 'rows':
      return say('D-ROWS', { rows: note.rows });
    case 'perKey':
      return say('D-PER-KEY', { key: note.key, take: takeWords(note.take) });
    case 'perKeyCapped':
      return say('D-PER-KEY-CAPPED', { key: note.key });
    case 'notCounted':
      return say('D-NOT-COUNTED', { key: note.key, take: takeWords(note.take) });
    case 'tooLarge':
      return say('D-TOO-LARGE');
    case 'because':
      return say('D-BECAUSE', { reasons: note.reasons.map(reasonWords) });
    case 'otherwise':
      return say('D-NONE-ABOVE');
    case 'thisUnit':
      return say('D-THIS-UNIT');
    case 'waitsFor': {
      const [first = '', second = '', third = '', ...more] = note.units;
      const named = [first, second, third].filter((unit) => unit !== '').join('、');
      return more.length === 0 ? say('D-WAITS-FOR', { units: named }) : say('D-WAITS-FOR-MANY', { units: named, count: note.units.length });
    }
    case 'capped':
      return say('D-CAPPED', { of: note.of, cap: note.cap, excess: note.excess });
    case 'rounded':
      return say('D-ROUNDED', { decimals: note.decimals });
  }
}
