import type { Rule } from 'eslint';

export const everyCase: Rule.RuleModule;
