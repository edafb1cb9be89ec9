import { gradeLinesText } from '../../ledgers/said/grade-lines';
import { newSchemeMessages, type NewSchemeCode } from '../../messages/assessment/new-scheme';
import type { MessageData, Phrase } from '../../messages/catalogue';
import { placeToA1 } from '../../workbook/cells/a1';
import type { Place } from '../../workbook/cells/area';
import type { GradeProposal } from './grade-proposal';
import type { Question, SchemeProposal } from './proposal';
import { ranksAgree } from './ranked-classes';
import type { ScoreItem } from './total/score-items';
import { decimalsOf } from './total/total-formula';

export const NO_CAP = '不封顶';
export const NO_GRADES = '不评等次';
export const WITHIN = '分类排名';
export const TOGETHER = '一起排名';
export const VETO_LOWERS = '等次定为最低等';
export const VETO_TOLD = '只提示';

/** More units than this are not listed one by one. */
const LISTED = 5;

type Facts = Pick<SchemeProposal, 'list' | 'scoring' | 'totals' | 'own' | 'ledgers'> & { readonly grades: GradeProposal | null };

/** The questions that a workbook leaves open, each with its proposal. */
export function questionsOf(facts: Facts): Question[] {
  return [total(facts), caps(facts), scope(facts), grades(facts), veto(facts), decimals(facts)].flatMap((question) => question ?? []);
}

function say(code: NewSchemeCode, data: MessageData = {}): Phrase {
  return { sentence: newSchemeMessages[code], data };
}

function total({ totals: ways, own, scoring, list }: Facts): Question | null {
  const [best] = ways;
  if (best === undefined) return null;
  const units = best.differing.flatMap((at) => list.units[at]?.name ?? []);
  const listed = units.slice(0, LISTED).join('、') + (units.length > LISTED ? '…' : '');
  const used = scoring.items.filter((_, at) => (best.factors[at] ?? 0) !== 0);
  const blank = used.filter(({ blanks }) => blanks > 0).map(({ name }) => name);
  const blanks = blank.length === 0 ? '' : say('NS-TOTAL-BLANKS', { items: blank.join('、') });
  const because =
    best.of === 0
      ? say(used.some(({ weight }) => weight !== null) ? 'NS-TOTAL-WEIGHTS' : 'NS-TOTAL-SUM', { blanks })
      : best.differing.length === 0
        ? say('NS-TOTAL-AGREES', { head: own.words, same: best.same, blanks })
        : say('NS-TOTAL-DIFFERS', { head: own.words, same: best.same, of: best.of, units: listed, blanks });
  return {
    name: '总分怎么算',
    asks: say('NS-ASK-总分怎么算'),
    proposal: best.text,
    alternatives: ways.slice(1, 4).map(({ text }) => text),
    because,
    sources: places([own.head, ...used.map(({ place }) => place)]),
    ownWords: say('NS-WORDS-总分怎么算', { names: scoring.items.map(({ name }) => name).join('、') }),
  };
}

/** Bonuses and deductions that go into the proposed total, or may be taken into it. */
export function cappedItems({ scoring: { items }, totals }: Pick<Facts, 'scoring' | 'totals'>): readonly ScoreItem[] {
  return items.filter(({ kind, from }, at) => kind !== 'score' && (from === 'rows' || (totals[0]?.factors[at] ?? 0) !== 0));
}

function caps(facts: Facts): Question | null {
  const items = cappedItems(facts);
  if (items.length === 0) return null;
  const said = items.filter(({ cap }) => cap !== null);
  const proposal = said.length === 0 ? NO_CAP : capsText(said.map(({ name, cap }) => [name, cap ?? 0]));
  return {
    name: '加减分封顶',
    asks: say('NS-ASK-加减分封顶'),
    proposal,
    alternatives: said.length === 0 ? [] : [NO_CAP],
    because: say(said.length === 0 ? 'NS-CAP-NONE' : 'NS-CAP-SAID'),
    sources: places((said.length === 0 ? items : said).map(({ place }) => place)),
    ownWords: say('NS-WORDS-加减分封顶', { items: items[0]?.name ?? '' }),
  };
}

/** Caps in words: 加分最高10分、扣分最高5分. */
export function capsText(said: readonly (readonly [string, number])[]): string {
  return said.map(([name, cap]) => `${name}最高${String(cap)}分`).join('、');
}

function scope({ list, own, totals: ways }: Facts): Question | null {
  if (list.sequences.length < 2) return null;
  const ranks = own.ranks.map((rank) => rank?.value ?? null);
  const values = own.totals.map((one) => one?.value ?? null);
  const classes = list.units.map(({ sequence }) => sequence);
  const within = ranksAgree(ranks, values, classes);
  const together = ranksAgree(
    ranks,
    values,
    classes.map(() => null),
  );
  const rank = own.ranks.find((one) => one !== null) ?? null;
  const isSaid = rank !== null && within !== together && ways.length > 0;
  const proposal = isSaid && together ? TOGETHER : WITHIN;
  return {
    name: '排名范围',
    asks: say('NS-ASK-排名范围'),
    proposal,
    alternatives: [proposal === WITHIN ? TOGETHER : WITHIN],
    because: isSaid ? say('NS-SCOPE-RANKS') : say('NS-SCOPE-CLASSES', { count: list.sequences.length }),
    sources: places([isSaid ? rank.at : (list.units[0]?.at ?? null)]),
    ownWords: null,
  };
}

function grades({ grades: found, own }: Facts): Question | null {
  const hasOwn = own.grades.some((grade) => grade !== null);
  const proposal = found === null ? NO_GRADES : gradeLinesText(found.lines);
  return {
    name: '等次线',
    asks: say('NS-ASK-等次线'),
    proposal,
    alternatives: found === null ? ['优秀≥90、良好≥80、合格≥60、其他不合格'] : [NO_GRADES],
    because: say(found !== null ? `NS-GRADES-${found.from}` : hasOwn ? 'NS-GRADES-unclear' : 'NS-GRADES-none'),
    sources: places([found?.place ?? own.grades.find((grade) => grade !== null)?.at ?? null]),
    ownWords: say('NS-WORDS-等次线'),
  };
}

function veto({ ledgers, grades: found }: Facts): Question | null {
  const ledger = ledgers.find(({ kind }) => kind === 'veto');
  if (ledger === undefined) return null;
  return {
    name: '一票否决',
    asks: say('NS-ASK-一票否决'),
    proposal: found === null ? VETO_TOLD : VETO_LOWERS,
    alternatives: [found === null ? VETO_LOWERS : VETO_TOLD],
    because: say('NS-VETO'),
    sources: places(ledger.columns.map(({ head }) => head).slice(0, 1)),
    ownWords: null,
  };
}

function decimals({ own, scoring: { items } }: Facts): Question | null {
  if (items.length === 0) return null;
  const totals = own.totals.map((one) => one?.value ?? null);
  const hasOwn = totals.some((value) => value !== null);
  const found = decimalsOf(hasOwn ? totals : items.flatMap(({ values }) => values));
  const proposal = hasOwn ? found : Math.min(found, 2);
  return {
    name: '小数',
    asks: say('NS-ASK-小数'),
    proposal: String(proposal),
    alternatives: ['0', '1', '2', '3'].filter((text) => text !== String(proposal)),
    because: say(hasOwn ? 'NS-DECIMALS-OWN' : 'NS-DECIMALS-PARTS', { decimals: found }),
    sources: places([own.head]),
    ownWords: null,
  };
}

function places(some: readonly (Place | null)[]): Place[] {
  const found = some.flatMap((place) => place ?? []);
  return found.filter((place, at) => found.findIndex((other) => placeToA1(other) === placeToA1(place)) === at);
}
