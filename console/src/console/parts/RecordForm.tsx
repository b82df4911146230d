import { App, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { EditDrawer } from './EditDrawer';
import { useEdited, type Read } from './edited';
import { usePartTexts } from './texts';

/** Which record is changed, and in which version: as the API takes it. */
export interface Version {
  path: { id: string };
  header: { 'If-Match': string };
}

export interface RecordFormProps {
  /** Of the record that is changed, `new`, or undefined while none is. */
  id: string | undefined;
  close: () => void;
  saved: () => void;
}

interface Props<V extends object> extends RecordFormProps {
  /** The heading: of a new record, or of one that is there. */
  title: (record: V | undefined) => string;
  done: string;
  /** What a new one begins with. */
  fresh: V;
  /** Keep it outside of the component. */
  read: (id: string) => Promise<Read<V>>;
  create: (values: V) => Promise<unknown>;
  change: (params: Version, values: V) => Promise<unknown>;
  children: ReactNode | ((form: FormInstance<V>) => ReactNode);
}

/** Adds a record, or changes one if nobody else has changed it since it was read. */
export function RecordForm<V extends object>(props: Props<V>) {
  const { id, close, saved, title, done, fresh, read, create, change, children } = props;
  const { message } = App.useApp();
  const edited = useEdited<V>(id, fresh, read);
  const save = async (values: V) => {
    if (id === 'new') await create(values);
    else if (id) await change({ path: { id }, header: { 'If-Match': edited.etag() } }, values);
    saved();
    void message.success(done);
  };
  return (
    <EditDrawer<V>
      title={title(id === 'new' ? undefined : edited.initial)}
      open={id !== undefined}
      close={close}
      initial={edited.initial}
      save={save}
      reload={edited.reload}
    >
      {children}
    </EditDrawer>
  );
}

/** The rule of a field that has to be filled in. */
export function useNeeded() {
  return [{ required: true, message: usePartTexts()('required') }];
}
