import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { steps } from './steps';
import { settled } from './target';

/** The step that is shown, and the way to another: its page first, then what it points at. */
export function useSteps() {
  const navigate = useNavigate();
  const [at, setAt] = useState({ index: 0, shown: true });
  const wanted = useRef(0);
  const go = useCallback(
    async (index: number) => {
      const step = steps[index];
      if (!step) return;
      const turn = ++wanted.current;
      setAt((was) => ({ ...was, shown: false }));
      if (step.path && step.path !== location.pathname) await navigate(step.path);
      await settled(step.targets);
      if (turn === wanted.current) setAt({ index, shown: true });
    },
    [navigate],
  );
  return { ...at, go };
}
