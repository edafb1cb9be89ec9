import { loadScheme, type Scheme } from '../../scheme/load';
import { rememberChoices } from '../choices/settings';
import { planSchemeSheet, schemeYaml } from '../../sheets/scheme/scheme-sheet';
import type { Edits } from '../../workbook/edits';
import type { Snapshot } from '../../workbook/snapshot';
import type { Answers, SchemeProposal } from './proposal';
import { planRosterSheet, rosterSheetName } from './roster-sheet';
import { itemsIn, schemeValue } from './scheme-value';
import { settle, wrongAnswer, type WrongAnswer } from './settle';

/** A scheme that fits its workbook, as the text of a file and as the sheets that are to be written. */
export interface NewScheme {
  readonly scheme: Scheme;
  readonly text: string;
  /** Every item with its formula, the total last. */
  readonly items: readonly { readonly name: string; readonly formula: string }[];
  /**
   * The sheet 考评办法, before it a sheet 名册 where no table of the workbook lists the units; and that the workbook remembers which table
   * is which ledger.
   */
  readonly edits: Edits;
}

/** The scheme of a proposal with the answers; null where answers cannot be used, with what is wrong with each. */
export function makeScheme(
  proposal: SchemeProposal,
  answers: Answers,
  snapshot: Snapshot,
): { readonly made: NewScheme | null; readonly wrong: readonly WrongAnswer[] } {
  const { settled, wrong } = settle(proposal, answers);
  if (wrong.length > 0) return { made: null, wrong };
  const value = schemeValue(proposal, settled);
  const text = schemeYaml(value);
  const { scheme, diagnostics } = loadScheme(text, `${proposal.title}.yaml`);
  if (scheme === null) {
    const why = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    const question = proposal.questions.find(({ name }) => name === '总分怎么算');
    const answer = answers['总分怎么算'] ?? settled.total;
    if (question === undefined) throw new Error(why.join('\n'));
    return { made: null, wrong: [{ question: question.name, message: wrongAnswer(question, answer, `：${why.join('；')}`) }] };
  }
  const roster = proposal.list.roster === null ? planRosterSheet(rosterSheetName(snapshot), proposal.list) : [];
  return {
    made: {
      scheme,
      text,
      items: itemsIn(value),
      edits: [...roster, ...planSchemeSheet(value), ...rememberChoices(snapshot, { tables: proposal.tables })],
    },
    wrong,
  };
}
