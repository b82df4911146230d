import { App, Button, Drawer, Form, Input, Select } from 'antd';
import { showFieldErrors, useReport } from '../../../frame/problems';
import { MultiSelect } from '../../../parts/MultiSelect';
import type { Role } from '../../../session/session';
import { useDrivers } from '../common/names';
import { seen, SightFields } from '../common/SightFields';
import { useSettingsTexts } from '../texts';
import { PasswordField } from './PasswordField';
import { useUserTexts } from './texts';
import { useAddUser, useChangeUser, type NewUser, type User } from './users';

const people = [
  'ADMIN',
  'DISPATCHER',
  'STATION_MANAGER',
  'WAREHOUSE',
  'CUSTOMER_SERVICE',
  'FINANCE',
  'VIEWER',
  'DRIVER',
  'MERCHANT',
] as const satisfies Role[];

/** Adds a person, or changes one. */
export function UserForm({ user, close }: { user?: User; close: () => void }) {
  const t = useUserTexts();
  const common = useSettingsTexts();
  const { message } = App.useApp();
  const report = useReport();
  const [form] = Form.useForm<NewUser>();
  const add = useAddUser();
  const change = useChangeUser();
  const drivers = useDrivers();
  const roles: Role[] = Form.useWatch('roles', form) ?? [];
  const drives = roles.includes('DRIVER');
  const save = async (values: NewUser) => {
    const access = {
      displayName: values.displayName,
      roles: values.roles,
      sites: seen(values.sites),
      merchants: seen(values.merchants),
      driverId: drives ? values.driverId : undefined,
    };
    try {
      if (user) await change.mutateAsync({ id: user.id, ...access });
      else await add.mutateAsync({ ...access, username: values.username, password: values.password });
      message.success(user ? common('saved') : t('created', { name: values.displayName }));
      close();
    } catch (error) {
      if (!showFieldErrors(form, error)) report(error);
    }
  };
  const needed = [{ required: true, message: common('needed') }];
  return (
    <Drawer
      open
      size={480}
      onClose={close}
      title={user ? t('edit', { name: user.displayName }) : t('add')}
      extra={
        <Button type="primary" onClick={() => form.submit()} loading={add.isPending || change.isPending}>
          {common('save')}
        </Button>
      }
    >
      <Form<NewUser>
        form={form}
        layout="vertical"
        initialValues={user ?? { roles: ['DISPATCHER'] }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item name="displayName" label={t('name')} rules={needed}>
          <Input maxLength={200} autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="username" label={t('username')} extra={t('usernameHelp')} rules={user ? [] : needed}>
          <Input maxLength={254} disabled={Boolean(user)} autoCapitalize="none" autoComplete="off" />
        </Form.Item>
        {user ? null : <PasswordField label={t('password')} />}
        <Form.Item name="roles" label={t('roles')} extra={t('rolesHelp')} rules={needed}>
          <MultiSelect
            optionLabelProp="label"
            optionFilterProp="label"
            options={people.map((value) => ({ value, label: common(`roles.${value}`) }))}
            optionRender={({ value }) => (
              <>
                {common(`roles.${value as (typeof people)[number]}`)}{' '}
                <span className="settings-quiet">{t(`about.${value as (typeof people)[number]}`)}</span>
              </>
            )}
          />
        </Form.Item>
        {drives ? (
          <Form.Item
            name="driverId"
            label={t('driver')}
            extra={t('driverHelp')}
            rules={[{ required: true, message: t('driverNeeded') }]}
          >
            <Select showSearch optionFilterProp="label" loading={drivers.loading} options={drivers.options} />
          </Form.Item>
        ) : null}
        <SightFields merchantsNeeded={roles.includes('MERCHANT')} />
      </Form>
    </Drawer>
  );
}
