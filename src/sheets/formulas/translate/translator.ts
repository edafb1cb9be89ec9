import { inline } from './arithmetic';
import { columnAtEnd } from './column-at-end';
import { atom, expression } from './expression';
import type { Translator } from './scope';

/** The translations of all kinds of terms, put together here and handed to each. */
export const translator: Translator = { expression, atom, inline, columnAtEnd };
