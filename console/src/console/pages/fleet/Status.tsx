import { Tag } from 'antd';
import { useTexts } from './texts';

export function Status({ active }: { active: boolean }) {
  const t = useTexts();
  return <Tag color={active ? 'green' : undefined}>{active ? t('inUse') : t('outOfUse')}</Tag>;
}

export function Skills({ of }: { of: string[] }) {
  return of.map((skill) => <Tag key={skill}>{skill}</Tag>);
}
