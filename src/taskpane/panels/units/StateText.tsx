import type { Shown } from '../../../assessment/assessment';

/** A value as it is shown; what is not a number is set apart from one. */
export function StateText({ shown }: { readonly shown: Shown }) {
  return shown.state === 'value' ? <>{shown.text}</> : <span className={`tag ${shown.state}`}>{shown.text}</span>;
}
