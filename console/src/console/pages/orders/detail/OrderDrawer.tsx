import { Drawer, Skeleton } from 'antd';
import { Unreadable } from '../../../frame/problems';
import { useOrder } from '../queries';
import { StateTag } from '../StateTag';
import { useTexts } from '../texts';
import { OrderActions } from './OrderActions';
import { OrderSections } from './OrderSections';

interface Props {
  id: string;
  close: () => void;
  go: (path: string) => void;
}

/** One order, over the table that it was opened from. */
export function OrderDrawer({ id, close, go }: Props) {
  const t = useTexts();
  const { data, error, refetch } = useOrder(id);
  const order = data?.value;
  return (
    <Drawer
      open
      onClose={close}
      size={720}
      className="order-drawer"
      title={
        order ? (
          <span className="order-title">
            {order.number} <StateTag state={order.state} />
          </span>
        ) : (
          t('detail.label')
        )
      }
      extra={order ? <OrderActions order={order} go={go} /> : null}
    >
      {error ? <Unreadable error={error} retry={() => void refetch()} /> : null}
      {order ? (
        <div role="region" aria-label={t('detail.label')} tabIndex={0}>
          <OrderSections order={order} go={go} />
        </div>
      ) : error ? null : (
        <Skeleton active paragraph={{ rows: 12 }} />
      )}
    </Drawer>
  );
}
