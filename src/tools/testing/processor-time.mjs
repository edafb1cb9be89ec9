// Seconds of processor time, where the system tells them (Linux: hundredths, in /proc).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the browser tests leave the seconds that the processes below the browser took, a line for each run. */
export const BROWSER_TIME = fileURLToPath(new URL('../../../node_modules/.cache/kaoji/browser-time', import.meta.url));

/** A process: its parent, its own seconds, and those of its children that have ended and been waited for; null once it has gone. */
function processOf(id) {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    const seconds = (first) => (Number(fields[first]) + Number(fields[first + 1])) / 100;
    return { parent: Number(fields[1]), own: seconds(11), ofEnded: seconds(13) };
  } catch {
    return null;
  }
}

/** What all programs took that this one has run and waited for; null where the system does not tell it. */
export function secondsOfEnded() {
  return processOf('self')?.ofEnded ?? null;
}

/** What the runs of the browser tests have left in that file, together. */
export function secondsOfBrowser() {
  if (!existsSync(BROWSER_TIME)) return 0;
  return readFileSync(BROWSER_TIME, 'utf8')
    .split('\n')
    .reduce((sum, line) => sum + Number(line), 0);
}

/**
 * What the processes below a running one took until now, and their own children that have ended; 0 where the system does not tell it. A
 * browser does not wait for the processes of its pages when it ends: they are in no other count.
 */
export function secondsBelow(root) {
  if (!existsSync('/proc/self/stat')) return 0;
  const ids = readdirSync('/proc').flatMap((name) => (/^\d+$/u.test(name) ? [Number(name)] : []));
  const all = new Map(ids.flatMap((id) => [[id, processOf(id)]]).filter(([, found]) => found !== null));
  const isBelow = (id) => {
    const parent = all.get(id)?.parent;
    return parent !== undefined && (parent === root || isBelow(parent));
  };
  return [...all].reduce((sum, [id, { own, ofEnded }]) => (isBelow(id) ? sum + own + ofEnded : sum), 0);
}
