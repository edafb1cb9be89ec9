import type { GradeLine } from '../../ledgers/said/grade-lines';
import type { SaidTarget } from '../../ledgers/said/target';
import type { TableAnswer } from '../../ledgers/mapping/table-answers';
import type { NewSchemeCode } from '../../messages/assessment/new-scheme';
import type { MessageData, Phrase } from '../../messages/catalogue';
import type { Place } from '../../workbook/cells/area';
import type { OwnResults } from './total/own-results';
import type { ProposedLedger } from './proposed-ledger';
import type { ScoreItems } from './total/score-items';
import type { TotalFormula } from './total/total-formula';
import type { UnitList } from './unit-list';

/** What is asked before a scheme is made; never more than these six. */
export const QUESTION_NAMES = ['总分怎么算', '加减分封顶', '排名范围', '等次线', '一票否决', '小数'] as const;
export type QuestionName = (typeof QUESTION_NAMES)[number];

/** A question with what is proposed and where the workbook says so. */
export interface Question {
  readonly name: QuestionName;
  /** What the answer is about, in a sentence. */
  readonly asks: Phrase;
  /** The answer that stands unless somebody gives another. */
  readonly proposal: string;
  /** Other answers that can be chosen. */
  readonly alternatives: readonly string[];
  /** Why it is proposed. */
  readonly because: Phrase;
  /** The cells that it is proposed by. */
  readonly sources: readonly Place[];
  /** How an answer of one's own is written; null where only these answers are. */
  readonly ownWords: Phrase | null;
}

/** Something of the workbook that the scheme does not take, or takes with a condition. */
export interface Remark {
  readonly code: NewSchemeCode;
  readonly data: MessageData;
  readonly place: Place | null;
}

/** A target that was read from a text: a proposal, the text stays. */
export interface ReadTarget {
  readonly place: Place;
  readonly text: string;
  readonly said: SaidTarget;
}

/** A scheme of the workbook's own as recognition proposes it. */
export interface SchemeProposal {
  readonly title: string;
  readonly year: number | null;
  readonly list: UnitList;
  readonly ledgers: readonly ProposedLedger[];
  readonly scoring: ScoreItems;
  readonly totals: readonly TotalFormula[];
  readonly own: OwnResults;
  /** The full mark where all units have the same. */
  readonly full: {
    readonly value: number;
    readonly points: { readonly ledger: string; readonly column: string } | null;
    readonly place: Place | null;
  } | null;
  readonly questions: readonly Question[];
  readonly remarks: readonly Remark[];
  readonly targets: readonly ReadTarget[];
  /** How its ledgers take the tables of the workbook; whoever takes the proposal says so. */
  readonly tables: readonly TableAnswer[];
}

/** What was settled by answers and proposals. */
export interface Settled {
  /** The total in the words of the language. */
  readonly total: string;
  /** Caps of bonuses and deductions by the item's name. */
  readonly caps: ReadonlyMap<string, number>;
  readonly scope: '序列' | '全部';
  readonly grades: readonly GradeLine[];
  readonly vetoLowers: boolean;
  readonly decimals: number;
}

export type Answers = Readonly<Partial<Record<QuestionName, string>>>;
