import { useQuery } from '@tanstack/react-query';
import { Button, Descriptions, Modal, QRCode, Skeleton, Typography } from 'antd';
import { answer, api } from '../../../shared/api';
import { time } from '../../../shared/format';
import { Unreadable } from '../../frame/problems';
import type { Driver } from './directory';
import { useTexts } from './texts';

/** A code that is shown once, for the driver's phone to sign in with. */
export function SignInCode({ driver, close }: { driver: Driver | undefined; close: () => void }) {
  const t = useTexts();
  const code = useQuery({
    queryKey: ['driver-code', driver?.id],
    enabled: driver !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    queryFn: () =>
      answer(
        api.gateway.POST('/api/v1/driver-codes', {
          body: { driverId: driver?.id as string, displayName: driver?.displayName },
        }),
      ),
  });
  return (
    <Modal
      open={driver !== undefined}
      onCancel={close}
      title={t('code.title', { name: driver?.displayName ?? '' })}
      footer={<Button onClick={() => void code.refetch()}>{t('code.again')}</Button>}
    >
      <p>{t('code.lead')}</p>
      {code.isPending ? <Skeleton active /> : null}
      {code.isError ? <Unreadable error={code.error} retry={() => void code.refetch()} /> : null}
      {code.data ? (
        <>
          {/* phones read dark on light alone */}
          <QRCode
            value={code.data.url}
            size={220}
            color="#000000"
            bgColor="#ffffff"
            style={{ margin: '0 auto 16px' }}
          />
          <Descriptions
            column={1}
            items={[
              { key: 'organisation', label: t('code.organisation'), children: code.data.organisation },
              {
                key: 'code',
                label: t('code.code'),
                children: (
                  <Typography.Text copyable strong style={{ fontSize: 22, letterSpacing: 2 }}>
                    {code.data.code}
                  </Typography.Text>
                ),
              },
            ]}
          />
          <p>{t('code.expires', { time: time(code.data.expiresAt) })}</p>
        </>
      ) : null}
    </Modal>
  );
}
