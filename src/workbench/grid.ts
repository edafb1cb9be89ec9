import {
  IUniverInstanceService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type DependencyIdentifier,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FormulaDataModel,
  IDescriptionService,
  IActiveDirtyManagerService,
  IFunctionService,
  ILayoutService,
  NumberValueObject,
  StringValueObject,
  TriggerCalculationController,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import type { Locale } from '../messages/catalogue';
import '@univerjs/preset-sheets-core/lib/index.css';
import { throttleTime } from 'rxjs';
import type { GridEngine } from '../host';

const PROGRESS_MS = 200;

/** The embedded spreadsheet: toolbar, formula bar, cells, sheet tabs. */
export interface Grid {
  readonly api: FUniver;
  /** Its formula engine, which is there once a workbook has been opened. */
  engine(): GridEngine;
  /** One of its services, by the class or identifier it is registered under. */
  service<T>(id: DependencyIdentifier<T>): T;
  /** Gives it the focus, so that keys go to the selected cell. */
  focus(): void;
  dispose(): void;
}

/**
 * Starts Univer in the element, in the language of the page, without a workbook.
 * Written out instead of `@univerjs/presets`, which would pull packages without a stated licence.
 */
export async function createGrid(container: HTMLElement, locale: Locale, isDark: boolean): Promise<Grid> {
  const univer = new Univer({ ...(await wordsOf(locale)), darkMode: isDark, logLevel: LogLevel.WARN });
  const { plugins } = UniverSheetsCorePreset({ container, ribbonType: 'simple', disableAutoFocus: true });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage === LifecycleStages.Ready) calmProgress(univer);
    if (stage === LifecycleStages.Rendered) selectAgain(api);
  });
  return {
    api,
    engine: () => engineOf(univer),
    service: (id) => univer.__getInjector().get(id),
    focus: () => focus(univer),
    dispose: () => univer.dispose(),
  };
}

/** The grid's own words. English is fetched when it is wanted. */
async function wordsOf(locale: Locale) {
  if (locale === 'zh-CN') return { locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: zhCN } };
  const { default: enUS } = await import('@univerjs/preset-sheets-core/locales/en-US');
  return { locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: enUS } };
}

function focus(univer: Univer): void {
  const injector = univer.__getInjector();
  const documents = injector.get(IUniverInstanceService);
  const workbook = documents.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET);
  if (workbook === null || workbook === undefined) return;
  documents.focusUnit(workbook.getUnitId());
  injector.get(ILayoutService).focus();
}

function engineOf(univer: Univer): GridEngine {
  const injector = univer.__getInjector();
  return {
    formulas: { ArrayValueObject, BaseFunction, BooleanValueObject, ErrorValueObject, NumberValueObject, StringValueObject },
    functions: injector.get(IFunctionService),
    descriptions: injector.get(IDescriptionService),
    data: injector.get(FormulaDataModel),
    dirty: injector.get(IActiveDirtyManagerService),
    documents: injector.get(IUniverInstanceService),
  };
}

/**
 * The bar that shows how far a calculation is would be drawn again for every 500 formulas; of a result in formulas that is more at a
 * stretch than React allows.
 */
function calmProgress(univer: Univer): void {
  const controller = univer.__getInjector().get(TriggerCalculationController);
  Object.assign(controller, {
    progress$: controller.progress$.pipe(throttleTime(PROGRESS_MS, undefined, { leading: true, trailing: true })),
  });
}

/** The formula bar and the name box are put up after the cells and hear only of selections made from then on. */
function selectAgain(api: FUniver): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRange()?.activate();
    });
  });
}
