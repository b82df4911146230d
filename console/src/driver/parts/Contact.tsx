import type { Stop, Task } from '../store/model';
import { useTexts } from '../texts';
import { addressOf } from './Address';
import { Icon } from './Icon';

/** Opens the phone's own map, which knows the way. */
function wayTo(stop: Stop, task: Task): string {
  const { latitude, longitude } = stop.point;
  const at = `${latitude.toFixed(6)},${longitude.toFixed(6)}`;
  const apple = /iPhone|iPad|Macintosh/.test(navigator.userAgent);
  const label = encodeURIComponent(addressOf(task) || task.number);
  return apple ? `maps://?daddr=${at}&q=${label}` : `geo:${at}?q=${at}(${label})`;
}

export function Contact({ stop, task }: { stop: Stop; task: Task }) {
  const t = useTexts();
  const phone = task.recipient?.phone?.replaceAll(/[^\d+]/g, '');
  const text = encodeURIComponent(t('contact.text', { number: task.number }));
  return (
    <div className="contact">
      <a className="second" href={wayTo(stop, task)}>
        <Icon name="navigate" />
        {t('contact.navigate')}
      </a>
      {phone && (
        <a className="second" href={`tel:${phone}`}>
          <Icon name="phone" />
          {t('contact.call')}
        </a>
      )}
      {phone && (
        <a className="second" href={`sms:${phone}?body=${text}`}>
          <Icon name="message" />
          {t('contact.message')}
        </a>
      )}
    </div>
  );
}
