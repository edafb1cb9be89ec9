import type { Sentence } from './catalogue';

/** Put behind what was found and is not understood: what was probably meant. */
export const hintMessages = {
  nearest: { zh: '，是不是“{name}”', en: ' (did you mean “{name}”?)' },
  excelFunction: { zh: '，这里写“{word}”', en: '; here it is written “{word}”' },
  excelWord: { zh: '（这里写“{word}”）', en: ' (here it is written “{word}”)' },
  equalsFirst: { zh: '（公式不用 = 开头）', en: ' (formulas do not begin with =)' },
  times: { zh: '（乘号写 × 或 *）', en: ' (times is × or *)' },
  blanksAround: { zh: '（“{word}”前后要有空格）', en: ' (“{word}” needs blanks around it)' },
  underUnit: { zh: '（有“单位”时，写在各单位下面）', en: ' (where there is “单位”, write it below each unit)' },
  brokenByComma: {
    zh: '（像是被逗号断开的后半句：写在花括号里的内容有逗号时，要用英文引号 "…" 括起来）',
    en: ' (it looks like the rest of something cut at a comma: between braces, put what has a comma into quotes "…")',
  },
  colon: { zh: '（冒号要用半角的“:”，后面空一格）', en: ' (a colon is “:” with a blank after it)' },
} as const satisfies Record<string, Sentence>;
