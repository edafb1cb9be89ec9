import type { Sentence } from './catalogue';

/** Why a text is not YAML, by the code of the parser, in the words of somebody who has never heard of YAML. */
export const yamlReasons: Readonly<Record<string, Sentence>> = {
  TAB_AS_INDENT: { zh: '行首有制表符（Tab），要用空格', en: 'a tab at the beginning of a line; use blanks' },
  BAD_INDENT: { zh: '同一层的各项没有左对齐', en: 'entries of one level do not begin in the same column' },
  DUPLICATE_KEY: { zh: '同一个名称写了两次', en: 'a name stands twice' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '这一行没有“项: 值”（冒号要用半角，后面空一格）',
    en: 'the line has no “key: value” (a colon with a blank after it)',
  },
  MISSING_CHAR: {
    zh: '缺少结尾的括号、引号，或“项: 值”的冒号',
    en: 'a closing bracket or quote, or the colon of “key: value”, is missing',
  },
  UNEXPECTED_TOKEN: {
    zh: '这里多出了内容（引号要成对；全角的逗号、冒号不算分隔；花括号里的内容有方括号或逗号时，要用英文引号括起来）',
    en: 'something more stands here (quotes come in pairs; wide commas and colons do not separate; between braces, put what has square brackets or a comma into quotes)',
  },
  BLOCK_AS_IMPLICIT_KEY: { zh: '一行里有两个“项: 值”，或前面的冒号是全角的', en: 'two “key: value” in one line, or a wide colon before' },
  BLOCK_IN_FLOW: { zh: '花括号里的逗号、冒号要用半角', en: 'between braces, commas and colons are the narrow ones' },
  BAD_SCALAR_START: { zh: '不能用 @ 或 ` 开头，请加引号', en: 'a value cannot begin with @ or `; put it into quotes' },
  BAD_DQ_ESCAPE: { zh: '引号里的 \\ 用法不对，请写成两个', en: 'a wrong \\ between quotes; write it twice' },
  MULTIPLE_DOCS: { zh: '一个文件只能有一部办法（不能有 ---）', en: 'a file holds one scheme (no ---)' },
};
