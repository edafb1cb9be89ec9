import { clauseText } from '../../../scheme/clause-text';
import { usePane } from './use-session';
import { useWords } from './words';

/** What a clause says, where the scheme says it (原文); null where it does not, and for no clause. */
export function useClauseText(clause: string | null): string | null {
  const texts = usePane((state) => state.assessment?.scheme.clauseTexts);
  return texts === undefined || clause === null ? null : clauseText(texts, clause);
}

/** On which clause something rests; what that says shows under the mouse. */
export function Clause({ clause }: { readonly clause: string | null }) {
  const say = useWords();
  const text = useClauseText(clause);
  if (clause === null) return null;
  return (
    <span className={text === null ? 'clause' : 'clause with-text'} title={text ?? undefined}>
      {say('PANE-CLAUSE', { clause })}
    </span>
  );
}
