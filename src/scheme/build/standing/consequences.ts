import { schemeWord } from '../../../messages/scheme/scheme-words';
import type { Declarations } from '../../../language/declarations';
import { nearestHint } from '../../../language/hints/nearest-name';
import { ROSTER } from '../../../language/term';
import { BOOLEAN } from '../../../language/types';
import type { Check, Consequence } from '../../model';
import type { SchemeYaml } from '../../schema/scheme-schema';
import type { BuildContext } from '../build-context';
import { checkSequences } from '../ledgers';

/** 结果运用: what follows for whom. Assumes that all that its formulas may name is declared. */
export function buildConsequences(declarations: Declarations, context: BuildContext): Consequence[] {
  return context.yaml.结果运用.flatMap((entry, index) => buildConsequence(entry, index, declarations, context));
}

function buildConsequence(
  entry: SchemeYaml['结果运用'][number],
  index: number,
  declarations: Declarations,
  context: BuildContext,
): Consequence[] {
  checkSequences(entry.适用, ['结果运用', index, '适用'], context);
  if (entry.依据 === undefined) context.report('S-CLAUSE-MISSING', ['结果运用', index], { where: `结果运用 › ${entry.做}` }, 'warning');
  const ledger = entry.台账 ?? ROSTER;
  if (!declarations.ledgers.has(ledger)) {
    context.report('F-LEDGER-UNKNOWN', ['结果运用', index, '台账'], {
      name: ledger,
      nearest: nearestHint(ledger, declarations.ledgers.keys()),
    });
    return [];
  }
  if (declarations.shared?.has(ledger) === true) {
    context.report('S-SHARED', ['结果运用', index, '台账'], { where: `结果运用 › ${entry.做}`, key: ledger });
    return [];
  }
  const when = context.formula(entry.当, ['结果运用', index, '当'], { declarations, ledger }, BOOLEAN);
  return when === null ? [] : [{ name: entry.做, ledger, when, clause: entry.依据 ?? null, appliesTo: entry.适用 ?? null }];
}

/** 检查: what has to hold in the ledgers. Assumes that all that its formulas may name is declared. */
export function buildChecks(declarations: Declarations, context: BuildContext): Check[] {
  return context.yaml.检查.flatMap((entry, index) => buildCheck(entry, index, declarations, context));
}

function buildCheck(entry: SchemeYaml['检查'][number], index: number, declarations: Declarations, context: BuildContext): Check[] {
  checkSequences(entry.适用, ['检查', index, '适用'], context);
  if (entry.依据 === undefined)
    context.report('S-CLAUSE-MISSING', ['检查', index], { where: `检查 › ${entry.说明 ?? entry.须}` }, 'warning');
  if (entry.台账 !== undefined && !declarations.ledgers.has(entry.台账)) {
    context.report('F-LEDGER-UNKNOWN', ['检查', index, '台账'], {
      name: entry.台账,
      nearest: nearestHint(entry.台账, declarations.ledgers.keys()),
    });
    return [];
  }
  if (entry.台账 !== undefined && entry.范围 !== undefined && entry.范围 !== '单位') {
    context.report('S-VALUE', ['检查', index, '范围'], {
      where: `检查 › ${entry.说明 ?? entry.须}`,
      expected: schemeWord('noScope'),
      found: entry.范围,
    });
  }
  if (entry.适用 !== undefined && declarations.shared?.has(entry.台账 ?? '') === true)
    context.report('S-SHARED', ['检查', index, '适用'], { where: `检查 › ${entry.说明 ?? entry.须}`, key: '适用' });
  const ledger = entry.范围 === '办法' ? null : (entry.台账 ?? ROSTER);
  const must = context.formula(entry.须, ['检查', index, '须'], { declarations, ledger }, BOOLEAN);
  const when = entry.当 === undefined ? null : context.formula(entry.当, ['检查', index, '当'], { declarations, ledger }, BOOLEAN);
  if (must === null || (entry.当 !== undefined && when === null)) return [];
  const severity = { 错误: 'error', 提醒: 'warning', 提示: 'notice' } as const;
  return [
    {
      ledger,
      perSequence: entry.范围 === '序列',
      must,
      when,
      severity: severity[entry.否则],
      note: entry.说明 ?? null,
      clause: entry.依据 ?? null,
      appliesTo: entry.适用 ?? null,
    },
  ];
}
