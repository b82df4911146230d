import { Select, type SelectProps } from 'antd';

/** A choice of several. Tab goes on and takes nothing: what is merely first in the list was not chosen. */
export function MultiSelect<Value>(props: SelectProps<Value>) {
  return <Select<Value> mode="multiple" defaultActiveFirstOption={false} {...props} />;
}
