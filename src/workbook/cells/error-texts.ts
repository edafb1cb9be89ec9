const ERROR_TEXTS: ReadonlySet<string> = new Set([
  '#N/A',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#BUSY!',
  '#CONNECT!',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
]);

/** Whether a text is exactly one of Excel's error values: typed into a cell or computed, it is an error and no text. */
export function isErrorText(text: string): boolean {
  return ERROR_TEXTS.has(text);
}
