// English sentences of the catalogues in a file of their own: who reads Chinese does not load them.
const { createHash } = require('node:crypto');
const { readFileSync, readdirSync } = require('node:fs');
const { join, relative, sep } = require('node:path');
const { runInNewContext } = require('node:vm');

const folder = join(__dirname, '../../messages');
/** An English sentence as the formatter leaves it: the key `en`, behind it one text without holes. */
const SENTENCE = /\ben:(\s+)('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/gu;

/** Distinguishes files in marks. */
const markOf = (file) =>
  createHash('sha256').update(relative(folder, file).split(sep).join('/')).digest('base64url').replace(/[-_]/gu, '').slice(0, 3);

/**
 * A catalogue without its English sentences: marks stand in their place.
 * @returns {{ source: string, sentences: [mark: string, sentence: string][] }}
 */
function withoutEnglish(source, file) {
  const sentences = [];
  const marked = source.replace(SENTENCE, (_, blank, text) => {
    const mark = `\u00a7${markOf(file)}${sentences.length.toString(36)}`;
    // The text is one of JavaScript, of our own source.
    sentences.push([mark, runInNewContext(text)]);
    return `en:${blank}'${mark}'`;
  });
  return { source: marked, sentences };
}

/** The files of catalogues that a page shows; the command line has its own. */
function catalogues() {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/^(?:catalogue|english)\.ts$|^cli/u.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** All English sentences by their marks. @throws Error where two files would have the same marks */
function allEnglish() {
  const all = catalogues().flatMap((file) => withoutEnglish(readFileSync(file, 'utf8'), file).sentences);
  const found = Object.fromEntries(all);
  if (Object.keys(found).length !== all.length) throw new Error('two catalogues have the same marks for their English sentences');
  return found;
}

module.exports = { allEnglish, catalogues, folder, withoutEnglish };
