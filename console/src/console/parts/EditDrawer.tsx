import { Alert, Button, Drawer, Form, Skeleton, Space, type FormInstance } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { ProblemError } from '../../shared/api';
import { showFieldErrors, useReport } from '../frame/problems';
import { usePartTexts } from './texts';

interface Props<V extends object> {
  title: string;
  open: boolean;
  close: () => void;
  /** What is shown first; undefined while it is read. */
  initial: V | undefined;
  /** Throws what the server refuses. */
  save: (values: V) => Promise<void>;
  /** Reads what others have made of it, after a conflict. */
  reload?: () => Promise<V>;
  children: ReactNode | ((form: FormInstance<V>) => ReactNode);
  saveLabel?: string;
}

/** A form beside the list: bad fields say so, and a change by somebody else is explained. */
export function EditDrawer<V extends object>(props: Props<V>) {
  const { title, open, close, initial, save, reload, children, saveLabel } = props;
  const t = usePartTexts();
  const report = useReport();
  const [form] = Form.useForm<V>();
  const [conflict, setConflict] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (open && initial) form.setFieldsValue(initial as Parameters<typeof form.setFieldsValue>[0]);
  }, [open, initial, form]);

  const send = async (values: V) => {
    setBusy(true);
    try {
      await save(values);
      setConflict(false);
      close();
    } catch (error) {
      if (error instanceof ProblemError && error.status === 412 && reload) setConflict(true);
      else if (!showFieldErrors(form, error)) report(error);
    } finally {
      setBusy(false);
    }
  };
  const showTheirs = async () => {
    try {
      form.setFieldsValue((await reload?.()) as Parameters<typeof form.setFieldsValue>[0]);
      setConflict(false);
    } catch (error) {
      report(error);
    }
  };
  const overwrite = async () => {
    const mine = form.getFieldsValue(true) as V;
    try {
      await reload?.();
      await send(mine);
    } catch (error) {
      report(error);
    }
  };
  return (
    <Drawer
      title={title}
      open={open}
      onClose={close}
      size={520}
      destroyOnHidden
      afterOpenChange={(shown) => {
        if (shown) return;
        setConflict(false);
        form.resetFields();
      }}
      extra={
        <Space>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {saveLabel ?? t('save')}
          </Button>
        </Space>
      }
    >
      {conflict ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('conflict.title')}
          description={t('conflict.lead')}
          style={{ marginBottom: 16 }}
          action={
            <Space orientation="vertical">
              <Button size="small" onClick={() => void showTheirs()}>
                {t('conflict.theirs')}
              </Button>
              <Button size="small" onClick={() => void overwrite()}>
                {t('conflict.overwrite')}
              </Button>
            </Space>
          }
        />
      ) : null}
      <Form<V> form={form} layout="vertical" initialValues={initial} onFinish={(values) => void send(values)}>
        {initial ? typeof children === 'function' ? children(form) : children : <Skeleton active />}
        <button type="submit" hidden />
      </Form>
    </Drawer>
  );
}
