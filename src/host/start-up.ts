/** How a pane is told, before it loads, that Excel on the web is its host. */
export interface StartUp {
  /** For the iframe's `name`, set before the iframe is put into the page. */
  readonly frameName: string;
  /** What to append to the pane's URL where its name cannot be set. */
  readonly urlSuffix: string;
  /** The library keeps settings by conversation in session storage, so every load of a document needs a new one. */
  readonly conversation: string;
}

/** Excel on the web, locale as given, no telemetry; flags 3: shared runtime and custom functions. */
function hostInfo(locale: string): string {
  return `Excel$Web$16.01$${locale}$telemetry$$disableLogging$3`;
}

/** @param origin origin of the page that answers; the library accepts answers from no other. */
export function startUp(origin: string, appId: string, locale = 'zh-CN'): StartUp {
  const conversation = `conversation-${crypto.randomUUID()}`;
  const xdmInfo = `${conversation}|${appId}|${origin}`;
  return {
    conversation,
    frameName: JSON.stringify({
      baseFrameName: `frame-${crypto.randomUUID()}`,
      hostInfo: hostInfo(locale),
      xdmInfo,
      serializerVersion: '1',
    }),
    urlSuffix: `?_host_Info=${encodeURIComponent(hostInfo(locale))}#&_serializer_version=1&_xdm_Info=${xdmInfo}`,
  };
}
