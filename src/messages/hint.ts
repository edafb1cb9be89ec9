import type { Sentence } from './catalogue';

/** Put behind a name that is not known. */
export const hintMessages = {
  nearest: { zh: '，是不是“{name}”', en: ' (did you mean “{name}”?)' },
} as const satisfies Record<string, Sentence>;
