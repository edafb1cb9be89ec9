/** A button of the ribbon, as the manifest declares it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path on our own origin. */
  readonly icon: string;
  /** What it does: bring the pane up, or run a function of the add-in. */
  readonly action: { readonly kind: 'pane' } | { readonly kind: 'function'; readonly name: string };
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** Where the manifest says that the add-in's custom functions are described, and what goes before their names. */
export interface CustomFunctionsAt {
  readonly namespace: string;
  /** Path on our own origin. */
  readonly metadata: string;
}

/** What the workbench needs of the manifest: who the add-in is, its buttons, its functions. */
export interface AddIn {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly RibbonGroup[];
  /** Null for an add-in without custom functions. */
  readonly functions: CustomFunctionsAt | null;
}

/**
 * Reads an add-in only manifest.
 * @param locale whose texts to take where the manifest has them
 * @throws Error when the text is not XML
 */
export function readAddIn(manifest: string, locale: string): AddIn {
  const document = new DOMParser().parseFromString(manifest, 'application/xml');
  if (document.querySelector('parsererror') !== null) throw new Error('manifest.xml is not well-formed');
  const resources = readResources(document, locale);
  return {
    id: first(document.documentElement, 'Id')?.textContent.trim() ?? '',
    name: valueOf(first(document.documentElement, 'DisplayName'), locale) ?? '',
    groups: all(document, 'Group').map((group) => ({
      id: group.id,
      label: resourceOf(group, 'Label', resources),
      buttons: all(group, 'Control').map((control) => readButton(control, resources)),
    })),
    functions: readFunctionsAt(document, resources),
  };
}

function readFunctionsAt(document: Document, resources: ReadonlyMap<string, string>): CustomFunctionsAt | null {
  const point = all(document, 'ExtensionPoint').find((candidate) => candidate.getAttribute('xsi:type') === 'CustomFunctions');
  const metadata = point === undefined ? null : first(point, 'Metadata');
  if (point === undefined || metadata === null) return null;
  return {
    namespace: resourceOf(point, 'Namespace', resources),
    metadata: new URL(resourceOf(metadata, 'SourceLocation', resources)).pathname,
  };
}

/** Every text and address of the Resources section, in the locale where there is an override for it. */
function readResources(document: Document, locale: string): ReadonlyMap<string, string> {
  const resources = new Map<string, string>();
  for (const kind of ['Image', 'Url', 'String']) {
    for (const entry of all(document, kind)) {
      const value = valueOf(entry, locale);
      if (entry.id !== '' && value !== null) resources.set(entry.id, value);
    }
  }
  return resources;
}

function valueOf(entry: Element | null, locale: string): string | null {
  if (entry === null) return null;
  const override = all(entry, 'Override').find((candidate) => candidate.getAttribute('Locale') === locale);
  return override?.getAttribute('Value') ?? entry.getAttribute('DefaultValue');
}

function readButton(control: Element, resources: ReadonlyMap<string, string>): RibbonButton {
  const supertip = first(control, 'Supertip');
  const action = first(control, 'Action');
  const image = all(control, 'Image').find((candidate) => candidate.getAttribute('size') === '32');
  const icon = resources.get(image?.getAttribute('resid') ?? '') ?? '';
  const name = action === null ? '' : (first(action, 'FunctionName')?.textContent.trim() ?? '');
  return {
    id: control.id,
    label: resourceOf(control, 'Label', resources),
    tip: supertip === null ? '' : resourceOf(supertip, 'Description', resources),
    icon: icon === '' ? '' : new URL(icon).pathname,
    action: name === '' ? { kind: 'pane' } : { kind: 'function', name },
  };
}

function resourceOf(parent: Element, tag: string, resources: ReadonlyMap<string, string>): string {
  return resources.get(first(parent, tag)?.getAttribute('resid') ?? '') ?? '';
}

/** Elements by local name: the manifest mixes namespaces. */
function all(parent: Element | Document, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function first(parent: Element, name: string): Element | null {
  return parent.getElementsByTagNameNS('*', name)[0] ?? null;
}
