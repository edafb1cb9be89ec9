import type { Rule } from 'eslint';

export const linearPattern: Rule.RuleModule;
