import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Input, Space, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ProblemError } from '../../../../shared/api';
import { date } from '../../../../shared/format';
import { useReport } from '../../../frame/problems';
import { useSession } from '../../../session/session';
import { Head } from '../common/Head';
import { PagedTable } from '../../../parts/PagedTable';
import { Sight } from '../common/Sight';
import { StateTag } from '../common/StateTag';
import { useSettingsTexts } from '../texts';
import { ResetPassword } from './ResetPassword';
import { useUserTexts } from './texts';
import { UserForm } from './UserForm';
import { useChangeUser, useUsers, type User } from './users';

type Open = { what: 'add' } | { what: 'edit' | 'reset'; user: User };

export default function UsersSection() {
  const t = useUserTexts();
  const common = useSettingsTexts();
  const list = useUsers();
  const [search, setSearch] = useSearchParams();
  const [open, setOpen] = useState<Open>();
  const wanted = (search.get('find') ?? '').toLowerCase();
  const rows = list.rows.filter((it) => `${it.displayName} ${it.username}`.toLowerCase().includes(wanted));
  const columns = useColumns(setOpen);
  const close = () => setOpen(undefined);
  return (
    <>
      <Head
        title={common('sections.users')}
        lead={t('lead')}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen({ what: 'add' })}>
            {t('add')}
          </Button>
        }
      />
      <div className="settings-filters no-print">
        <Input.Search
          allowClear
          style={{ maxWidth: 280 }}
          placeholder={t('search')}
          aria-label={t('search')}
          defaultValue={search.get('find') ?? ''}
          onChange={({ target }) => setSearch(target.value ? { find: target.value } : {}, { replace: true })}
        />
      </div>
      <PagedTable
        label={common('sections.users')}
        list={{ ...list, rows }}
        rowKey="id"
        columns={columns}
        empty={t('none')}
      />
      {open?.what === 'add' ? <UserForm close={close} /> : null}
      {open?.what === 'edit' ? <UserForm user={open.user} close={close} /> : null}
      {open?.what === 'reset' ? <ResetPassword user={open.user} close={close} /> : null}
    </>
  );
}

function useColumns(setOpen: (open: Open) => void): TableColumnsType<User> {
  const t = useUserTexts();
  const common = useSettingsTexts();
  const { userId } = useSession();
  const toggle = useToggle();
  return [
    {
      title: t('name'),
      key: 'name',
      render: (_, user) => (
        <>
          {user.displayName} {user.id === userId ? <Tag>{t('you')}</Tag> : null}
          <div className="settings-quiet">{user.username}</div>
        </>
      ),
    },
    {
      title: t('roles'),
      dataIndex: 'roles',
      render: (roles: User['roles']) => roles.map((role) => <Tag key={role}>{common(`roles.${role}`)}</Tag>),
    },
    {
      title: t('sees'),
      key: 'sees',
      render: (_, user) => <Sight sites={user.sites} merchants={user.merchants} />,
    },
    {
      title: t('state'),
      dataIndex: 'active',
      render: (active: boolean) => (
        <StateTag tone={active ? 'good' : 'quiet'}>{active ? t('active') : t('inactive')}</StateTag>
      ),
    },
    { title: t('since'), dataIndex: 'createdAt', render: (at: string) => date(at) },
    {
      title: common('actions'),
      key: 'actions',
      className: 'no-print',
      render: (_, user) => (
        <Space size={0}>
          <Button type="link" size="small" onClick={() => setOpen({ what: 'edit', user })}>
            {common('edit')}
          </Button>
          <Button type="link" size="small" onClick={() => setOpen({ what: 'reset', user })}>
            {t('resetAction')}
          </Button>
          <Button type="link" size="small" danger={user.active} onClick={() => toggle(user)}>
            {user.active ? t('deactivate') : t('activate')}
          </Button>
        </Space>
      ),
    },
  ];
}

/** Sends a person away, or takes them back; what was done can be undone in the notice. */
function useToggle() {
  const t = useUserTexts();
  const common = useSettingsTexts();
  const change = useChangeUser();
  const report = useReport();
  const { message } = App.useApp();
  const set = async (user: User, active: boolean, undoable: boolean) => {
    try {
      await change.mutateAsync({ id: user.id, active });
      const key = `user-${user.id}`;
      const undo = () => {
        message.destroy(key);
        void set(user, !active, false);
      };
      message.success({
        key,
        duration: 8,
        content: (
          <>
            {t(active ? 'activated' : 'deactivated', { name: user.displayName })}{' '}
            {undoable ? (
              <Button type="link" size="small" onClick={undo}>
                {common('undo')}
              </Button>
            ) : null}
          </>
        ),
      });
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'last-administrator') message.error(t('lastAdmin'));
      else report(error);
    }
  };
  return (user: User) => void set(user, !user.active, true);
}
