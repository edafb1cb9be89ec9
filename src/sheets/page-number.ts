/** The number of a page as GB/T 9704-2012 has it, between dashes. */
export const PAGE_NUMBER = '－ &P －';
