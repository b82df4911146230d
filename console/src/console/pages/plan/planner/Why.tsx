import { Button } from 'antd';
import { duration, money } from '../../../../shared/format';
import type { Explanation, Obstacle } from '../api';
import { usePlanTexts } from '../texts';
import { amount, BreachText } from './Broken';
import { currencyOf } from './CostDelta';
import { usePlanned } from './planned';
import { useDrop } from './useDrop';

/** Why a job is where it is: the next best place, or what blocks it and the least that would help. */
export function Why({ why }: { why: Explanation }) {
  return why.place || why.nextBest ? <NextBest why={why} /> : <LeftOutBecause why={why} />;
}

function NextBest({ why }: { why: Explanation }) {
  const t = usePlanTexts();
  const { plan, editable } = usePlanned();
  const drop = useDrop();
  const { nextBest, place } = why;
  if (!nextBest) return <p className="plan-quiet">{t('why.noOther')}</p>;
  const more = nextBest.costMinor - (place?.costMinor ?? 0);
  return (
    <div className="plan-offer">
      <p>
        {t('why.nextBest', {
          vehicle: nextBest.vehicleCode,
          cost: `${more >= 0 ? '+' : '−'}${money(Math.abs(more), currencyOf(plan))}`,
        })}
      </p>
      {editable ? (
        <Button
          size="small"
          onClick={() =>
            void drop({
              type: 'MOVE',
              jobIds: [why.jobId],
              toShiftId: nextBest.shiftId,
              position: nextBest.position,
            })
          }
        >
          {t('why.moveThere')}
        </Button>
      ) : null}
    </div>
  );
}

function LeftOutBecause({ why }: { why: Explanation }) {
  const t = usePlanTexts();
  const { plan, editable } = usePlanned();
  const drop = useDrop();
  const { offer } = why;
  return (
    <>
      {offer ? (
        <div className="plan-offer">
          <h3>{t('why.least')}</h3>
          <p>
            {t('why.offer', {
              vehicle: offer.vehicleCode,
              cost: `${offer.costDeltaMinor >= 0 ? '+' : '−'}${money(Math.abs(offer.costDeltaMinor), currencyOf(plan))}`,
            })}
          </p>
          {offer.breaches.length > 0 ? (
            <ul className="plan-broken">
              {offer.breaches.map((breach, index) => (
                <li key={index}>
                  <BreachText breach={breach} />
                </li>
              ))}
            </ul>
          ) : (
            <p className="plan-good">{t('why.breaksNothing')}</p>
          )}
          {editable ? (
            <Button
              size="small"
              type="primary"
              onClick={() =>
                void drop({
                  type: 'MOVE',
                  jobIds: [why.jobId],
                  toShiftId: offer.shiftId,
                  position: offer.position,
                })
              }
            >
              {t('why.serve')}
            </Button>
          ) : null}
        </div>
      ) : (
        <p>
          {t(why.reason === 'ADDRESS_UNCLEAR' || why.reason === 'OFF_ROAD' ? 'why.locate' : 'why.noOffer')}
        </p>
      )}
      {why.blockers.length > 0 ? (
        <details>
          <summary>{t('why.blockers', { count: why.blockers.length })}</summary>
          <ul className="plan-blockers">
            {why.blockers.map((blocker) => (
              <li key={blocker.shiftId}>
                <strong>{blocker.vehicleCode}</strong> <ObstacleText obstacle={blocker} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

const timed = ['WINDOW', 'SHIFT_START', 'SHIFT_END', 'DURATION', 'BREAK'];

function ObstacleText({ obstacle }: { obstacle: Obstacle }) {
  const t = usePlanTexts();
  const { limit, subject, shortfall } = obstacle;
  const by = timed.includes(limit)
    ? duration(shortfall)
    : limit === 'CAPACITY'
      ? amount(subject, shortfall)
      : subject;
  return <span>{t(`limit.${limit}`, { by })}</span>;
}
