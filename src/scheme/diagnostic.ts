import { fill, type MessageData } from '../messages/catalogue';
import type { Position } from './yaml-source';
import { schemeMessages, type SchemeCode } from '../messages/scheme';

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

export function diagnostic(code: SchemeCode, file: string, at: { line: number; column: number }, data: MessageData, severity: Diagnostic['severity'] = 'error'): Diagnostic {
  return { code, severity, file, line: at.line, column: at.column, data, message: fill(schemeMessages[code], data) };
}

/** The same at a place that knows its file. */
export function placed(code: SchemeCode, at: Position, data: MessageData, severity: Diagnostic['severity'] = 'error'): Diagnostic {
  return diagnostic(code, at.file, at, data, severity);
}

/** One line, as compilers write it: 文件:行:列 代码 句子. */
export function diagnosticLine(found: Diagnostic): string {
  return `${found.file}:${String(found.line)}:${String(found.column)} ${found.code} ${found.message}`;
}
