import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Input, Space } from 'antd';
import { useSettingsTexts } from '../texts';

/** Something to copy, selected at once where it is focused. */
export function Secret({ value, label }: { value: string; label: string }) {
  const t = useSettingsTexts();
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    message.success(t('copied'));
  };
  return (
    <Space.Compact block>
      <Input
        readOnly
        value={value}
        aria-label={label}
        className="settings-code"
        onFocus={(event) => event.target.select()}
      />
      <Button icon={<CopyOutlined />} onClick={() => void copy()}>
        {t('copy')}
      </Button>
    </Space.Compact>
  );
}
