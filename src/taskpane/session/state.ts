import type { Assessment } from '../../assessment/assessment';
import type { WordedDerivation } from '../../assessment/wording/derivation';
import { noFilter, type FindingFilter } from './findings/finding-filter';
import { said, type Notice, type Said } from './notice';
import type { FormsShown } from './forms/shown';
import type { Freeze } from '../../custom-functions/freeze';
import type { SchemeDraft } from './scheme/new-scheme';
import type { PlannedFix } from './planned-fixes';
import type { ChosenBy } from '../../assessment/choices/choose';
import type { StoredResult, WriteAs } from '../../assessment/choices/settings';
import type { FormulasCost } from '../../sheets/formulas/cost';
import type { Progress } from '../../workbook/progress';
import type { ResultOutdated } from '../../sheets/result/outdated';

/** What the pane shows below its head: a tab, or 出表. */
export type Tab = 'findings' | 'ledgers' | 'units' | 'derivation' | 'readings' | 'forms';

/** What the pane is busy with; null when it waits for the user. */
export type Busy = 'reading' | 'scoring' | 'undoing' | 'fixing' | 'storing' | 'saving' | 'printing';

/** One number of one unit that the pane explains. */
export interface Focus {
  readonly unit: string;
  readonly item: string;
}

/** Everything the panels show. A new object for every change; parts that did not change keep their identity. */
export interface PaneState {
  readonly busy: Busy | null;
  /** How far long work of the task has come; null while nothing is known of it. */
  readonly progress: Progress | null;
  /** Whether the task can be cancelled; `asked`: it is given up at the next pause; `late`: it was asked for, and is done all the same. */
  readonly cancel: 'impossible' | 'possible' | 'asked' | 'late';
  readonly tab: Tab;
  /** `own`: the scheme on the workbook's own sheet; its title is blank while it has none. */
  readonly schemes: readonly { readonly id: string; readonly title: string; readonly own?: true }[];
  readonly schemeId: string | null;
  /** Whether the workbook has been looked at, so that a scheme that is not there was not found. */
  readonly looked: boolean;
  /** How it was chosen; null while there is none. */
  readonly chosenBy: ChosenBy | null;
  readonly assessment: Assessment | null;
  /** Which findings are listed. */
  readonly filter: FindingFilter;
  /** The finding that was selected last, by its id in the list; it may be gone by now. */
  readonly current: string | null;
  /** The findings, by their key, that the last edits brought. */
  readonly fresh: ReadonlySet<string>;
  /** Whether the workbook remembers cells that are marked (在表中标出). */
  readonly isMarked: boolean;
  /** Who said 已核 last in this pane; blank while nobody has. */
  readonly reviewer: string;
  /** What was done last, for the status line. */
  readonly status: Said;
  readonly notice: Notice | null;
  /** What failed writes have left behind, as long as 恢复 has not put it back, or nobody has seen it where it cannot. */
  readonly lost: readonly (Notice & { readonly restorable: boolean })[];
  /** What 计分 writes. */
  readonly writeAs: WriteAs;
  /** The result that stands in the workbook, and why it is out of date (empty: it is not). */
  readonly result: StoredResult | null;
  readonly stale: readonly ResultOutdated[];
  /** What 撤销 would take back; null when there is nothing. */
  readonly undoable: Said | null;
  /** What a result in formulas would take, where that is so much that the user is asked first. */
  readonly large: FormulasCost | null;
  /** Corrections laid out for approval. */
  readonly preview: readonly PlannedFix[] | null;
  /** 转为数值 laid out for approval. */
  readonly freeze: Freeze | null;
  /** A scheme of the workbook's own, laid out for approval. */
  readonly draft: SchemeDraft | null;
  /** 出表 as it was opened last; null before. */
  readonly forms: FormsShown | null;
  /** Ledgers' sheets that the sheet of live results leaves out in part. */
  readonly outgrown: readonly string[];
  /** Whether the formula of that sheet is gone, though the sheet says that it is computed live. */
  readonly liveOverwritten: boolean;
  /** Whether formulas can call Kaoji functions in this workbook. */
  readonly hasFunctions: boolean;
  /** The unit whose card is open on the 单位 tab. */
  readonly unit: string | null;
  readonly focus: Focus | null;
  readonly derivation: WordedDerivation | null;
}

export const initialState: PaneState = {
  busy: null,
  progress: null,
  cancel: 'impossible',
  tab: 'findings',
  schemes: [],
  schemeId: null,
  looked: false,
  chosenBy: null,
  assessment: null,
  filter: noFilter,
  current: null,
  fresh: new Set(),
  isMarked: false,
  reviewer: '',
  status: said('PANE-STATUS-NEW'),
  notice: null,
  lost: [],
  writeAs: 'values',
  result: null,
  stale: [],
  undoable: null,
  large: null,
  preview: null,
  freeze: null,
  draft: null,
  forms: null,
  outgrown: [],
  liveOverwritten: false,
  hasFunctions: false,
  unit: null,
  focus: null,
  derivation: null,
};

/** Holds a state and tells listeners when it is replaced; fits React's `useSyncExternalStore`. */
export class Store<S extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: S) {}

  readonly get = (): S => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  patch(part: Partial<S>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}
