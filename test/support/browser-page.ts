import { performance as timeline } from 'node:perf_hooks';
import { TextDecoder, TextEncoder } from 'node:util';

// What every browser has and the page of a test lacks.
Object.assign(globalThis, { TextEncoder, TextDecoder });
if (typeof performance.measure !== 'function') Object.assign(performance, { measure: timeline.measure.bind(timeline) });
// Nothing has a place on a page that is not laid out.
if (typeof Element !== 'undefined') Object.assign(Element.prototype, { scrollIntoView: () => undefined });
// A page of a test is a light one.
if (typeof window !== 'undefined')
  Object.assign(window, { matchMedia: (media: string) => ({ media, matches: false, addEventListener() {}, removeEventListener() {} }) });
// Nothing is laid out in a page of a test, so that no size changes.
Object.assign(globalThis, {
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
});
