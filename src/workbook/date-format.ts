/** Whether a number format shows a number as a day: yyyy/m/d and the like; colours, texts, spaces and [$-804] in the format do not count. */
export function isDateFormat(format: string): boolean {
  return /[yd]/iu.test(format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./gu, '').replace(/general/iu, ''));
}
