import type { Phrase } from '../../messages/catalogue';
import { hintMessages } from '../../messages/scheme-words';
import type { YamlPath } from '../source/placed';

/** What to write instead of a key that an earlier form of the language had there; '' for any other. */
export function removedKeyHint(path: YamlPath, key: string): Phrase | '' {
  return path[0] === '等次' && key === '荣誉' ? { sentence: hintMessages.removedHonour } : '';
}
