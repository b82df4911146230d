import { useScreen } from '../phone';
import { useTexts } from '../texts';
import { Icon } from './Icon';

const tabs = ['stops', 'map', 'load', 'more'] as const;

/** Where a thumb reaches. */
export function Tabs() {
  const t = useTexts();
  const [screen = 'stops'] = useScreen();
  return (
    <nav className="tabs" aria-label={t('tabs.label')}>
      {tabs.map((tab) => (
        <a
          key={tab}
          href={tab === 'stops' ? '#/' : `#/${tab}`}
          aria-current={screen === tab ? 'page' : undefined}
        >
          <Icon name={tab} />
          {t(`tabs.${tab}`)}
        </a>
      ))}
    </nav>
  );
}
