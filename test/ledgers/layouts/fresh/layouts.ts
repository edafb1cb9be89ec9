import type { OwnLayout } from '../layout';
import { classesAndLevels } from './classes-and-levels';
import { formsAndSections } from './forms-and-sections';
import { itemsAcross } from './items-across';
import { monthsAndSections } from './months-and-sections';
import { signsAndWords } from './signs-and-words';

/** Layouts that were read wrongly when they were seen first, each of a kind that none of the others has. */
export const freshLayouts: readonly OwnLayout[] = [
  ...itemsAcross,
  ...formsAndSections,
  ...signsAndWords,
  ...classesAndLevels,
  ...monthsAndSections,
];
