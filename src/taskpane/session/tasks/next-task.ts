/**
 * Resolves once the browser has had a turn: keys, clicks, painting. By a message, since timers of a page that is not seen, as a closed pane
 * in Excel, wait for a second each.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
