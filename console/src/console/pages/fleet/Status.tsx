import { Tag } from 'antd';
import { Pill } from '../../frame/Pill';
import { useTexts } from './texts';

export function Status({ active }: { active: boolean }) {
  const t = useTexts();
  return <Pill tone={active ? 'good' : 'quiet'}>{active ? t('inUse') : t('outOfUse')}</Pill>;
}

export function Skills({ of }: { of: string[] }) {
  return of.map((skill) => <Tag key={skill}>{skill}</Tag>);
}
