import { NavLink } from 'react-router';
import { pages } from './pages';
import { useFrameTexts } from './texts';

export function Navigation({ onGo }: { onGo?: () => void }) {
  const t = useFrameTexts();
  return (
    <nav aria-label={t('navigation')}>
      {pages.map((page) => (
        <NavLink key={page.name} to={`/${page.name}`} className="frame-link" onClick={onGo}>
          <page.icon />
          {t(`pages.${page.name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
