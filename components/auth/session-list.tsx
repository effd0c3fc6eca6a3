import { useLocale, useTranslations } from 'next-intl';
import { Cell, HeadCell, Row, RowHead, Table } from '@/components/ui/table';
import { endSessionAction } from '@/lib/auth/actions';
import type { OwnSession } from '@/lib/auth/queries';
import { browserOf } from '@/lib/auth/browser-name';
import { formatInstant } from '@/lib/format/dates';
import { ActionButton } from './action-button';

type SessionListProps = Readonly<{ sessions: readonly OwnSession[]; timeZone: string }>;

/** Where the person is signed in, each with a way to end it. */
export function SessionList({ sessions, timeZone }: SessionListProps) {
  const t = useTranslations('auth.account');
  const locale = useLocale();
  const moment = (instant: string) => formatInstant(new Date(instant), timeZone, locale, 'date_time');
  return (
    <Table caption={t('sessions')}>
      <thead>
        <tr>
          <HeadCell>{t('browser')}</HeadCell>
          <HeadCell>{t('since')}</HeadCell>
          <HeadCell>{t('lastSeen')}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t('end')}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <Row key={session.id}>
            <RowHead>
              {browserOf(session.userAgent) ?? t('unknownBrowser')}
              {session.isCurrent ? <small className="text-ink-soft">{t('thisOne')}</small> : null}
            </RowHead>
            <Cell>{moment(session.createdAt)}</Cell>
            <Cell>{moment(session.lastSeenAt)}</Cell>
            <Cell>
              {session.isCurrent ? null : (
                <ActionButton action={endSessionAction} fields={{ sessionId: session.id }} size="sm">
                  {t('end')}
                </ActionButton>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
