import { Alert, Button, Card, Skeleton } from 'antd';
import { useState } from 'react';
import { count } from '../../../shared/format';
import { LinkButton } from '../../frame/LinkButton';
import { Pill, type PillTone } from '../../frame/Pill';
import { useHasRole } from '../../session/session';
import {
  ofException,
  ofJob,
  ofTrouble,
  worstFirst,
  type Need,
  type OrderException,
  type WaitingJob,
} from './needs';
import { PlaceJob } from './PlaceJob';
import { useExceptions, useOrderExceptions, useReasons, useWaitingJobs, type Scope } from './queries';
import { Settle } from './Settle';
import { useTodayTexts } from './texts';

const shownAtFirst = 12;
const tones: Record<Need['kind'], PillTone> = {
  LATE: 'bad',
  SILENT: 'bad',
  NOT_DEPARTED: 'bad',
  EXCEPTION: 'bad',
  FAILED: 'warn',
  WAITING: 'warn',
  AT_RISK: 'warn',
};

/** What needs a person now, the worst first, each with what to do about it. */
export function Attention({ scope, zone }: { scope: Scope; zone: string }) {
  const t = useTodayTexts();
  const [all, setAll] = useState(false);
  const [settling, setSettling] = useState<OrderException>();
  const [placing, setPlacing] = useState<WaitingJob>();
  const troubles = useExceptions(scope);
  const exceptions = useOrderExceptions();
  const jobs = useWaitingJobs(scope.siteId);
  const reasons = useReasons();
  const sources = [troubles, exceptions, jobs];
  if (sources.some((it) => it.isPending)) {
    return (
      <Card size="small" title={<h2>{t('attention')}</h2>}>
        <Skeleton active paragraph={{ rows: 4 }} />
      </Card>
    );
  }
  const needs = worstFirst([
    ...(troubles.data?.items ?? []).map((it) => ofTrouble(t, it, reasons, zone)),
    ...(exceptions.data?.items ?? []).map((it) => ofException(t, it)),
    ...(jobs.data?.items ?? []).map((it) => ofJob(t, it)),
  ]);
  const shown = all ? needs : needs.slice(0, shownAtFirst);
  return (
    <Card
      size="small"
      className="attention"
      title={
        <h2>
          {t('attention')} {needs.length ? <span className="bubble">{count(needs.length)}</span> : null}
        </h2>
      }
    >
      {sources.some((it) => it.isError) ? (
        <Alert type="warning" showIcon title={t('attentionPart')} style={{ marginBottom: 8 }} />
      ) : null}
      {needs.length === 0 ? <p className="quiet">{t('attentionNone')}</p> : null}
      <ul className="needs">
        {shown.map((need) => (
          <Row
            key={need.key}
            need={need}
            settle={() => setSettling(need.settle)}
            place={() => setPlacing(need.place)}
          />
        ))}
      </ul>
      {needs.length > shown.length ? (
        <Button type="link" onClick={() => setAll(true)}>
          {t('attentionMore', { count: needs.length - shown.length })}
        </Button>
      ) : null}
      <Settle exception={settling} close={() => setSettling(undefined)} />
      {placing ? <PlaceJob job={placing} close={() => setPlacing(undefined)} /> : null}
    </Card>
  );
}

function Row({ need, settle, place }: { need: Need; settle: () => void; place: () => void }) {
  const t = useTodayTexts();
  const maySettle = useHasRole('ADMIN', 'DISPATCHER', 'CUSTOMER_SERVICE', 'STATION_MANAGER');
  const mayPlace = useHasRole('ADMIN', 'DISPATCHER', 'CUSTOMER_SERVICE');
  return (
    <li>
      <Pill tone={tones[need.kind]}>{t(`kind.${need.kind}`)}</Pill>
      <span className="need-text">
        {need.text}
        {need.crew ? <small>{need.crew}</small> : null}
      </span>
      <span className="need-acts">
        {need.settle && maySettle ? (
          <Button size="small" type="primary" onClick={settle}>
            {t('act.settle')}
          </Button>
        ) : null}
        {need.place && mayPlace ? (
          <Button size="small" type="primary" onClick={place}>
            {t('act.place')}
          </Button>
        ) : null}
        {need.links.map((link) => (
          <LinkButton key={link.to} size="small" to={link.to}>
            {t(link.label)}
          </LinkButton>
        ))}
      </span>
    </li>
  );
}
