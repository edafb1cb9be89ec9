import type { MessageData, Phrase } from '../../messages/catalogue';
import { hintMessages } from '../../messages/scheme/scheme-words';
import type { AggregateRow } from '../function-row';
import type { Declarations } from '../declarations';
import { AGGREGATE_NAMES, AGGREGATES, FUNCTION_NAMES, FUNCTIONS, isAggregate, isFunction } from '../functions';
import { nearestHint } from './nearest-name';
import { slipHint } from './slips';
import type { Span } from '../syntax/syntax-tree';
import { useOf } from '../use-of';
import { BOOLEAN, typeName } from '../types';
import { KEYWORDS, OTHERWISE } from '../words';

/**
 * What stands in this language for the words and signs of a spreadsheet that are no functions here, and for what comparisons are called.
 */
const WORDS_HERE: Readonly<Record<string, string>> = {
  IF: '如果 … 则 … 否则 …',
  IFS: '分档',
  AND: '且',
  OR: '或',
  NOT: '非',
  '&&': '且',
  '||': '或',
  TRUE: '是',
  FALSE: '否',
  若: '如果 … 则 … 否则 …',
  假如: '如果 … 则 … 否则 …',
  当: '如果 … 则 … 否则 …',
  大于: '超过 或 >',
  高于: '超过 或 >',
  多于: '超过 或 >',
  小于: '低于 或 <',
  少于: '低于 或 <',
  不到: '低于 或 <',
  大于等于: '不低于 或 ≥',
  小于等于: '不高于 或 ≤',
  不小于: '不低于 或 ≥',
  不少于: '不低于 或 ≥',
  至少: '不低于 或 ≥',
  达到: '不低于 或 ≥',
  不大于: '不高于 或 ≤',
  不多于: '不高于 或 ≤',
  不超过: '不高于 或 ≤',
  至多: '不高于 或 ≤',
  等于: '=',
  不等于: '≠',
  不是: '≠',
  为空: '= ""',
  空: '""',
  空白: '""',
  空值: '""',
  NULL: '""',
  无: '不适用 或 ""',
  没有: '不适用 或 ""',
  今年: '年度',
  本年: '年度',
  去年: '年度 － 1',
  上年: '年度 － 1',
  前年: '年度 － 2',
  非空: '≠ ""',
  不为空: '≠ ""',
  介于: '≥ … 且 ≤ …',
  包含: '属于 [甲, 乙]',
  '=>': '≥',
  '=<': '≤',
  '==': '=',
  '&': '且',
  '|': '或（绝对值写 绝对值(数)）',
  '^': '连乘 或 开方(数, 位, 次)',
  加上: '＋',
  减去: '－',
  乘以: '×',
  除以: '÷',
  的: '×',
  倍: '×',
  和: '＋ 或 且',
  与: '＋ 或 且',
  并且: '且',
  或者: '或',
  那么: '则',
  否则如果: '否则 如果',
  求和: '合计(台账, 列)',
  总和: '合计(台账, 列)',
  求平均: '平均(台账, 列)',
  平均值: '平均(台账, 列)',
  平均数: '平均(台账, 列)',
  平均分: '平均(台账, 列)',
  最高: '最大(台账, 列) 或 取大(数, …)',
  最高分: '最大(台账, 列) 或 取大(数, …)',
  最大值: '最大(台账, 列) 或 取大(数, …)',
  最低: '最小(台账, 列) 或 取小(数, …)',
  最低分: '最小(台账, 列) 或 取小(数, …)',
  最小值: '最小(台账, 列) 或 取小(数, …)',
  计数: '次数(台账, 条件)',
  行数: '次数(台账)',
  件数: '次数(台账, 条件)',
  取整: '舍去(数)、进一(数) 或 四舍五入(数)',
  向下取整: '舍去(数)',
  去尾: '舍去(数)',
  向上取整: '进一(数)',
  进位: '进一(数)',
  四舍六入: '五成双(数, 位)',
  平方根: '开方(数, 位)',
  开平方: '开方(数, 位)',
  平方: '数 × 数',
  查找: '查表(表, 键, 列)',
  查询: '查表(表, 键, 列)',
  匹配: '查表(表, 键, 列)',
  排名: '名次(台账, 式, 降)',
  排序: '名次(台账, 式, 降)',
};

/** By what a spreadsheet calls it, or by a word of {@link WORDS_HERE}, how it is written here; 或 between two ways. */
const WRITTEN_HERE: ReadonlyMap<string, string> = writtenHere();

function writtenHere(): Map<string, string> {
  const written = new Map(Object.entries(WORDS_HERE));
  for (const { excel } of [...Object.values(FUNCTIONS), ...Object.values<AggregateRow>(AGGREGATES)]) {
    for (const [name, form] of Object.entries(excel)) {
      const before = written.get(name);
      written.set(name, before === undefined ? form : `${before} 或 ${form}`);
    }
  }
  return written;
}

/** What asks a spreadsheet for the day on which it calculates. */
const NOW: ReadonlySet<string> = new Set(['TODAY', 'NOW', '今天', '当前日期']);

/** Words of the language that are understood only between blanks or brackets. */
const SPACED = ['否则', '且', '或', '非', '则', '同', '每', '按'] as const;

/**
 * What was probably meant by a formula that is not understood: a name with a word of the language before or behind it, the nearest name
 * (of the data), what a name of another kind is, what stands here for something of a spreadsheet; nothing when it could be anything.
 */
export function formulaHint(code: string, span: Span, data: MessageData, world: Declarations): MessageData[string] {
  const given = data['name'] ?? data['found'];
  const text = typeof given === 'string' ? given : '';
  const { nearest = '' } = data;
  const known = [...knownNames(world), ...KEYWORDS];
  const name = code === 'F-NAME-UNKNOWN' ? gluedWord(text, known, true) : null;
  if (name !== null) return blanksAround(name);
  const { by = null } = data;
  const use = NAMING.has(code) ? useOf(text, world, typeof by === 'string' ? by : null) : '';
  if (use !== '' && !isTold(nearest)) return use;
  const word = WRITTEN_HERE.get(text.toUpperCase());
  if (code === 'F-NOT-A-FUNCTION' && NOW.has(text.toUpperCase())) return { sentence: hintMessages.noToday };
  if (code === 'F-NOT-A-FUNCTION')
    return word === undefined
      ? nearestHint(text, [...FUNCTION_NAMES, ...AGGREGATE_NAMES])
      : { sentence: hintMessages.excelFunction, data: { word } };
  if (nearest !== '') return nearest;
  if (code === 'F-ARGUMENTS') return formHint(text);
  if (code === 'F-TYPE') return data['expected'] === BOOLEAN_NAME ? { sentence: hintMessages.condition } : '';
  if (code !== 'F-EXPECTED' && code !== 'F-NAME-UNKNOWN' && code !== 'F-CHARACTER') return '';
  if (text === OTHERWISE) return { sentence: hintMessages.otherwise };
  if (data['expected'] === '则' && text === ',') return { sentence: hintMessages.joinedConditions };
  if (data['expected'] === '否则') return { sentence: hintMessages.elseNeeded };
  if (word !== undefined) return { sentence: hintMessages.excelWord, data: { word } };
  const slip = slipHint(code, text, data);
  if (slip !== '') return slip;
  if (text === '=' && span.start === 0) return { sentence: hintMessages.equalsFirst };
  if (/^[xX✕]$/u.test(text)) return { sentence: hintMessages.times };
  const glued = gluedWord(text, known, false);
  return glued === null ? '' : blanksAround(glued);
}

/** The codes that a name of another kind may lead to. */
const NAMING: ReadonlySet<string> = new Set([
  'F-NAME-UNKNOWN',
  'F-NOT-A-FUNCTION',
  'F-LEDGER-UNKNOWN',
  'F-TABLE-UNKNOWN',
  'F-READING-UNKNOWN',
]);

const BOOLEAN_NAME = typeName(BOOLEAN);

/** Whether a hint was found where the mistake was: more than the nearest name. */
function isTold(nearest: MessageData[string]): boolean {
  return typeof nearest === 'object' && 'sentence' in nearest && nearest.sentence !== hintMessages.nearest;
}

/** How a function is written; nothing for what is none. */
export function formHint(name: string): Phrase | '' {
  const form = isAggregate(name) ? AGGREGATES[name].form : isFunction(name) ? FUNCTIONS[name].form : null;
  return form === null ? '' : { sentence: hintMessages.form, data: { form } };
}

/** Whether a word that this language does not have is written otherwise here. */
export function isWrittenOtherwise(word: string): boolean {
  return WRITTEN_HERE.has(word.toUpperCase());
}

/** The names that a formula may use of the scheme's own. */
function* knownNames({ ledgers, parameters }: Declarations): Generator<string> {
  for (const [ledger, columns] of ledgers) {
    yield ledger;
    yield* columns.keys();
  }
  yield* parameters.keys();
}

function blanksAround(word: string): Phrase {
  return { sentence: hintMessages.blanksAround, data: { word } };
}

/** 且 of 且得分, 每 of 每季度封顶1: a word of the language with a known name right behind or before it; `whole`: and nothing else. */
function gluedWord(text: string, known: readonly string[], whole: boolean): string | null {
  const words = SPACED.filter((word) => text.length > word.length && (text.startsWith(word) || text.endsWith(word)));
  const fits = (name: string, word: string): boolean => name !== '' && (!whole || text.length === name.length + word.length);
  return (
    words.find((word) =>
      known.some(
        (name) =>
          fits(name, word) &&
          ((text.startsWith(word) && text.startsWith(name, word.length)) ||
            (text.endsWith(word) && text.slice(0, -word.length).endsWith(name))),
      ),
    ) ?? null
  );
}

/** Whether a text holds a colon that YAML takes for none: a wide one, or one without a blank behind it. */
export function hasWrongColon(text: string): boolean {
  return /：|:\S/u.test(text);
}

/** A key that is none: the rest of a formula with a comma, cut between braces, or a colon that is none in YAML. */
export function punctuationHint(key: string): Phrase | '' {
  if (hasWrongColon(key)) return { sentence: hintMessages.colon };
  return /[)）"”=＝×÷]/u.test(key) ? { sentence: hintMessages.brokenByComma } : '';
}
