import { useEffect, useRef } from 'react';
import { termMessages } from '../../../messages/terms';
import { useWords } from '../shared/words';

/** In the order in which somebody new meets them. */
const terms = [
  ['TERM-SCHEME', 'TERM-SCHEME-IS'],
  ['TERM-PERIOD', 'TERM-PERIOD-IS'],
  ['TERM-LEDGER', 'TERM-LEDGER-IS'],
  ['TERM-MAPPING', 'TERM-MAPPING-IS'],
  ['TERM-FINDING', 'TERM-FINDING-IS'],
  ['TERM-PENDING', 'TERM-PENDING-IS'],
  ['TERM-PROVISIONAL', 'TERM-PROVISIONAL-IS'],
  ['TERM-SEQUENCE', 'TERM-SEQUENCE-IS'],
  ['TERM-CAP', 'TERM-CAP-IS'],
  ['TERM-VETO', 'TERM-VETO-IS'],
  ['TERM-GRADE', 'TERM-GRADE-IS'],
  ['TERM-CONSEQUENCE', 'TERM-CONSEQUENCE-IS'],
  ['TERM-DERIVATION', 'TERM-DERIVATION-IS'],
  ['TERM-READING', 'TERM-READING-IS'],
] as const satisfies readonly (readonly [keyof typeof termMessages, keyof typeof termMessages])[];

/** 名词: what each word of the pane means. */
export function TermsCard({ onClose }: { readonly onClose: () => void }) {
  const say = useWords();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <section className="preview terms" data-testid="terms" aria-label={say('PANE-TERMS')}>
      <h2>
        {say('PANE-TERMS')}
        <button ref={close} type="button" className="link" onClick={onClose}>
          {say('PANE-CLOSE')}
        </button>
      </h2>
      <dl>
        {terms.map(([term, meaning]) => (
          <div key={term}>
            <dt>{say({ sentence: termMessages[term] })}</dt>
            <dd>{say({ sentence: termMessages[meaning] })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
