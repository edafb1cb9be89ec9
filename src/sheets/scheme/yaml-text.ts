import { Document, isMap, isPair, isScalar, Scalar, visit } from 'yaml';

/** Formulas longer than this are folded over several lines. */
const FOLD_OVER = 100;

/** A scheme's value as the text of a file: maps and lists of short values on one line, long formulas folded. */
export function schemeYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false, version: '1.2' });
  visit(document, {
    Scalar: (_, node) => {
      const text = node.value;
      if (typeof text === 'string' && text.length > FOLD_OVER && isFoldable(text)) node.type = Scalar.BLOCK_FOLDED;
    },
  });
  visit(document, {
    Collection: (_, node, path) => {
      // The scheme itself and its parts stay open; what is below fits a line or is opened in turn.
      const depth = path.filter((above) => !isPair(above)).length;
      if (depth >= 2 && String(document.createNode(node.toJSON() as unknown, { flow: true })).length <= FOLD_OVER && isShort(node))
        node.flow = true;
    },
  });
  if (isMap(document.contents)) {
    document.contents.items.forEach((pair, index) => {
      if (index > 0 && isScalar(pair.key) && isPair(pair) && !isScalar(pair.value)) pair.key.spaceBefore = true;
    });
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Folding keeps single blanks between words and nothing else. */
function isFoldable(text: string): boolean {
  return !/\n|^\s|\s$|\s\s|\t/u.test(text);
}

function isShort(node: unknown): boolean {
  let short = true;
  visit(node as Parameters<typeof visit>[0], {
    Scalar: (_, inner) => {
      if (inner.type === Scalar.BLOCK_FOLDED) short = false;
    },
  });
  return short;
}
