import { Button, Result } from 'antd';
import { useRouteError } from 'react-router';
import { useFrameTexts } from './texts';

/** Stands in for a page that threw: says so, and offers the way out. */
export function Crash() {
  const t = useFrameTexts();
  const error = useRouteError();
  return (
    <Result
      status="error"
      title={t('crash.title')}
      subTitle={t('crash.remedy')}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t('crash.reload')}
        </Button>
      }
    >
      <pre>{error instanceof Error ? error.message : String(error)}</pre>
    </Result>
  );
}
