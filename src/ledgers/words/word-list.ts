/** The words of a list, which blanks part. */
export function words(list: string): readonly string[] {
  return list.split(' ');
}

/** A part of a pattern that is any of some words, as they stand. */
export function oneOf(list: string): string {
  return `(?:${words(list.replace(/[()%/*+?.^$|[\]{}\\]/gu, '\\$&')).join('|')})`;
}
