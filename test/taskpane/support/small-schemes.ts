import type { ListedScheme } from '../../../src/regulations/shipped';
import checks from './checks.yaml';
import { text as checksText } from './checks.yaml?text';
import small from './small.yaml';
import { text as smallText } from './small.yaml?text';

/**
 * Two regulations as they ship with a program that knows no others: 得分 = 基本分 − 扣分 (扣分 counts under the reading 计入), the first is
 * 先进; and one that only checks the same ledger.
 */
export const smallSchemes: readonly ListedScheme[] = [
  { id: 'small', title: '小办法', file: 'small.yaml', text: () => Promise.resolve(smallText), parsed: () => Promise.resolve(small) },
  {
    id: 'checks',
    title: '只校验的办法',
    file: 'checks.yaml',
    text: () => Promise.resolve(checksText),
    parsed: () => Promise.resolve(checks),
  },
];

export { checksText, smallText };

/** The small regulation as a file of another office: with its own name and title. */
export function smallScheme(id: string, title: string): string {
  return smallText.replace('办法: 小办法', `办法: ${title}`).replace('标识: small', `标识: ${id}`);
}
