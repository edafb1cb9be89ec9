import { ledgerHeads } from './ledger-heads';
import type { ListedScheme, ParsedFile } from './shipped';

/** All shipped schemes, in the order of the pane's list, by their 标识 and title (办法); each file is loaded when somebody needs it. */
export const listedSchemes: readonly ListedScheme[] = [
  listed('广元交通', '广元市交通运输目标绩效管理办法', 'guangyuan-transport-2017.yaml', {
    parsed: () => import('./guangyuan-transport-2017.yaml'),
    text: () => import('./guangyuan-transport-2017.yaml?text'),
  }),
  listed('大石桥', '2017年度大石桥市政府绩效管理工作实施方案', 'dashiqiao-2017.yaml', {
    parsed: () => import('./dashiqiao-2017.yaml'),
    text: () => import('./dashiqiao-2017.yaml?text'),
  }),
  listed('大石桥计分', '2017年度大石桥市政府绩效管理工作实施方案（计分）', 'dashiqiao-scoring-2017.yaml', {
    parsed: () => import('./dashiqiao-scoring-2017.yaml'),
    text: () => import('./dashiqiao-scoring-2017.yaml?text'),
  }),
  listed('四川党政同责', '四川省党政同责工作目标绩效管理办法（试行）', 'sichuan-party-government-2017.yaml', {
    parsed: () => import('./sichuan-party-government-2017.yaml'),
    text: () => import('./sichuan-party-government-2017.yaml?text'),
  }),
  listed('县级环保党政同责', '环境保护党政同责工作目标绩效管理实施细则', 'county-environment.yaml', {
    parsed: () => import('./county-environment.yaml'),
    text: () => import('./county-environment.yaml?text'),
  }),
  listed('试点2011', '关于开展政府绩效管理试点工作的意见', 'pilot-2011.yaml', {
    parsed: () => import('./pilot-2011.yaml'),
    text: () => import('./pilot-2011.yaml?text'),
  }),
];

interface Loads {
  readonly parsed: () => Promise<{ readonly default: ParsedFile }>;
  readonly text: () => Promise<{ readonly text: string }>;
}

function listed(id: string, title: string, file: string, { parsed, text }: Loads): ListedScheme {
  return {
    id,
    title,
    file,
    ledgers: ledgerHeads(id),
    parsed: async () => (await parsed()).default,
    text: async () => (await text()).text,
  };
}
