import { App } from 'antd';
import { useCallback } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { OrderDrawer } from './detail/OrderDrawer';
import { EditOrder } from './edit/EditOrder';
import { NewOrder } from './edit/NewOrder';
import { DropZone } from './import/DropZone';
import { ImportWizard } from './import/ImportWizard';
import { OrderList } from './list/OrderList';
import './orders.css';

/**
 * Orders: the table at /orders, and over it what belongs to one address: /orders/ID, /orders/ID/edit,
 * /orders/new, /orders/import and /orders/import/ID.
 */
export default function OrdersPage() {
  const [first = '', second = ''] = (useParams()['*'] ?? '').split('/');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const query = search.toString();
  const go = useCallback(
    (path: string) => void navigate({ pathname: `/orders${path && `/${path}`}`, search: query }),
    [navigate, query],
  );
  const close = useCallback(() => go(''), [go]);
  const isOrder = first !== '' && first !== 'new' && first !== 'import';
  return (
    <App className="orders-page">
      <DropZone onFile={() => go('import')}>
        <OrderList go={go} covered={first !== ''} />
      </DropZone>
      {isOrder ? <OrderDrawer id={first} close={close} go={go} /> : null}
      {isOrder && second === 'edit' ? <EditOrder id={first} close={() => go(first)} /> : null}
      {first === 'new' ? <NewOrder close={close} go={go} /> : null}
      {first === 'import' ? <ImportWizard id={second || undefined} close={close} go={go} /> : null}
    </App>
  );
}
