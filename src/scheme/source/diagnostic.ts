import { fill, type MessageData } from '../../messages/catalogue';
import { hintMessages } from '../../messages/scheme/scheme-words';
import type { Position } from './placed';
import { schemeMessages, type SchemeCode } from '../../messages/scheme/scheme';

/** Something wrong with a scheme, at its exact place. Lines and columns count from 1. */
export interface Diagnostic {
  readonly code: SchemeCode;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly data: MessageData;
  /** The sentence in Chinese, with the data put in. */
  readonly message: string;
}

export function diagnostic(
  code: SchemeCode,
  file: string,
  at: { line: number; column: number },
  data: MessageData,
  severity: Diagnostic['severity'] = 'error',
): Diagnostic {
  return { code, severity, file, line: at.line, column: at.column, data, message: fill(schemeMessages[code], data) };
}

/** The same at a place that knows its file. */
export function placed(code: SchemeCode, at: Position, data: MessageData, severity: Diagnostic['severity'] = 'error'): Diagnostic {
  return diagnostic(code, at.file, at, data, severity);
}

/** So many of one code are told; of the others, how many there are. */
const MOST_OF_A_CODE = 30;

/** One that is told, and at how many more places its cause shows. */
interface Told {
  readonly code: SchemeCode;
  readonly at: Position;
  readonly data: MessageData;
  readonly severity: Diagnostic['severity'];
  again: number;
}

function withAgain({ data, again }: Told): MessageData {
  const { nearest = '' } = data;
  return again === 0 ? data : { ...data, nearest: { sentence: hintMessages.again, data: { nearest, count: again } } };
}

/** Collects what is wrong, in the order in which it is found. A mistake that stands in thousands of places is told at the first of them. */
export class Diagnostics {
  private readonly found: (Told | { readonly code: SchemeCode })[] = [];
  private readonly causes = new Map<string, Told>();
  private readonly told = new Map<SchemeCode, number>();
  private readonly more = new Map<SchemeCode, { readonly at: Position; readonly severity: Diagnostic['severity']; count: number }>();
  private failed = false;

  /**
   * `at` and `data` are worked out only for what is told.
   * @param cause what is the same where one mistake shows at several places (a name that nobody declared): told at the first of them, with
   * how many more there are, in the {nearest} of its sentence.
   */
  add(
    code: SchemeCode,
    at: () => Position,
    data: MessageData | (() => MessageData),
    severity: Diagnostic['severity'] = 'error',
    cause: string | null = null,
  ): void {
    this.failed ||= severity === 'error';
    const before = cause === null ? undefined : this.causes.get(`${code} ${cause}`);
    if (before !== undefined) {
      before.again += 1;
      return;
    }
    const told = (this.told.get(code) ?? 0) + 1;
    this.told.set(code, told);
    const more = this.more.get(code);
    if (told <= MOST_OF_A_CODE) {
      const one = { code, at: at(), data: typeof data === 'function' ? data() : data, severity, again: 0 };
      this.found.push(one);
      if (cause !== null) this.causes.set(`${code} ${cause}`, one);
    } else if (more !== undefined) more.count += 1;
    else {
      this.more.set(code, { at: at(), severity, count: 1 });
      this.found.push({ code });
    }
  }

  hasFailed(): boolean {
    return this.failed;
  }

  /** All that are told; behind the last of a code, if there are more, how many (S-MORE), at the place of the first of these. */
  all(): Diagnostic[] {
    return this.found.flatMap((found) => {
      if ('at' in found) return [placed(found.code, found.at, withAgain(found), found.severity)];
      const more = this.more.get(found.code);
      return more === undefined ? [] : [placed('S-MORE', more.at, { code: found.code, count: more.count }, more.severity)];
    });
  }
}

/** One line, as compilers write it: 文件:行:列 代码 句子. */
export function diagnosticLine(found: Position & { readonly code: string; readonly message: string }): string {
  return `${found.file}:${String(found.line)}:${String(found.column)} ${found.code} ${found.message}`;
}
