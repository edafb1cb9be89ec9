/** The workbooks that come with the program, under `/samples/`; the first is open at the start. The last has no scores yet. */
export const samples = ['广元交通-2017', '大石桥-2017-完成', '大石桥-2017'] as const;

export function sampleFile(name: string): string {
  return `${name}.xlsx`;
}
