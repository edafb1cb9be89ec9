// Licences: which may ship, how one is known by its text, and the text of those that packages name without enclosing it.

/** What may ship without being a named exception, by SPDX identifier. */
export const ALLOWED = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD'];

/** Whether an SPDX expression lets us choose licences that may all ship: of `A OR B` one is enough, of `A AND B` both are needed. */
export function mayShip(expression) {
  return expression
    .replaceAll(/[()]/gu, ' ')
    .split(/\sOR\s/u)
    .some((choice) => choice.split(/\sAND\s/u).every((licence) => ALLOWED.includes(licence.trim())));
}

/** The licence that a text is, by the words that only it has; null for another. */
export function licenceOfText(text) {
  if (/Apache License,?\s+Version 2\.0/u.test(text)) return 'Apache-2.0';
  if (/Permission is hereby granted, free of charge, to any person obtaining a copy/u.test(text)) return 'MIT';
  if (/Permission to use, copy, modify, and\/or distribute this software/u.test(text))
    return /provided that the above\s+copyright notice/u.test(text) ? 'ISC' : '0BSD';
  if (/Redistribution and use in source and binary forms/u.test(text))
    return /Neither the name/u.test(text) ? 'BSD-3-Clause' : 'BSD-2-Clause';
  return null;
}

const AS_IS = `\
THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const STANDARD = {
  MIT: (author) => `MIT License

Copyright (c) ${author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

${AS_IS}`,
  ISC: (author) => `ISC License

Copyright (c) ${author}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the
above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY
DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/**
 * The text of a licence that a package names without enclosing it; null where it is only named (`notices.mjs` then takes the text of
 * another package under the same licence).
 */
export function standardText(licence, author) {
  return STANDARD[licence]?.(author) ?? null;
}
