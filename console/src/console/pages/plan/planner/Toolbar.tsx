import {
  CopyOutlined,
  DiffOutlined,
  HistoryOutlined,
  PrinterOutlined,
  RedoOutlined,
  ThunderboltOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Space } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { count, date, distance, money } from '../../../../shared/format';
import { useCommands } from '../../../frame/commands';
import { useReport } from '../../../frame/problems';
import { copy } from '../api';
import { PlanStatus } from '../PlanStatus';
import { usePlanTexts } from '../texts';
import { currencyOf } from './CostDelta';
import { usePlanned } from './planned';
import { useEdits } from './usePlan';

interface Props {
  onPublish: () => void;
  onHistory: () => void;
}

/** What the plan comes to, and what can be done with it as a whole. */
export function Toolbar({ onPublish, onHistory }: Props) {
  const t = usePlanTexts();
  const { plan, sheet, rows, editable } = usePlanned();
  const { take, isPending } = useEdits(plan.id);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const report = useReport();
  const base = `/plan/${plan.id}`;
  const late = rows.reduce((sum, row) => sum + row.late, 0);
  const commands = useMemo(() => {
    const variant = () =>
      void copy(plan.id).then((read) => {
        void queries.invalidateQueries({ queryKey: ['plans'] });
        void navigate(`/plan/${read.value.id}`);
      }, report);
    const draft = editable
      ? [
          { id: 'plan-optimise', title: t('action.optimise'), run: () => void take('optimise') },
          { id: 'plan-copy', title: t('action.copy'), run: variant },
          { id: 'plan-publish', title: t('action.publish'), run: onPublish },
        ]
      : [];
    return [
      ...draft,
      { id: 'plan-compare', title: t('action.compare'), run: () => void navigate(`${base}/compare`) },
      { id: 'plan-print', title: t('action.print'), run: () => void navigate(`${base}/print`) },
    ];
  }, [plan.id, editable, t, take, onPublish, navigate, queries, report, base]);
  useCommands(commands);
  const run = (id: string) => commands.find((command) => command.id === id)?.run();
  return (
    <header className="page-head plan-head">
      <div>
        <h1>
          <Link to="/plan">{t('title')}</Link> · {sheet.siteName} · {date(`${plan.day}T12:00:00Z`, 'UTC')}{' '}
          <PlanStatus status={plan.status} />
        </h1>
        <div className="plan-figures">
          <span>{money(plan.progress.costMinor, currencyOf(plan))}</span>
          <span>{t('figures.routes', { count: plan.routes.length })}</span>
          <span>{t('figures.jobs', { count: plan.progress.assigned })}</span>
          <span>{distance(plan.progress.distanceMeters)}</span>
          {late > 0 ? (
            <b className="plan-bad">{t('lane.late', { count: late, number: count(late) })}</b>
          ) : null}
        </div>
      </div>
      <Space className="page-actions" wrap>
        {editable ? (
          <Space.Compact>
            <Button
              icon={<UndoOutlined />}
              disabled={plan.undoable === 0 || isPending}
              onClick={() => void take('undo')}
              aria-label={t('action.undo')}
              title={`${t('action.undo')} (Ctrl+Z)`}
            />
            <Button
              icon={<RedoOutlined />}
              disabled={plan.redoable === 0 || isPending}
              onClick={() => void take('redo')}
              aria-label={t('action.redo')}
              title={`${t('action.redo')} (Ctrl+Shift+Z)`}
            />
          </Space.Compact>
        ) : null}
        <Button icon={<HistoryOutlined />} onClick={onHistory} aria-label={t('history.title')} />
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              ...(editable ? [{ key: 'plan-copy', icon: <CopyOutlined />, label: t('action.copy') }] : []),
              { key: 'plan-compare', icon: <DiffOutlined />, label: t('action.compare') },
              { key: 'plan-print', icon: <PrinterOutlined />, label: t('action.print') },
            ],
            onClick: ({ key }) => run(key),
          }}
        >
          <Button>{t('action.more')}</Button>
        </Dropdown>
        {editable ? (
          <>
            <Button icon={<ThunderboltOutlined />} disabled={isPending} onClick={() => run('plan-optimise')}>
              {t('action.optimise')}
            </Button>
            <Button type="primary" onClick={onPublish}>
              {t('action.publish')}
            </Button>
          </>
        ) : null}
      </Space>
    </header>
  );
}
