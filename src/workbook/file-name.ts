import { withoutUnseen } from './cells/visible-signs';

/** Signs and bytes of a name. Linux takes 255 bytes; some are left for what browsers and programs put around a name. */
const LONGEST = 100;
const LONGEST_BYTES = 200;

/** Names of devices, with whatever ending, are no files on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * A name from elsewhere (a workbook, a scheme) as the name of a file and nothing else: no folders, no sign that a system forbids or that is
 * not seen, not hidden, no device, at most 100 signs and 200 bytes of UTF-8, of which a Chinese sign is three. What is left of
 * ..\..\启动.hta with the ending .yaml is 启动.hta.yaml.
 * @param endings what it must end with, else the first is put behind it; any will do where there is none
 */
export function safeFileName(name: string, ...endings: readonly string[]): string {
  const last = withoutUnseen(name).split(/[\\/]/u).at(-1) ?? '';
  const plain = withoutDotsAround(last.replace(/[<>:"|?*]/gu, '_'));
  const own = /\.[^.]{1,8}$/u.exec(plain)?.[0] ?? '';
  const end = endings.length === 0 || endings.includes(own.toLowerCase()) ? own : (endings[0] ?? '');
  const stem = end === own ? plain.slice(0, plain.length - end.length) : plain;
  const cut = cutName(stem, LONGEST_BYTES - 1 - bytesOf(end), LONGEST - end.length);
  return `${cut === '' || DEVICE.test(`${cut}.`) ? `_${cut}` : cut}${end}`;
}

/** The beginning of a text, whole signs, that takes no more bytes of UTF-8, and has no more signs. */
export function cutName(text: string, bytes: number, signs = LONGEST): string {
  let [cut, taken] = ['', 0];
  for (const sign of Array.from(text).slice(0, signs)) {
    taken += bytesOf(sign);
    if (taken > bytes) break;
    cut += sign;
  }
  return cut;
}

function bytesOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);
}

/** A text without the dots and blanks at both ends. */
function withoutDotsAround(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && /[\s.]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s.]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * The name at the end of a path or an address, without what follows a ? or # of an address; null for none.
 * @param at C:\\考核\\2024.xlsx, https://host/sites/%E8%80%83/2024.xlsx?web=1, 2024.xlsx
 */
export function nameAtEnd(at: string): string | null {
  const isAddress = /^[a-z]{3,8}:\/\//iu.test(at);
  const path = isAddress ? (at.split(/[?#]/u)[0] ?? '') : at;
  const last = path.split(/[\\/]/u).pop() ?? '';
  if (last === '') return null;
  try {
    return isAddress ? decodeURIComponent(last) : last;
  } catch {
    return last;
  }
}
