import type { Words } from '../../../messages/catalogue';
import { hintMessages, schemeWord } from '../../../messages/scheme/scheme-words';
import type { BuildContext } from '../build-context';
import type { Ranking, Statement } from '../../model';
import { nearestHint } from '../../../language/hints/nearest-name';
import { TIES } from '../../../language/ties';
import { RANK, RANKED_COUNT, ROSTER, type AggregateTerm, type Term } from '../../../language/term';
import { BOOLEAN, COUNTS, TEXT, typeName, type ValueType } from '../../../language/types';
import type { Declarations } from '../../../language/declarations';

/** 排名: by an item, and by further ones where units are equal in it. */
export function buildRanking(declarations: Declarations, context: BuildContext): Ranking | null {
  const { yaml } = context;
  const { 排名: given } = yaml;
  if (given === undefined) return null;
  if (given.依据 === undefined) context.reportKey('S-CLAUSE-MISSING', ['排名'], { where: '排名' }, 'warning');
  const names = typeof given.按 === 'string' ? [given.按] : given.按;
  names.forEach((name, index) => {
    const path = typeof given.按 === 'string' ? ['排名', '按'] : ['排名', '按', index];
    const type = declarations.ledgers.get(ROSTER)?.get(name);
    if (!Object.hasOwn(yaml.得分项, name))
      context.report('F-NAME-UNKNOWN', path, { name, nearest: otherKind(name, type) || nearestHint(name, Object.keys(yaml.得分项)) });
    else if (type !== undefined && type.kind !== 'number')
      context.report('F-TYPE', path, { expected: schemeWord('number'), found: typeName(type), nearest: '' });
  });
  const ties = context.formula(given.并列, ['排名', '并列'], { declarations, ledger: ROSTER }, TIES);
  const within = given.范围 === '序列' || given.范围 === '全部' ? null : given.范围;
  if (within !== null) checkClasses(within, declarations, context);
  const [by, ...then] = names;
  if (ties === null || by === undefined || context.hasFailed()) return null;
  const reach = given.范围 === '序列' ? '序列内' : '全部';
  return {
    by,
    then,
    place: then.length === 0 ? null : placeOf(names, { reach, within }, declarations),
    reach,
    within,
    ties: ties.term,
    waits: given.待补 === '等',
    clause: given.依据 ?? null,
  };
}

/** What to write where a column of the 名册 is named in place of an item. */
function otherKind(name: string, type: ValueType | undefined): Words {
  return type === undefined ? '' : { sentence: hintMessages.itemOfColumn, data: { name } };
}

/** 范围 may name a column of texts of the 名册, written or computed; results stand under its texts, so that it cannot be confidential. */
function checkClasses(name: string, declarations: Declarations, context: BuildContext): void {
  const columns = declarations.ledgers.get(ROSTER) ?? new Map<string, ValueType>();
  const type = columns.get(name);
  const texts = [...columns].flatMap(([column, { kind }]) => (kind === 'text' ? [column] : []));
  if (type === undefined)
    context.report('F-COLUMN-UNKNOWN', ['排名', '范围'], { ledger: ROSTER, name, nearest: nearestHint(name, ['序列', '全部', ...texts]) });
  else if (type.kind !== 'text')
    context.report('F-TYPE', ['排名', '范围'], { expected: schemeWord('text'), found: typeName(type), nearest: '' });
  else if (context.yaml.台账[ROSTER]?.列[name]?.保密 === '是')
    context.report('S-VALUE', ['排名', '范围'], { where: '排名 › 范围', expected: schemeWord('openColumn'), found: name });
}

/** 参评数 and 名次, which a scheme with a ranking has. */
export function rankStatements(ranking: Ranking | null): Statement[] {
  if (ranking === null) return [];
  const common = { ledger: ROSTER, appliesTo: null, clause: ranking.clause };
  return [
    { ...common, kind: 'rankedCount', name: RANKED_COUNT, type: COUNTS },
    { ...common, kind: 'rank', name: RANK, type: { kind: 'number', as: '名次' } },
  ];
}

/**
 * The rank by the first item, and for each further one how many of the units that are equal so far go before. Units that are equal wait
 * until what they are compared by is there for all of them; those without it (不适用) come last.
 */
function placeOf(
  [first = '', ...then]: readonly string[],
  { reach, within }: Pick<Ranking, 'reach' | 'within'>,
  declarations: Declarations,
): Term {
  const column = (name: string): Term => ({
    kind: 'column',
    ledger: ROSTER,
    column: name,
    via: 'row',
    type: declarations.ledgers.get(ROSTER)?.get(name) ?? COUNTS,
    span: NOWHERE,
  });
  const among = (name: AggregateTerm['name'], sameKeys: readonly string[], value: Term | null, conditions: readonly Term[] = []): Term => ({
    kind: 'aggregate',
    name,
    ledger: ROSTER,
    value,
    conditions,
    sameKeys: within === null ? sameKeys : [within, ...sameKeys],
    reach,
    order: '降',
    type: COUNTS,
    span: NOWHERE,
    perKey: null,
    by: null,
    trim: null,
    ties: null,
    ...(name === '名次' ? { end: 'now' } : {}),
  });
  return then.reduce<Term>(
    (place, name, index) => {
      const equal = [first, ...then.slice(0, index)];
      const value = column(name);
      const having = among('次数', equal, null, [binary('≠', value, { kind: 'notApplicable', type: value.type, span: NOWHERE }, BOOLEAN)]);
      const before: Term = {
        kind: 'call',
        name: '不适用作',
        args: [binary('-', among('名次', equal, value), number(1)), having],
        type: COUNTS,
        span: NOWHERE,
      };
      const compared = choice(binary('>', having, number(0), BOOLEAN), before, number(0));
      const blank = among('次数', equal, null, [binary('=', value, { kind: 'text', value: '', type: TEXT, span: NOWHERE }, BOOLEAN)]);
      // As long as one is blank, how many have it is 待补, and so are the places of all that are equal.
      const whenAllThere = choice(binary('>', blank, number(0), BOOLEAN), having, compared);
      const tied = binary('>', among('次数', equal, null), number(1), BOOLEAN);
      return binary('+', place, choice(tied, whenAllThere, number(0)));
    },
    among('名次', [], column(first)),
  );
}

/** Terms that stand in no formula. */
const NOWHERE = { start: 0, end: 0 };

function number(value: number): Term {
  return { kind: 'number', value: { num: BigInt(value), den: 1n }, type: COUNTS, span: NOWHERE };
}

function choice(condition: Term, then: Term, otherwise: Term): Term {
  return { kind: 'if', condition, then, otherwise, type: COUNTS, span: NOWHERE };
}

function binary(operator: Extract<Term, { kind: 'binary' }>['operator'], left: Term, right: Term, type: ValueType = COUNTS): Term {
  return { kind: 'binary', operator, left, right, type, span: NOWHERE };
}
