import { ExperimentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSession } from '../session/session';
import { SampleState } from './SampleState';
import { useTrainingTexts } from './texts';
import { useTraining } from './useTraining';
import './training.css';

/** Says on every page that one practises, and offers to start afresh and to leave. */
export function TrainingBar() {
  return useSession().training ? <Bar /> : null;
}

function Bar() {
  const t = useTrainingTexts();
  const { reset, leave } = useTraining();
  return (
    <section className="training-bar no-print" aria-label={t('title')}>
      <strong>
        <ExperimentOutlined /> {t('title')}
      </strong>
      <span className="training-lead">{t('lead')}</span>
      <SampleState />
      <span className="training-actions">
        <Button size="small" onClick={reset}>
          {t('resetShort')}
        </Button>
        <Button size="small" type="primary" onClick={leave}>
          {t('leave')}
        </Button>
      </span>
    </section>
  );
}
