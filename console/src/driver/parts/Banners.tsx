import { time } from '../../shared/format';
import { go, tellOfRoute, usePhone, useScreen, useTrouble } from '../phone';
import { useReach } from '../store/sync';
import { useSilence } from '../position';
import { onBreak } from '../store/day';
import { markSeen } from '../store/outbox';
import { noticeText } from '../notices';
import { useTexts } from '../texts';
import { Act } from './Act';
import { Icon } from './Icon';

/** What the driver has to know before anything else, above every screen. */
export function Banners() {
  const t = useTexts();
  const phone = usePhone();
  const silence = useSilence();
  const reach = useReach();
  const trouble = useTrouble();
  const [screen = 'stops'] = useScreen();
  const { route, notices, day } = phone;
  const unseen = notices.filter((notice) => !notice.seen);
  const resting = route && onBreak(route) ? route.diary.breaks.find((rest) => !rest.until) : undefined;
  return (
    <div className="banners" role="status">
      {trouble && (
        <div className="banner warn" role="alert">
          <Icon name="warn" />
          <p>{t('banner.full')}</p>
        </div>
      )}
      {unseen.slice(0, 2).map((notice) => (
        <div className="banner news" key={notice.id}>
          <Icon name="warn" />
          <p>{noticeText(t, notice)}</p>
          <button onClick={() => void markSeen(notice.id)}>{t('banner.understood')}</button>
        </div>
      ))}
      {unseen.length > 2 && (
        <button className="banner news" onClick={() => go('queue')}>
          {t('banner.more', { count: unseen.length - 2 })}
        </button>
      )}
      {reach === 'offline' && screen === 'stops' && (
        <div className="banner quiet">
          <Icon name="offline" />
          <p>{t('banner.offline')}</p>
        </div>
      )}
      {silence !== 'none' && route?.status === 'DEPARTED' && (
        <div className="banner warn">
          <Icon name="warn" />
          <p>{t(`banner.silent.${silence}`)}</p>
        </div>
      )}
      {resting && route && (
        <div className="banner quiet">
          <Icon name="waiting" />
          <p>{t('banner.break', { since: time(resting.from, day?.site.zone) })}</p>
          <Act className="" act={() => tellOfRoute(phone, route, 'RESUME')}>
            {t('banner.resume')}
          </Act>
        </div>
      )}
    </div>
  );
}
