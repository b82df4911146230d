import { Checkbox } from 'antd';
import { StateTag } from '../StateTag';
import { useTexts } from '../texts';
import { Arrival, NumberLink, Window } from './columns';
import type { RowProps } from './Rows';

/** A row where the screen is as narrow as a phone. */
export function CardRow({ row, place, index, selection, current, onOpen }: RowProps) {
  const t = useTexts();
  const order = row.original;
  const selected = selection.has(order.id);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`orders-card${current ? ' orders-current' : ''}`}
      style={place}
      onClick={() => onOpen(order.id)}
    >
      <div role="gridcell" onClick={(event) => event.stopPropagation()}>
        <Checkbox
          aria-label={t('select', { number: order.number })}
          checked={selected}
          onChange={() => selection.toggle(order.id, false)}
        />
      </div>
      <div role="gridcell" className="orders-card-text">
        <div>
          <NumberLink order={order} /> <StateTag state={order.state} />
        </div>
        <div className="orders-card-line">
          {[order.recipientName, order.district, order.city].filter(Boolean).join(' · ')}
        </div>
        <div className="orders-card-line orders-quiet">
          <Window order={order} /> <Arrival order={order} />
        </div>
      </div>
    </div>
  );
}
