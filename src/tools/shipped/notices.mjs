// The notices of third parties that ship with a bundle: every package with its version, and the licences in full.

const HEAD = `考绩用到的第三方软件 · Third-party software in Kaoji
==================================================

考绩本身以 MIT 许可发布。下列软件包随它一起分发，各按自己的许可。
Kaoji itself is under the MIT licence. These packages are distributed with it, each under its own licence.
`;

/**
 * The text of the notices.
 * @param {readonly import('./packages.mjs').ShippedPackage[]} packages
 * @throws Error where a package's licence has a text nowhere
 */
export function noticesText(packages) {
  const list = packages.map((shipped) => `- ${titleOf(shipped)}: ${shipped.licence}`);
  const byText = new Map();
  for (const shipped of packages) {
    const text = shipped.text ?? packages.find(({ licence, text }) => licence === shipped.licence && text !== null)?.text;
    if (text === undefined) throw new Error(`${titleOf(shipped)} encloses no text of its licence, and no other package has it`);
    byText.set(text, [...(byText.get(text) ?? []), titleOf(shipped)]);
  }
  const texts = [...byText].map(([text, titles]) => `${'-'.repeat(80)}\n${titles.join('\n')}\n\n${text}\n`);
  return [HEAD, ...list, '', ...texts].join('\n');
}

function titleOf({ name, version, part }) {
  return `${name} ${version}${part === null ? '' : ` (${part})`}`;
}
