import { Select, Skeleton } from 'antd';
import { Suspense } from 'react';
import { Navigate, NavLink, Route, Routes, useLocation, useNavigate } from 'react-router';
import { useIsNarrow } from '../../parts/useIsNarrow';
import { useSession } from '../../session/session';
import { sections } from './sections';
import { useSettingsTexts } from './texts';
import './settings.css';

/** Everything that is set once and looked at seldom; each section has its own address. */
export default function SettingsPage() {
  const t = useSettingsTexts();
  const { roles } = useSession();
  const narrow = useIsNarrow();
  const navigate = useNavigate();
  const shown = useLocation().pathname.split('/')[2];
  const mine = sections.filter((it) => !it.roles || it.roles.some((role) => roles.includes(role)));
  return (
    <div className="page settings">
      {narrow ? (
        <Select
          value={shown}
          onChange={(name) => void navigate(`/settings/${name}`)}
          options={mine.map(({ name }) => ({ value: name, label: t(`sections.${name}`) }))}
          aria-label={t('title')}
          className="no-print"
        />
      ) : (
        <nav aria-label={t('title')} className="settings-nav no-print">
          {mine.map((section) => (
            <NavLink key={section.name} to={`/settings/${section.name}`} className="frame-link">
              <section.icon />
              {t(`sections.${section.name}`)}
            </NavLink>
          ))}
        </nav>
      )}
      <section className="settings-body">
        <Suspense fallback={<Skeleton active />}>
          <Routes>
            {mine.map((section) => (
              <Route key={section.name} path={`${section.name}/*`} element={<section.Component />} />
            ))}
            <Route path="*" element={<Navigate to="/settings/personal" replace />} />
          </Routes>
        </Suspense>
      </section>
    </div>
  );
}
