import { useState } from 'react';
import { textWidth } from '../../../workbook/cells/text-width';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

/** Signs that the field shows at least and at most; a longer period scrolls in it. */
const [LEAST, MOST] = [4, 14];

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
    <label className="period" title={say('PANE-PERIOD-HINT')}>
      <span className="visually-hidden">{say('PANE-PERIOD')}</span>
      <input
        value={text}
        size={Math.min(MOST, Math.max(LEAST, textWidth(text)))}
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
