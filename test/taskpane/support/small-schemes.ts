import type { ListedScheme, ParsedFile } from '../../../src/regulations/shipped';
import { loadParsed } from '../../../src/scheme/load-parsed';
import checks from './checks.yaml';
import { text as checksText } from './checks.yaml?text';
import small from './small.yaml';
import { text as smallText } from './small.yaml?text';

/**
 * Two regulations as they ship with a program that knows no others: 得分 = 基本分 − 扣分 (扣分 counts under the reading 计入), the first is
 * 先进; and one that only checks the same ledger.
 */
export const smallSchemes: readonly ListedScheme[] = [
  listed('small', '小办法', { parsed: small, text: smallText }),
  listed('checks', '只校验的办法', { parsed: checks, text: checksText }),
];

function listed(id: string, title: string, { parsed, text }: { readonly parsed: ParsedFile; readonly text: string }): ListedScheme {
  const file = `${id}.yaml`;
  const ledgers = loadParsed(parsed, file).scheme?.ledgers ?? [];
  return { id, title, file, ledgers, text: () => Promise.resolve(text), parsed: () => Promise.resolve(parsed) };
}

export { checksText, smallText };

/** The small regulation as a file of another office: with its own name and title. */
export function smallScheme(id: string, title: string): string {
  return smallText.replace('办法: 小办法', `办法: ${title}`).replace('标识: small', `标识: ${id}`);
}
