const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { JSDOM, VirtualConsole } = require('jsdom');
const { TestEnvironment } = require('jest-environment-jsdom');

const officeFolder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** Where the pages of the add-in come from. */
const PANE = 'https://localhost/taskpane.html';

/**
 * Two worlds that talk in strings, as in the browser: each window of the add-in is jsdom with the unmodified office.js; the grid (CommonJS,
 * no page needed) is loaded once by Node itself, outside of the windows, and handed in.
 */
class HostEnvironment extends TestEnvironment {
  grids = new Map();

  windows = new Set();

  async setup() {
    await super.setup();
    prepare(this.global);
    this.global.openGrid = () => this.openGrid();
    this.global.engineOf = (api) => this.engineOf(api);
    this.global.closeGrid = (api) => this.closeGrid(api);
    this.global.openWindow = () => this.openWindow();
  }

  async teardown() {
    for (const api of this.grids.keys()) this.closeGrid(api);
    for (const dom of this.windows) dom.window.close();
    await super.teardown();
  }

  /** A window of the add-in, as each pane has its own; `load` runs office.js in it, `close` ends it. */
  openWindow() {
    // What office.js throws at an answer that is none is its own affair; the console keeps to what the tests say.
    const virtualConsole = new VirtualConsole();
    const dom = new JSDOM('<!doctype html>', { url: PANE, runScripts: 'outside-only', virtualConsole });
    this.windows.add(dom);
    prepare(dom.window);
    const close = () => {
      this.windows.delete(dom);
      dom.window.close();
    };
    return { window: dom.window, load: () => loadOfficeScripts(dom), close };
  }

  /** A grid with its formula engine; the facade, no workbook yet. */
  openGrid() {
    const { LocaleType, Univer } = require('@univerjs/core');
    const { FUniver } = require('@univerjs/core/facade');
    const { UniverSheetsNodeCorePreset } = require('@univerjs/preset-sheets-node-core');
    const zhCN = require('@univerjs/preset-sheets-node-core/locales/zh-CN');
    const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: zhCN.default ?? zhCN }, logLevel: 0 });
    for (const plugin of UniverSheetsNodeCorePreset().plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
    // The preset for Node leaves number formats out; the text that a cell shows needs them.
    univer.registerPlugin(require('@univerjs/sheets-numfmt').UniverSheetsNumfmtPlugin);
    const api = FUniver.newAPI(univer);
    this.grids.set(api, univer);
    return api;
  }

  closeGrid(api) {
    this.grids.get(api)?.dispose();
    this.grids.delete(api);
  }

  /** The formula engine of a grid that has a workbook. */
  engineOf(api) {
    const { IUniverInstanceService } = require('@univerjs/core');
    const formulas = require('@univerjs/engine-formula');
    const { IDescriptionService } = require('@univerjs/sheets-formula');
    const injector = this.grids.get(api).__getInjector();
    return {
      formulas,
      functions: injector.get(formulas.IFunctionService),
      data: injector.get(formulas.FormulaDataModel),
      dirty: injector.get(formulas.IActiveDirtyManagerService),
      descriptions: injector.get(IDescriptionService),
      documents: injector.get(IUniverInstanceService),
    };
  }
}

/** What jsdom lacks. The library trusts a host of the same domain. */
function prepare(window) {
  window.TextDecoder ??= TextDecoder;
  window.TextEncoder ??= TextEncoder;
  window.performance.measure ??= () => undefined;
  Object.defineProperty(window.document, 'domain', { value: window.location.hostname });
  window.crypto.randomUUID ??= () => require('node:crypto').randomUUID();
}

const scripts = new Map();

/** A script of the package, compiled once for all windows. */
function script(path) {
  const known = scripts.get(path);
  if (known !== undefined) return known;
  const made = new Script(readFileSync(join(officeFolder, path), 'utf8'), { filename: path });
  scripts.set(path, made);
  return made;
}

/** Runs office.js in a window, and the scripts that it puts into the page, from the package instead of a server. */
function loadOfficeScripts(dom) {
  const { document, Node, Event } = dom.window;
  const run = (path) => script(path).runInContext(dom.getInternalVMContext());
  const append = Node.prototype.appendChild;
  const base = document.createElement('script');
  base.setAttribute('src', 'https://localhost/office.js');
  append.call(document.head, base);
  Node.prototype.appendChild = function appendChild(child) {
    append.call(this, child);
    if (child.tagName === 'SCRIPT' && child.src) {
      setTimeout(() => {
        run(new URL(child.src).pathname.slice(1));
        child.dispatchEvent(new Event('load'));
      });
    }
    return child;
  };
  run('office.js');
}

module.exports = HostEnvironment;
