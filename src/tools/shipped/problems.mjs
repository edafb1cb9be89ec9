import { mayShip } from './licences.mjs';

/**
 * What is wrong with what ships, a sentence each.
 * @param {readonly Omit<import('./packages.mjs').ShippedPackage, 'text'>[]} packages
 * @param {Readonly<Record<string, string>>} dates by `name@version`
 */
export function problemsOf(packages, dates) {
  return packages.flatMap(({ name, version, licence, isException, installScripts }) => {
    const id = `${name}@${version}`;
    return [
      ...(isException || mayShip(licence)
        ? []
        : [`${id}：许可 ${licence} 不可随附，请换一个包。Its licence may not ship: use another package.`]),
      ...(installScripts.length === 0
        ? []
        : [`${id}：安装时运行 ${installScripts.join('、')}，请换一个包。It runs scripts when it is installed: use another package.`]),
      ...(dates[id] === undefined
        ? [`${id}：不知道发布日期，请写进 release-dates.json（npm view ${id} time）。Its release date is not known: enter it.`]
        : []),
    ];
  });
}
