import type { Difference } from '../../../assessment/new-scheme/compare';
import type { Answers, QuestionName, Remark, SchemeProposal } from '../../../assessment/new-scheme/proposal';
import type { Trial } from '../../../assessment/new-scheme/trial';
import { newSchemeMessages } from '../../../messages/assessment/new-scheme';
import type { Phrase } from '../../../messages/catalogue';
import { SCHEME_SHEET } from '../../../workbook/owned-sheets';
import { said, type Notice } from '../notice';
import type { OpenWorkbook } from '../open-workbook';
import type { PaneState, Store } from '../state';
import { part } from '../../../workbook/part';
import type { TaskRunner } from '../tasks/task-runner';
import type { History } from '../undo/undo-history';

/** A scheme that is proposed for the workbook, with the answers so far. */
export interface SchemeDraft {
  readonly proposal: SchemeProposal;
  readonly answers: Answers;
}

/** Few workbooks need a scheme of their own: what makes one is fetched when it is asked for. */
const proposing = async () => ({
  ...(await part(() => import(/* webpackChunkName: "new-scheme" */ '../../../assessment/new-scheme/propose'))),
  ...(await part(() => import(/* webpackChunkName: "new-scheme" */ '../../../assessment/new-scheme/make'))),
  ...(await part(() => import(/* webpackChunkName: "new-scheme" */ '../../../assessment/new-scheme/trial'))),
});

/** More differences than this are counted, not listed. */
const LISTED = 5;

/** 按这本工作簿新建: proposes a scheme, takes answers, writes the sheet 考评办法 and shows the units as it ranks them. */
export class NewScheme {
  constructor(
    private readonly openWorkbook: OpenWorkbook,
    private readonly store: Store<PaneState>,
    private readonly tasks: TaskRunner,
    private readonly history: History,
  ) {}

  /** Lays a proposal out; says why where none can be made. */
  propose(): Promise<void> {
    return this.tasks.task('reading', async () => {
      const snapshot = await this.openWorkbook.refresh();
      if (this.openWorkbook.assessor.hasOwn) return this.tasks.tell({ kind: 'info', ...said('PANE-SHEET-EXISTS') });
      const { isProposal, proposeSchemeSliced } = await proposing();
      const proposal = await this.tasks.work(proposeSchemeSliced(snapshot, SCHEME_SHEET));
      if (isProposal(proposal)) this.store.patch({ draft: { proposal, answers: {} }, notice: null });
      else this.tasks.tell({ kind: 'warning', ...said('PANE-NEW-NOTHING'), details: proposal.remarks.map(remarkPhrase) });
    });
  }

  /** Answers a question of the proposal; a blank answer is the proposal's own. */
  answer(question: QuestionName, text: string): void {
    const { draft } = this.store.get();
    if (draft === null) return;
    const { [question]: _, ...others } = draft.answers;
    this.store.patch({ draft: { ...draft, answers: text.trim() === '' ? others : { ...others, [question]: text } } });
  }

  cancel(): void {
    this.store.patch({ draft: null });
  }

  /**
   * Writes the scheme as proposed and answered. The workbook is read once more: where it proposes something else by now, that is laid out
   * instead. Scored first; nothing is written where it would read the workbook otherwise than recognised.
   */
  accept(): Promise<void> {
    return this.tasks.task('storing', async () => {
      const { draft } = this.store.get();
      if (draft === null) return;
      const snapshot = await this.openWorkbook.refresh();
      if (this.openWorkbook.assessor.hasOwn) return this.tasks.tell({ kind: 'info', ...said('PANE-SHEET-EXISTS') });
      const { isProposal, proposeSchemeSliced, makeScheme, tryScheme } = await proposing();
      const proposal = await this.tasks.work(proposeSchemeSliced(snapshot, SCHEME_SHEET));
      if (!isProposal(proposal))
        return this.tasks.tell({ kind: 'warning', ...said('PANE-NEW-NOTHING'), details: proposal.remarks.map(remarkPhrase) });
      if (!isSame(proposal, draft.proposal)) {
        this.store.patch({ draft: { ...draft, proposal } });
        return this.tasks.tell({ kind: 'info', ...said('PANE-NEW-CHANGED') });
      }
      const { made, wrong } = makeScheme(proposal, draft.answers, snapshot);
      if (made === null)
        return this.tasks.tell({ kind: 'warning', ...said('PANE-NEW-WRONG'), details: wrong.map(({ message }) => message) });
      const trial = await this.tasks.work(tryScheme(proposal, made, snapshot));
      if (trial.unlike.length > 0) return this.tasks.tell(unlikeNotice(trial.unlike));
      await this.history.write([...made.edits, ...this.openWorkbook.assessor.rememberOwn(snapshot, false)], said('PANE-DID-SCHEME'), {
        snapshot,
      });
      this.store.patch({ draft: null, tab: 'units', unit: null });
      this.tasks.say('PANE-STATUS-SCHEME');
      await this.openWorkbook.refresh();
      this.tasks.tell(outcome(trial));
    });
  }
}

/** Whether two proposals lead to the same scheme: the same units, ledgers, items and questions. */
function isSame(a: SchemeProposal, b: SchemeProposal): boolean {
  const key = ({ title, list, ledgers, scoring, questions, own }: SchemeProposal): string =>
    JSON.stringify([title, list.units, ledgers.map(({ name, columns }) => [name, columns]), scoring, questions, own.totals]);
  return key(a) === key(b);
}

/** Refused: the scheme would read the workbook otherwise than it was recognised. */
function unlikeNotice(unlike: readonly Difference[]): Notice {
  return {
    kind: 'error',
    ...said('PANE-NEW-READ', { count: unlike.length }),
    details: unlike.slice(0, LISTED).map(({ unit, own, computed }) => said('PANE-NEW-READ-AT', { unit, own, computed })),
    places: unlike.flatMap(({ at }) => at ?? []),
  };
}

/** What the scheme gives, held against the workbook's own totals and ranks. */
function outcome({ assessment, compared: { totals, ranks } }: Trial): Notice {
  const pending = assessment.units.filter(({ total }) => total?.state === 'pending').length;
  if (totals.of + ranks.of === 0)
    return pending === 0
      ? { kind: 'info', ...said('PANE-NEW-DONE', { units: assessment.units.length }) }
      : { kind: 'warning', ...said('PANE-NEW-PENDING', { units: assessment.units.length, pending }) };
  const differing = [...totals.differing, ...ranks.differing];
  const counts = { totalsSame: totals.same, totals: totals.of, ranksSame: ranks.same, ranks: ranks.of };
  return {
    kind: differing.length === 0 ? 'success' : 'warning',
    ...said(totals.of === 0 ? 'PANE-NEW-COMPARED-RANKS' : ranks.of === 0 ? 'PANE-NEW-COMPARED-TOTALS' : 'PANE-NEW-COMPARED', counts),
    details: differing.slice(0, LISTED).map(({ unit, own, computed }) => said('PANE-NEW-DIFFERS', { unit, own, computed })),
    places: differing.flatMap(({ at }) => at ?? []),
  };
}

/** A remark as a sentence. */
export function remarkPhrase({ code, data }: Remark): Phrase {
  return { sentence: newSchemeMessages[code], data };
}
