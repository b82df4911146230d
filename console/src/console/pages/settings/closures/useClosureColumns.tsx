import { App, Button, type TableColumnsType } from 'antd';
import { dateTime } from '../../../../shared/format';
import { useReport } from '../../../frame/problems';
import { useHasRole } from '../../../session/session';
import { usePeople } from '../common/names';
import { StateTag, type Tone } from '../common/StateTag';
import { useSettingsTexts } from '../texts';
import { stateOf, useLift, type Closure, type State } from './closures';
import { useClosuresTexts } from './texts';

const tones: Record<State, Tone> = {
  ahead: 'info',
  closed: 'bad',
  over: 'quiet',
  lifted: 'good',
};

export function useClosureColumns(mayLift: boolean): TableColumnsType<Closure> {
  const t = useClosuresTexts();
  const common = useSettingsTexts();
  const knowsPeople = useHasRole('ADMIN');
  const people = usePeople(knowsPeople);
  const ask = useAskLift();
  return [
    {
      title: t('reason'),
      key: 'reason',
      render: (_, it) => (
        <>
          {it.reason}
          <div className="settings-quiet">
            {t(`shapes.${it.shape}`)} · {t('points', { count: it.points.length })}
          </div>
        </>
      ),
    },
    {
      title: t('state'),
      key: 'state',
      render: (_, it) => <StateTag tone={tones[stateOf(it)]}>{t(`states.${stateOf(it)}`)}</StateTag>,
    },
    { title: t('from'), dataIndex: 'from', render: (at: string) => dateTime(at) },
    {
      title: t('until'),
      dataIndex: 'until',
      render: (at?: string) => (at ? dateTime(at) : t('untilLifted')),
    },
    ...(knowsPeople ? [{ title: t('by'), dataIndex: 'closedBy', render: people.name }] : []),
    {
      title: common('actions'),
      key: 'actions',
      className: 'no-print',
      render: (_, it) =>
        mayLift && ['ahead', 'closed'].includes(stateOf(it)) ? (
          <Button type="link" size="small" onClick={() => ask(it)}>
            {t('lift')}
          </Button>
        ) : null,
    },
  ];
}

function useAskLift(): (closure: Closure) => void {
  const t = useClosuresTexts();
  const common = useSettingsTexts();
  const { modal, message } = App.useApp();
  const lift = useLift();
  const report = useReport();
  return (closure) =>
    void modal.confirm({
      title: t('liftTitle'),
      content: t('liftLead'),
      okText: t('lift'),
      cancelText: common('cancel'),
      onOk: () => lift.mutateAsync(closure.id).then(() => message.success(t('liftedNow')), report),
    });
}
