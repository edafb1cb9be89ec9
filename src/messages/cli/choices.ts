import type { Sentence } from '../catalogue';

/** Which scheme, period and readings a run goes by. */
export const cliChoiceMessages = {
  'CLI-PERIOD': {
    zh: '--period “{period}”里没有年份。请写 2017、2017年上半年 这样的期次。',
    en: '--period “{period}” names no year. Write a period such as 2017 or 2017年上半年.',
  },
  'CLI-READING': {
    zh: '这个办法没有口径“{reading}”。有：{readings}。',
    en: 'This scheme has no reading “{reading}”. It has: {readings}.',
  },
  'CLI-READING-NONE': {
    zh: '这个办法没有口径可选，“{reading}”用不上。请去掉 --reading。',
    en: 'This scheme has no readings to choose, so “{reading}” is none. Leave --reading out.',
  },
  'CLI-READING-CHOICE': {
    zh: '口径“{reading}”没有取法“{chosen}”。可取：{choices}。',
    en: 'The reading “{reading}” has no choice “{chosen}”. It may be: {choices}.',
  },
  'CLI-BASE-TWICE': {
    zh: '{first} 和 {second} 的标识都是“{id}”，“继承: {id}”说不清是哪一个。请只给其中一个，或改一个标识。',
    en: '{first} and {second} have the same 标识 “{id}”, so “继承: {id}” may be either. Give one of them only, or rename one.',
  },
  'CLI-NO-SCHEME': {
    zh: '工作簿与内置办法都对不上。请用 --scheme 指定办法文件，或用 kaoji new 按这本工作簿新建。',
    en: 'The workbook fits no shipped scheme. Name one with --scheme, or make one of the workbook’s own with kaoji new.',
  },
  'CLI-SCHEME-NEAR': {
    zh: '像是“{title}”（{of} 本台账认出 {found} 本），还不能断定，没有采用。是它请写 --scheme {id}；不是，请用 --scheme 指定办法文件，或用 kaoji new 按这本工作簿新建。',
    en: 'This may be “{title}” (of its {of} ledgers {found} were found), which is not enough to go by it. If it is, write --scheme {id}; else name a scheme file with --scheme, or make one of the workbook’s own with kaoji new.',
  },
  'CLI-SCHEME-UNKNOWN': {
    zh: '本工作簿上次使用的办法“{scheme}”不在内置办法中，工作簿里也没有它的文本；没有换用别的办法。请用 --scheme 指定它的办法文件。',
    en: 'The scheme “{scheme}” that this workbook was last used with is not a shipped one, and the workbook does not hold its text; no other takes its place. Name its file with --scheme FILE.',
  },
  'CLI-CHOSEN-own': {
    zh: '办法：{scheme}，写在本工作簿的“考评办法”表上。',
    en: 'Scheme: {scheme}, from the workbook’s own sheet 考评办法.',
  },
  'CLI-CHOSEN-kept': { zh: '办法：{scheme}，其文本存在本工作簿里。', en: 'Scheme: {scheme}, whose text the workbook keeps.' },
  'CLI-CHOSEN-named': {
    zh: '办法：{scheme}，本工作簿上次使用的内置办法。',
    en: 'Scheme: {scheme}, the shipped one that the workbook was last used with.',
  },
  'CLI-CHOSEN-fitting': {
    zh: '办法：{scheme}，是按台账推测的，本工作簿没有写明。不对时请用 --scheme 指定办法文件。',
    en: 'Scheme: {scheme}, a guess from the ledgers: the workbook names none. If it is wrong, name one with --scheme FILE.',
  },
  'CLI-CHOSEN-option': { zh: '办法：{scheme}，由 --scheme 指定。', en: 'Scheme: {scheme}, named by --scheme.' },
  'CLI-SCHEME-INVALID': { zh: '办法文件有 {count} 处错误：', en: 'The scheme file has {count} errors:' },
  'CLI-SCHEME-WARNING': { zh: '提醒 {line}', en: 'warning {line}' },
  'CLI-SHEET-INVALID': { zh: '工作簿的“考评办法”表有 {count} 处错误：', en: 'The workbook’s sheet 考评办法 has {count} errors:' },
} as const satisfies Record<string, Sentence>;
