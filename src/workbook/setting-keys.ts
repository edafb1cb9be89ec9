/** Keys of what Kaoji keeps in the workbook itself. */
export const settingKeys = {
  scheme: 'kaoji.scheme',
  schemeText: 'kaoji.schemeText',
  readings: 'kaoji.readings',
  period: 'kaoji.period',
  rates: 'kaoji.rates',
  tables: 'kaoji.tables',
  result: 'kaoji.result',
  writeAs: 'kaoji.writeAs',
  names: 'kaoji.names',
  /** Which cells with findings are marked, and the fills that they had. */
  marks: 'kaoji.marks',
  /** What each sheet 出表-… was made from: a key for each, which ends with the name that the sheet is claimed by. */
  issued: 'kaoji.issued.',
} as const;

/** What the keys of 已核 begin with: each answer has one of its own, so that two persons who answer at once keep both. */
export const REVIEWED = 'kaoji.reviewed.';

/**
 * What the keys begin with that the port keeps for itself: marks of writes, which write set a key, and the list that older versions kept.
 */
const OF_THE_PORT = ['kaoji.unfinished.', 'kaoji.batch.', 'kaoji.keys'];

/** Whether a snapshot shows a setting: not what the port keeps for itself. */
export function isShownSetting(key: string): boolean {
  return !OF_THE_PORT.some((beginning) => key.startsWith(beginning));
}
