import { CloseOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Skeleton, Timeline } from 'antd';
import { answer, api } from '../../../shared/api';
import { dateTime, time, timeWindow } from '../../../shared/format';
import { textOr } from '../../../shared/i18n';
import { LinkButton } from '../../frame/LinkButton';
import { Unreadable, useReport } from '../../frame/problems';
import { Proof } from './Proof';
import { useProofs, useShipment } from './queries';
import { useLiveTexts } from './texts';

type Shipment = NonNullable<ReturnType<typeof useShipment>['data']>;

/** A delivery followed from click to proof. */
export function Delivery({ id, close }: { id: string; close: () => void }) {
  const t = useLiveTexts();
  const shipment = useShipment(id);
  const proofs = useProofs(id);
  return (
    <section
      className="live-delivery"
      aria-label={t('delivery.title', { number: shipment.data?.number ?? '' })}
    >
      <header>
        <h2>{t('delivery.title', { number: shipment.data?.number ?? '' })}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('delivery.close')} onClick={close} />
      </header>
      {shipment.error && !shipment.data ? (
        <Unreadable error={shipment.error} retry={() => void shipment.refetch()} />
      ) : null}
      {shipment.data ? <Facts shipment={shipment.data} /> : <Skeleton active />}
      <h3>{t('delivery.proof')}</h3>
      {proofs.data?.length ? (
        proofs.data.map((proof) => <Proof key={proof.proofId} proof={proof} />)
      ) : (
        <p className="quiet">{t('delivery.noProof')}</p>
      )}
      {shipment.data ? <Steps steps={shipment.data.timeline} /> : null}
    </section>
  );
}

function Facts({ shipment }: { shipment: Shipment }) {
  const t = useLiveTexts();
  const report = useReport();
  const { message } = App.useApp();
  const { promisedFrom, promisedTo, expectedAt } = shipment;
  const link = useMutation({
    mutationFn: async () => {
      const { path } = await answer(
        api.tracking.POST('/api/v1/tracking-links', { body: { shipmentId: shipment.shipmentId } }),
      );
      const token = path.split('/').pop() ?? '';
      await navigator.clipboard.writeText(`${location.origin}/track/${token}`);
    },
    onSuccess: () => void message.success(t('delivery.linkCopied')),
    onError: report,
  });
  const facts = [
    [t('delivery.state'), textOr(t, `state.${shipment.state}`, shipment.state)],
    [
      t('delivery.promised'),
      promisedFrom && promisedTo ? timeWindow(promisedFrom, promisedTo) : t('delivery.anyTime'),
    ],
    [t('delivery.expected'), expectedAt ? time(expectedAt) : t('delivery.onNoRoute')],
  ];
  return (
    <>
      <dl className="live-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="live-acts">
        <LinkButton size="small" to={`/orders/${shipment.orderId}`}>
          {t('delivery.order')}
        </LinkButton>
        <Button size="small" loading={link.isPending} onClick={() => link.mutate()}>
          {t('delivery.link')}
        </Button>
      </div>
    </>
  );
}

function Steps({ steps }: { steps: Shipment['timeline'] }) {
  const t = useLiveTexts();
  return (
    <>
      <h3>{t('delivery.steps')}</h3>
      <Timeline
        items={[...steps].reverse().map((step) => {
          const kind = step.kind.replace(/\.v\d+$/, '');
          return {
            key: step.entryId,
            content: (
              <>
                {step.kind.startsWith('shipment.state-changed') && step.detail
                  ? textOr(t, `state.${step.detail}`, step.detail)
                  : textOr(t, `happened.${nameOf(kind, step.detail)}`, kind)}
                <small className="quiet"> {dateTime(step.occurredAt)}</small>
              </>
            ),
          };
        })}
      />
    </>
  );
}

/** An attempt's detail is DELIVERED, or the reason why not. */
function nameOf(kind: string, detail: string | null | undefined): string {
  return kind === 'dispatch.attempt-recorded' && detail !== 'DELIVERED' ? 'dispatch.attempt-failed' : kind;
}
