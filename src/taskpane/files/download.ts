import { safeFileName } from '../../workbook/file-name';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ZIP_TYPE = 'application/zip';

const YAML_TYPE = 'application/yaml;charset=utf-8';

/**
 * The name of a copy: 广元.xlsx → 广元-考绩.xlsx; a copy of a copy keeps its name. Excel opens a file with macros only as .xlsm, one
 * without only as .xlsx.
 */
export function copyName(fileName: string, suffix: string, withMacros = false): string {
  const stem = fileName.replace(/\.xl[st][xm]$/i, '');
  return `${stem.endsWith(`-${suffix}`) ? stem : `${stem}-${suffix}`}.${withMacros ? 'xlsm' : 'xlsx'}`;
}

/** Hands a workbook's or an archive's bytes, or the text of a scheme, to the browser as a file to save, whatever it is to be called. */
export function download(content: Uint8Array<ArrayBuffer> | string, fileName: string): void {
  const type = typeof content === 'string' ? YAML_TYPE : /\.zip$/iu.test(fileName) ? ZIP_TYPE : XLSX_TYPE;
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(fileName);
  link.click();
  // The browser reads the file after the click returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
