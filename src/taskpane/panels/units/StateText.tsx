import type { Shown } from '../../../assessment/assessment';
import { stateWords } from '../../../assessment/wording/states';
import { inWords } from '../../../messages/catalogue';
import { useLocale } from '../shared/words';

/** A value as it is shown; what is not a number is set apart from one. */
export function StateText({ shown }: { readonly shown: Shown }) {
  const locale = useLocale();
  return shown.state === 'value' ? (
    <>{shown.text}</>
  ) : (
    <span className={`tag ${shown.state}`}>{inWords(stateWords(shown.text), locale)}</span>
  );
}
