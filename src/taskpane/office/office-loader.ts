/**
 * Whether Office (or the workbench, which plays it) holds this page. Office says so before office.js is there: by a parameter of the
 * address, by the name of the frame, or by an object of the desktop browser control.
 */
export function isHosted(page: Window): boolean {
  return /[?&#]_host_Info=/i.test(page.location.href) || namesHost(page.name) || offersHost(page);
}

/**
 * Loads office.js as Microsoft publishes it, beside the page, and waits until the host has answered. `loaded` is called in between: what
 * the library has to know before it turns to the host is said there; where that
 * fails, `unexpected` is told, and the pane opens all the same.
 */
export async function loadOffice(page: Document, loaded: () => void, unexpected: (error: unknown) => void): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const script = page.createElement('script');
    script.src = 'office/office.js';
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('office/office.js could not be loaded.'));
    page.head.append(script);
  });
  try {
    loaded();
  } catch (error) {
    unexpected(error);
  }
  await Office.onReady();
}

/** Whether formulas in this Excel can call functions of an add-in that share its page. */
export function callsFunctions(office: {
  readonly context: { readonly requirements: { isSetSupported(name: string, version: string): boolean } };
}): boolean {
  return office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.3');
}

function namesHost(frameName: string): boolean {
  try {
    const parsed: unknown = JSON.parse(frameName);
    return typeof parsed === 'object' && parsed !== null && 'hostInfo' in parsed;
  } catch {
    return false;
  }
}

function offersHost(page: Window): boolean {
  if ('agaveHost' in page) return true;
  const control: unknown = Reflect.get(page, 'external');
  return typeof control === 'object' && control !== null && ('GetHostInfo' in control || 'GetContext' in control);
}
