/** One row of the 指标 sheet. A text among the figures is a deliberate trap. */
export interface Indicator {
  readonly serial: number;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly content: string;
  readonly measure: string;
  readonly points: number;
  readonly target: number;
  readonly actual: number | string;
  readonly note: string;
}
