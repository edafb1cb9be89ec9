import type { Sentence } from '../catalogue';
import { readingFindings } from './reading-findings';
import { scoringFindings } from './scoring-findings';

/** Findings: what was found at a cell, what was expected, what to do. */
export const findingMessages = { ...readingFindings, ...scoringFindings } as const satisfies Record<string, Sentence>;

export type FindingCode = keyof typeof findingMessages;
