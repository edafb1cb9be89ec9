import { createRoot } from 'react-dom/client';
import { Bench } from './bench';
import { Page } from './page';
import { readAddIn } from './ribbon';
import { reasonOf, say } from './store';
import './workbench.css';

declare global {
  interface Window {
    /** For browser tests and the console: the grid, the host and the file of the open workbook. */
    kaojiWorkbench?: Bench;
  }
}

async function start(root: HTMLElement): Promise<void> {
  const response = await fetch('manifest.xml');
  const addIn = readAddIn(await response.text(), 'zh-CN');
  const bench = new Bench(addIn.id);
  window.kaojiWorkbench = bench;
  createRoot(root).render(<Page bench={bench} addIn={addIn} />);
}

const root = document.getElementById('workbench');
if (root !== null) {
  start(root).catch((error: unknown) => {
    root.textContent = say('BENCH-BROKEN', { reason: reasonOf(error) });
  });
}
