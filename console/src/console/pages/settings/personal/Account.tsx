import { Descriptions } from 'antd';
import { useSession } from '../../../session/session';
import { useSettingsTexts } from '../texts';
import { usePersonalTexts } from './texts';

export function Account() {
  const t = usePersonalTexts();
  const common = useSettingsTexts();
  const session = useSession();
  return (
    <section className="settings-group" aria-label={t('account')}>
      <h2>{t('account')}</h2>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'name', label: t('name'), children: session.displayName },
          { key: 'username', label: t('username'), children: session.username },
          {
            key: 'organisation',
            label: t('organisation'),
            children: `${session.organisation.name} (${session.organisation.slug})`,
          },
          {
            key: 'roles',
            label: t('roles'),
            children: session.roles.map((role) => common(`roles.${role}`)).join(' · '),
          },
        ]}
      />
    </section>
  );
}
