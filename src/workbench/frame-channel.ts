import type { HostChannel } from '../host';

/** Strings to and from the page in a frame of our own origin, for the host to answer office.js over. */
export function frameChannel(frame: HTMLIFrameElement): HostChannel {
  const origin = location.origin;
  return {
    origin,
    send: (message) => frame.contentWindow?.postMessage(message, origin),
    receive(listener) {
      function hear(event: MessageEvent<unknown>): void {
        if (event.source === frame.contentWindow && event.origin === origin && typeof event.data === 'string') listener(event.data);
      }
      window.addEventListener('message', hear);
      return () => {
        window.removeEventListener('message', hear);
      };
    },
  };
}
