import { createRoot } from 'react-dom/client';
import { readFunctions, type FunctionDefinition } from '../host';
import { Workbench } from './workbench';
import { Page } from './page/page';
import { readAddIn, type CustomFunctionsAt } from './ribbon';
import { pageLocale } from './language';
import { reasonOf, say } from './store';
import './page/workbench.css';

declare global {
  interface Window {
    /** For browser tests and the console: the grid, the host and the file of the open workbook. */
    kaojiWorkbench?: Workbench;
  }
}

async function start(root: HTMLElement): Promise<void> {
  document.documentElement.lang = pageLocale;
  document.title = say('BENCH-NAME');
  const response = await fetch('manifest.xml');
  const addIn = readAddIn(await response.text(), pageLocale);
  const bench = new Workbench(addIn.id, addIn.functions === null ? [] : await customFunctions(addIn.functions));
  window.kaojiWorkbench = bench;
  createRoot(root).render(<Page bench={bench} addIn={addIn} />);
}

async function customFunctions({ metadata, namespace }: CustomFunctionsAt): Promise<FunctionDefinition[]> {
  const response = await fetch(metadata);
  if (!response.ok) throw new Error(`${metadata}: HTTP ${String(response.status)}`);
  return readFunctions(await response.json(), namespace);
}

const root = document.getElementById('workbench');
if (root !== null) {
  start(root).catch((error: unknown) => {
    root.textContent = say('BENCH-BROKEN', { reason: reasonOf(error) });
  });
}
