import { Skeleton } from 'antd';
import { Suspense } from 'react';
import { Navigate, NavLink, Route, Routes } from 'react-router';
import { useSession } from '../../session/session';
import { sections } from './sections';
import { useSettingsTexts } from './texts';
import './settings.css';

/** Everything that is set once and looked at seldom; each section has its own address. */
export default function SettingsPage() {
  const t = useSettingsTexts();
  const { roles } = useSession();
  const mine = sections.filter((it) => !it.roles || it.roles.some((role) => roles.includes(role)));
  return (
    <div className="page settings">
      <nav aria-label={t('title')} className="settings-nav no-print">
        {mine.map((section) => (
          <NavLink key={section.name} to={section.name} className="frame-link">
            <section.icon />
            {t(`sections.${section.name}`)}
          </NavLink>
        ))}
      </nav>
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
