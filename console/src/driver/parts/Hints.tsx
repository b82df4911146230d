import { askToInstall, takeNewVersion, useInstallable, useNewVersion } from '../install';
import { useTexts } from '../texts';
import { Act } from './Act';
import { Icon } from './Icon';

/** What can be done to the app itself, said where nobody is in the middle of a delivery. */
export function Hints() {
  const t = useTexts();
  const installable = useInstallable();
  const fresh = useNewVersion();
  return (
    <>
      {fresh && (
        <p className="hint">
          <Icon name="refresh" />
          <span>{t('hint.newVersion')}</span>
          <Act act={takeNewVersion}>{t('hint.restart')}</Act>
        </p>
      )}
      {installable && (
        <p className="hint">
          <Icon name="install" />
          <span>{t(installable === 'ask' ? 'hint.install' : 'hint.installByHand')}</span>
          {installable === 'ask' && <Act act={askToInstall}>{t('hint.doInstall')}</Act>}
        </p>
      )}
    </>
  );
}
