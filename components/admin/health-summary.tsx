import { useTranslations } from 'next-intl';
import { StatePill, type StateTone } from '@/components/ui/state-pill';
import { Cell, HeadCell, Row, RowHead, Table } from '@/components/ui/table';
import type { Health } from '@/lib/observability/health';

const tones: Readonly<Record<string, StateTone>> = {
  up: 'ok',
  current: 'ok',
  built_in: 'ok',
  configured: 'ok',
  degraded: 'due',
  pending: 'due',
  not_started: 'due',
  unknown: 'due',
  down: 'late',
};

/** The state of the parts of this server, in words. */
export function HealthSummary({ health }: Readonly<{ health: Health }>) {
  const t = useTranslations('admin.health');
  const parts = [
    { key: 'whole', state: health.state, detail: '' },
    {
      key: 'database',
      state: health.database.state,
      detail: health.database.latencyMs === null ? '' : t('answersIn', { ms: health.database.latencyMs }),
    },
    { key: 'migrations', state: health.migrations.state, detail: '' },
    {
      key: 'queue',
      state: health.queue.state,
      detail: health.queue.queues.map((queue) => t('queueLine', queue)).join(' · '),
    },
    { key: 'model', state: health.model.state, detail: health.model.provider },
  ] as const;
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <HeadCell>{t('part')}</HeadCell>
          <HeadCell>{t('state')}</HeadCell>
          <HeadCell>{t('details')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ key, state, detail }) => (
          <Row key={key}>
            <RowHead>{t(`parts.${key}`)}</RowHead>
            <Cell>
              <StatePill tone={tones[state] ?? 'none'}>{t(`states.${state}`)}</StatePill>
            </Cell>
            <Cell className="text-ink-soft">{detail}</Cell>
          </Row>
        ))}
        <Row>
          <RowHead>{t('parts.eventLoop')}</RowHead>
          <Cell className="tabular">{t('delay', { ms: Math.round(health.eventLoop.p50) })}</Cell>
          <Cell className="tabular text-ink-soft">
            {t('delayWorst', { ms: Math.round(health.eventLoop.p99) })}
          </Cell>
        </Row>
      </tbody>
    </Table>
  );
}
