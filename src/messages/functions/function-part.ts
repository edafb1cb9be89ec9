import type { Sentence } from '../catalogue';

/** What cells say whose functions could not be fetched. Apart from the other sentences of functions, which come with these. */
export const functionPart = {
  'F-PART': {
    zh: '考绩的函数没有载入（网络不通，或程序刚更新），没有算出结果。请重新计算这一格；如再次出现，请重新打开窗格。',
    en: 'Kaoji’s functions could not be loaded (no network, or the program was just updated), so there is no result. Calculate this cell again; if it happens again, reopen the pane.',
  },
} as const satisfies Record<string, Sentence>;
