/**
 * Whether a number format shows a number as a day: yyyy/m/d, mmmm and the like; colours, texts, spaces and [$-804] in the format do not
 * count.
 */
export function isDateFormat(format: string): boolean {
  const signs = signsOf(format);
  // Beside hours or seconds an m stands for minutes.
  return /[yd]/iu.test(signs) || (/m/iu.test(signs) && !/[hs]/iu.test(signs));
}

/** Whether it shows a number as a time of day or a span of time: h:mm, [h]:mm:ss. */
export function isTimeFormat(format: string): boolean {
  return /h/iu.test(signsOf(format.replace(/\[(h+)\]/giu, '$1')));
}

/** The signs of a format that stand for parts of a number. */
function signsOf(format: string): string {
  return format.replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*]./gu, '').replace(/general/iu, '');
}
