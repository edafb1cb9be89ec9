import type { Assessment, Shown, UnitCard } from '../../assessment/assessment';
import { pendingEntries } from '../../assessment/missing-inputs';
import { DAY_FORMAT, TRUTH_FORMAT } from '../../assessment/number-format';
import { consequenceWords } from '../../assessment/wording/standing';
import { GRADE, RANK } from '../../language/term';
import { fill, inWords } from '../../messages/catalogue';
import { resultMessages } from '../../messages/assessment/result';
import { CONSEQUENCES } from '../../scoring/explain/consequences';
import { mixesSequences } from '../../scoring/standing/rank-groups';
import type { CellValue } from '../../workbook/cells/cell';

/** What a column of the result sheet shows: an item by its name, or one of the others. */
export type ResultSubject = { readonly item: string } | 'rank' | 'unit' | 'sequence' | 'grade' | 'vetoes' | 'consequences' | 'pending';

/** A column of the result sheet: its head, what stands under it, and which item a cell of it belongs to. */
export interface ResultColumn {
  readonly subject: ResultSubject;
  readonly head: string;
  /** In points: as narrow as it may become, and as wide as it would be where there is room. */
  readonly width: { readonly least: number; readonly most: number };
  readonly item: string | null;
  readonly format: string | null;
  readonly align: 'left' | 'center' | 'right';
  readonly value: (card: UnitCard) => CellValue;
}

const WIDTH = {
  rank: { least: 38, most: 46 },
  unit: { least: 88, most: 150 },
  sequence: { least: 64, most: 100 },
  number: { least: 42, most: 62 },
  truth: { least: 34, most: 52 },
  day: { least: 64, most: 72 },
  text: { least: 54, most: 100 },
  grade: { least: 44, most: 56 },
  vetoes: { least: 76, most: 130 },
  consequences: { least: 84, most: 160 },
  pending: { least: 90, most: 180 },
} as const;

/**
 * The columns of a result in their order. What the total takes off is shown below zero, so that what is shown adds up.
 * `shift`: what numbers of days have too much for the workbook.
 */
export function resultColumns(assessment: Assessment, shift: number): ResultColumn[] {
  const { items, total } = assessment.scheme;
  const text = (key: keyof typeof resultMessages): string => fill(resultMessages[key], {});
  const named = (
    subject: Extract<ResultSubject, keyof typeof WIDTH>,
    head: string,
    column: Pick<ResultColumn, 'item' | 'align' | 'value'>,
  ): ResultColumn => ({ subject, head, width: WIDTH[subject], format: null, ...column });
  return [
    named('rank', text('R-RANK'), { item: RANK, align: 'center', value: ({ standing }) => standing }),
    named('unit', text('R-UNIT'), { item: null, align: 'left', value: ({ unit }) => unit }),
    // Where the rank groups do not say of which 序列 each is.
    ...(mixesSequences(assessment.rankGroups, assessment.units)
      ? [named('sequence', text('R-SEQUENCE'), { item: null, align: 'left', value: ({ sequence }) => sequence })]
      : []),
    ...items.map(({ name, numberFormat, isTakenOff }): ResultColumn => ({
      subject: { item: name },
      head: name,
      width: widthOf(numberFormat),
      item: name,
      format: numberFormat,
      align: numberFormat === null ? 'left' : numberFormat === TRUTH_FORMAT ? 'center' : 'right',
      value: (card) => cellOf(card.items.find((item) => item.name === name)?.shown, numberFormat === DAY_FORMAT ? shift : 0, isTakenOff),
    })),
    named('grade', text('R-GRADE'), { item: GRADE, align: 'center', value: ({ grade }) => grade }),
    named('vetoes', text('R-VETO'), { item: null, align: 'left', value: ({ vetoes }) => vetoes.join('；') || null }),
    named('consequences', text('R-CONSEQUENCES'), {
      item: CONSEQUENCES,
      align: 'left',
      value: ({ consequences }) => inWords(consequenceWords(consequences)) || null,
    }),
    named('pending', text('R-PENDING'), {
      item: total,
      align: 'left',
      value: (card) =>
        pendingEntries(card)
          .map(({ what }) => inWords(what))
          .join('；') || null,
    }),
  ];
}

/** Whether nothing stands in a column for any unit. */
export function isBlank({ value }: ResultColumn, cards: readonly UnitCard[]): boolean {
  return cards.every((card) => (value(card) ?? '') === '');
}

function widthOf(numberFormat: string | null): ResultColumn['width'] {
  if (numberFormat === null) return WIDTH.text;
  return numberFormat === TRUTH_FORMAT ? WIDTH.truth : numberFormat === DAY_FORMAT ? WIDTH.day : WIDTH.number;
}

function cellOf(shown: Shown | undefined, shift: number, isOff: boolean): CellValue {
  if (shown === undefined) return null;
  if (shown.number === null) return shown.text;
  return isOff ? 0 - shown.number : shown.number - shift;
}
