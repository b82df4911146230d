import { MenuOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Drawer, Skeleton } from 'antd';
import { Suspense, useState } from 'react';
import { Link, Outlet } from 'react-router';
import { Account } from './Account';
import { CommandPalette } from './CommandPalette';
import { Connection } from './Connection';
import { Navigation } from './Navigation';
import { Guide } from '../training/Guide';
import { TrainingBar } from '../training/TrainingBar';
import { useAppliedPreferences } from '../session/preferences';
import { useFrameTexts } from './texts';

/** What is around every page: navigation, account, commands and the state of the connection. */
export function Frame() {
  const t = useFrameTexts();
  useAppliedPreferences();
  const [drawer, setDrawer] = useState(false);
  const [palette, setPalette] = useState(false);
  const brand = (
    <Link to="/" className="frame-brand">
      <img src="/icon.svg" alt="" width={28} height={28} />
      Peisong 配送
    </Link>
  );
  const search = (
    <Button
      icon={<SearchOutlined />}
      onClick={() => setPalette(true)}
      aria-label={t('palette.open')}
      type="text"
    />
  );
  return (
    <div className="frame">
      <a href="#content" className="skip-link">
        {t('skip')}
      </a>
      <div className="frame-bar">
        <Button
          icon={<MenuOutlined />}
          type="text"
          aria-label={t('openNavigation')}
          onClick={() => setDrawer(true)}
        />
        {brand}
        <span style={{ marginLeft: 'auto' }}>{search}</span>
      </div>
      <Drawer open={drawer} onClose={() => setDrawer(false)} placement="left" size={260} title={brand}>
        <Navigation onGo={() => setDrawer(false)} />
        <Account onGo={() => setDrawer(false)} />
      </Drawer>
      <div className="frame-side">
        <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'start' }}>
          {brand}
          {search}
        </div>
        <Navigation />
        <div className="frame-foot">
          <Account />
        </div>
      </div>
      <main className="frame-main" id="content" tabIndex={-1}>
        <TrainingBar />
        <Connection />
        <Suspense
          fallback={
            <div className="page">
              <Skeleton active />
            </div>
          }
        >
          <Outlet />
        </Suspense>
      </main>
      <Guide />
      <CommandPalette open={palette} setOpen={setPalette} />
    </div>
  );
}
