import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { Button, Form, Input, Popover } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { SavedView, TableSettings } from '../settings';
import { useTexts } from '../texts';

interface Props {
  settings: TableSettings;
  onSettings: (part: Partial<TableSettings>) => void;
}

/** Filters that a person comes back to, by a name of theirs. */
export function Views(props: Props) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={<Choices {...props} close={() => setOpen(false)} />}
    >
      <Button icon={<StarOutlined />}>{t('views.open')}</Button>
    </Popover>
  );
}

function Choices({ settings, onSettings, close }: Props & { close: () => void }) {
  const t = useTexts();
  const [search, setSearch] = useSearchParams();
  const show = (view: SavedView) => {
    setSearch(new URLSearchParams(view.search));
    close();
  };
  const remove = (view: SavedView) =>
    onSettings({ views: settings.views.filter((it) => it.name !== view.name) });
  const save = ({ name }: { name: string }) => {
    const view = { name: name.trim(), search: search.toString() };
    onSettings({ views: [...settings.views.filter((it) => it.name !== view.name), view] });
    close();
  };
  return (
    <div className="orders-columns">
      {settings.views.length === 0 ? <p className="orders-quiet">{t('views.none')}</p> : null}
      {settings.views.map((view) => (
        <div key={view.name}>
          <Button type="text" onClick={() => show(view)}>
            {view.name}
          </Button>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('views.remove', { name: view.name })}
            onClick={() => remove(view)}
          />
        </div>
      ))}
      <Form layout="inline" onFinish={save}>
        <Form.Item name="name" rules={[{ required: true, whitespace: true, message: '' }]}>
          <Input size="small" placeholder={t('views.name')} aria-label={t('views.name')} maxLength={40} />
        </Form.Item>
        <Button size="small" htmlType="submit">
          {t('views.save')}
        </Button>
      </Form>
    </div>
  );
}
