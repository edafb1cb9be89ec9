import { settingEdit } from '../../../src/assessment/choices/settings';
import { planOwnScheme } from '../../../src/assessment/choices/own-scheme';
import { resultRecord } from '../../../src/assessment/choices/written-result';
import { rankedLines, resultJson } from '../../../src/cli/commands/score';
import { planLiveSheet } from '../../../src/custom-functions/live-sheet';
import { unitScores } from '../../../src/custom-functions/on-ledgers/unit-scores';
import { tableOverviews } from '../../../src/ledgers/mapping/overview';
import { GRADE, RANK } from '../../../src/language/term';
import { CONSEQUENCES } from '../../../src/scoring/explain/consequences';
import { planFindingList, planListsOfUnits } from '../../../src/sheets/finding-list';
import { planFormulas } from '../../../src/sheets/formulas/plan-formulas';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { schemeText, type Voted } from './ballots';

const TIME = new Date('2026-11-30T00:00:00Z');

/**
 * All that leaves: what is printed, written into a workbook, handed to another program, shown on a sheet. A new one is a line here, and the
 * tests of secrets walk it.
 */
export const outputs: Readonly<Record<string, (voted: Voted) => unknown>> = {
  'the result in values, with what the workbook remembers of it': ({ assessed, snapshot }) => {
    const plan = planResult(assessed, snapshot);
    return [...plan.edits, settingEdit('result', resultRecord(assessed, plan, TIME, 'values'))];
  },
  'the same in formulas': ({ assessed, snapshot }) => {
    const plan = planFormulas(assessed, snapshot);
    return [plan, settingEdit('result', resultRecord(assessed, plan, TIME, 'formulas'))];
  },
  'kaoji score --json': ({ assessed }) => resultJson(assessed, 'option'),
  'kaoji score': ({ assessed }) => rankedLines(assessed),
  'the findings': ({ assessed }) => assessed.findings.map(({ fix, ...finding }) => ({ ...finding, fixable: fix !== null })),
  问题清单: ({ assessed }) => planFindingList(assessed.findings, assessed, []),
  'a 问题清单 for each unit': ({ assessed }) => planListsOfUnits(assessed.findings, assessed, []),
  'the checks': ({ assessed }) => assessed.checks,
  'the derivations': ({ assessed }) =>
    assessed.units.map(({ unit }) =>
      [...assessed.scheme.items.map(({ name }) => name), RANK, GRADE, CONSEQUENCES].map((item) => assessed.explain(unit, item)),
    ),
  'the sheet 考评办法': () => planOwnScheme(schemeText, '测评.yaml'),
  'the sheet of live results': ({ assessed, snapshot }) => planLiveSheet(assessed.checking.scheme, assessed, snapshot),
  'the tab 台账': ({ assessed: { checking } }) => tableOverviews(checking.ledgers, checking.scheme),
  单位计分: ({ scored }) => unitScores(scored, null),
  'the cards of the units': ({ assessed }) => assessed.units,
};

/**
 * An output as a text; what is no JSON (functions that are asked later) says nothing. What is told under a secret is another each time: who
 * has not the secret cannot make it again.
 */
export function told(output: (voted: Voted) => unknown, voted: Voted): string {
  return JSON.stringify(output(voted), (key, value: unknown) => {
    if (key === 'sealed' && typeof value === 'string') return value.length;
    return typeof value === 'bigint' ? String(value) : value;
  });
}
