/** What the host claims to support; the library refuses everything else before it reaches the host. */
const requirementSets = {
  ExcelApi: '1.14',
  RichApiRuntime: '1.2',
  SharedRuntime: '1.1',
  Settings: '1.1',
  DocumentEvents: '1.1',
  AddInCommands: '1.1',
  DelayForCellEdit: '1.1',
  CustomFunctionsRuntime: '1.3',
  // The library's own number: from 1.7 on results come as arrays, from 1.9 on it asks for features that nobody has written down.
  CustomFunctions: '1.7',
} as const;

const EXCEL = 16;
const READ_WRITE = 1;
const ACTIVATED = 1;
const TASK_PANE_SHOWN = 2;

/** The answer to the library's first question: who and where it is. */
export function appContext(options: {
  readonly appId: string;
  readonly locale: string;
  readonly documentUrl: string;
  readonly settings: Readonly<Record<string, string>>;
}): object {
  return {
    _id: options.appId,
    _appName: EXCEL,
    _appVersion: '16.0',
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: options.documentUrl,
    _clientMode: READ_WRITE,
    _settings: Object.entries(options.settings),
    _reason: ACTIVATED,
    _requirementMatrix: JSON.stringify(requirementSets),
    _initialDisplayMode: TASK_PANE_SHOWN,
    _hostFullVersion: '16.0.16000.10000',
    _osfControlType: 0,
    _appInstanceId: options.appId,
    _eToken: '',
  };
}
