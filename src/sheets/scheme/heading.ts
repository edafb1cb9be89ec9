import type { YamlPath } from '../../scheme/source/placed';
import { nameOf, nameText } from './name-text';

/** Between the steps of a path: 台账 › 指标 › 列. */
const STEP = ' › ';

/**
 * The steps of a path as one text: 指标 › #1 for the first of a list. A name that could be read as a step of another kind stands in "…".
 */
export function pathText(path: YamlPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `#${String(step + 1)}` : /^[#【]|›/u.test(step) ? JSON.stringify(step) : nameText(step)))
    .join(STEP);
}

/** The steps of such a text. */
export function pathOf(text: string): (string | number)[] {
  const steps = text.match(/\s{0,9}"(?:[^"\\]|\\.){0,500}"\s{0,9}(?=›|$)|[^›]+/gu) ?? [];
  return steps
    .map((step) => step.trim())
    .filter((step) => step !== '')
    .map((step) => (/^#[1-9]\d{0,5}$/u.test(step) ? Number(step.slice(1)) - 1 : nameOf(step)));
}

/** 【台账 › 指标】: the line above a part of the scheme. */
export function headingText(path: YamlPath): string {
  return `【${pathText(path)}】`;
}

/** What a line names as the part below it; null when it is no such line. */
export function headingOf(text: string): string | null {
  return /^\s*【(.*)】\s*$/su.exec(text)?.[1] ?? null;
}
