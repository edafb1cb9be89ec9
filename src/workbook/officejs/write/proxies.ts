import { areaToA1 } from '../../cells/a1';
import type { Area } from '../../cells/area';

/** What a request has asked for so far. */
interface Proxies {
  readonly sheets: Map<string, Excel.Worksheet>;
  readonly ranges: Map<string, Excel.Range>;
}

const known = new WeakMap<Excel.RequestContext, Proxies>();

/** A sheet by its id or name. A proxy is an action for Excel: of each sheet a request has one. */
export function sheetOf(context: Excel.RequestContext, sheet: string): Excel.Worksheet {
  const { sheets } = proxiesOf(context);
  const proxy = sheets.get(sheet) ?? context.workbook.worksheets.getItem(sheet);
  sheets.set(sheet, proxy);
  return proxy;
}

/** Cells of a sheet, for what is set on them: of each range a request has one. */
export function rangeOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  const { ranges } = proxiesOf(context);
  const key = `${sheet}!${areaToA1(area)}`;
  const proxy = ranges.get(key) ?? questionOf(context, sheet, area);
  ranges.set(key, proxy);
  return proxy;
}

/** Cells of a sheet, for what is asked of them at this point of a request: a later question must not answer an earlier one. */
export function questionOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  return sheetOf(context, sheet).getRange(areaToA1(area));
}

function proxiesOf(context: Excel.RequestContext): Proxies {
  const proxies = known.get(context) ?? { sheets: new Map<string, Excel.Worksheet>(), ranges: new Map<string, Excel.Range>() };
  known.set(context, proxies);
  return proxies;
}
