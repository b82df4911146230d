import { Pill, type PillTone } from '../../frame/Pill';
import type { Plan } from './api';
import { usePlanTexts } from './texts';

const tones: Record<Plan['status'], PillTone> = {
  QUEUED: 'warn',
  SOLVING: 'warn',
  DRAFT: 'quiet',
  PUBLISHED: 'good',
  CANCELLED: 'quiet',
  FAILED: 'bad',
};

export function PlanStatus({ status }: { status: Plan['status'] }) {
  const t = usePlanTexts();
  return <Pill tone={tones[status]}>{t(`status.${status}`)}</Pill>;
}
