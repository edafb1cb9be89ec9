/** Keys of what Kaoji keeps in the workbook itself. */
export const settingKeys = {
  scheme: 'kaoji.scheme',
  schemeText: 'kaoji.schemeText',
  readings: 'kaoji.readings',
  period: 'kaoji.period',
  rates: 'kaoji.rates',
  result: 'kaoji.result',
  writeAs: 'kaoji.writeAs',
  names: 'kaoji.names',
} as const;
