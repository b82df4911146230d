import { Button } from 'antd';
import { useEffect } from 'react';
import { reportSignedOut } from '../../../shared/api';
import type { StreamState as State } from '../../../shared/stream';
import { useLiveTexts } from './texts';

/** Whether what is shown is live; a lost connection is said, and can be tried again at once. */
export function StreamState({ state, retry }: { state: State; retry: () => void }) {
  const t = useLiveTexts();
  useEffect(() => {
    if (state === 'ended') reportSignedOut();
  }, [state]);
  return (
    <span role="status" className={`stream-state stream-${state}`}>
      <i aria-hidden />
      {t(`stream.${state}`)}
      {state === 'waiting' ? (
        <Button size="small" type="link" onClick={retry}>
          {t('stream.retry')}
        </Button>
      ) : null}
    </span>
  );
}
