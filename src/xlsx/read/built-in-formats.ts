const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const YEAR_MONTH_DAY = 'yyyy"年"m"月"d"日"';
const HOUR_MINUTE = 'h"时"mm"分"';
const HOUR_MINUTE_SECOND = 'h"时"mm"分"ss"秒"';
const HALF_DAY = '上午/下午';

/**
 * Formats of days and times that a file may name by a number alone (ECMA-376 part 1, 18.8.30; from 27 on as Chinese Excel has them:
 * a typed 1/2 gets 58).
 */
export const builtInDateFormats: ReadonlyMap<number, string> = new Map([
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [27, YEAR_MONTH],
  [28, MONTH_DAY],
  [29, MONTH_DAY],
  [30, 'm-d-yy'],
  [31, YEAR_MONTH_DAY],
  [32, HOUR_MINUTE],
  [33, HOUR_MINUTE_SECOND],
  [34, HALF_DAY + HOUR_MINUTE],
  [35, HALF_DAY + HOUR_MINUTE_SECOND],
  [36, YEAR_MONTH],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [50, YEAR_MONTH],
  [51, MONTH_DAY],
  [52, YEAR_MONTH],
  [53, MONTH_DAY],
  [54, MONTH_DAY],
  [55, HALF_DAY + HOUR_MINUTE],
  [56, HALF_DAY + HOUR_MINUTE_SECOND],
  [57, YEAR_MONTH],
  [58, MONTH_DAY],
]);
