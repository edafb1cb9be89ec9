// What the pages may load and do: in every page itself, so that it holds on any server, and in the header of our own.

/** A page's own origin only; a slip towards the network fails loudly in the console. Fabric and office.js set styles from their scripts. */
const OF_EVERY_PAGE = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Where Office on the web shows a pane in a frame: Microsoft 365 worldwide, OneDrive, SharePoint, and the cloud that 21Vianet runs. */
const OFFICE = [
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.officeapps.live.com',
  'https://onedrive.live.com',
  'https://*.sharepoint.com',
  'https://*.sharepoint.cn',
  'https://*.partner.officewebapps.cn',
  'https://*.partner.office365.cn',
];

/** The header of our own server: also who may hold a page in a frame, which a page cannot say by itself. */
export const policyHeader = [...OF_EVERY_PAGE, `frame-ancestors ${["'self'", ...OFFICE].join(' ')}`].join('; ');

const META = `<meta http-equiv="Content-Security-Policy" content="${OF_EVERY_PAGE.join('; ')}">`;

/**
 * A page with the policy in its head, behind the character set, before anything is loaded.
 * @throws Error where the page has no `<meta charset>` to put it behind
 */
export function withPolicy(html) {
  const [charset] = /<meta charset="utf-8" ?\/?>/u.exec(html) ?? [];
  if (charset === undefined) throw new Error('the page has no <meta charset="utf-8">');
  return html.replace(charset, () => `${charset}\n    ${META}`);
}
