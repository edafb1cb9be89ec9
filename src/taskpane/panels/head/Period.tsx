import { useState } from 'react';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

/** 期次, taken over on Enter or when the field is left. */
export function Period({ period }: { readonly period: string }) {
  const say = useWords();
  const session = useSession();
  const [text, setText] = useState(period);
  const commit = () => {
    const wanted = text.trim();
    if (wanted === '') setText(period);
    else if (wanted !== period) void session.choices.setPeriod(wanted);
  };
  return (
    <label className="period">
      <span>{say('PANE-PERIOD')}</span>
      <input
        value={text}
        maxLength={20}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </label>
  );
}
