'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast-queue';
import { formatInstant } from '@/lib/format/dates';
import { revokeShareAction } from '@/lib/versions/actions';
import type { SharingForStaff } from '@/lib/versions/queries';

type Props = Readonly<{ sharing: SharingForStaff; timeZone: string }>;

/** Who sees which version, since when, and whether it was opened. */
export function SharingList({ sharing, timeZone }: Props) {
  const t = useTranslations('ieps');
  const locale = useLocale();
  const router = useRouter();
  const shared = sharing.guardians.filter((guardian) => guardian.share);
  const instant = (at: string) => formatInstant(new Date(at), timeZone, locale, 'date_time');
  async function revoke(shareId: string): Promise<void> {
    const result = await revokeShareAction({ shareId });
    showToast(result.ok ? t('share.revoked') : t('problems.unavailable'), {
      tone: result.ok ? 'plain' : 'problem',
    });
    if (result.ok) router.refresh();
  }
  if (shared.length === 0) return null;
  return (
    <section aria-label={t('share.status')} className="mt-4">
      <h3>{t('share.status')}</h3>
      <ul className="mt-1 grid gap-3">
        {shared.map(({ guardianshipId, name, share }) => {
          if (!share) return null;
          const version = sharing.versions.find(({ number }) => number === share.versionNumber);
          return (
            <li
              key={guardianshipId}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line pb-3"
            >
              <span>
                <b>{name}</b>
                <span className="block text-sm text-ink-soft">
                  {t('share.version', { number: share.versionNumber })},{' '}
                  {t('share.shared_at', { date: instant(share.sharedAt) })},{' '}
                  {share.openedAt
                    ? t('share.opened', { date: instant(share.openedAt) })
                    : t('share.not_opened')}
                </span>
              </span>
              <span className="ms-auto flex flex-wrap items-center gap-3">
                {version && (
                  <a href={`/api/versions/${version.id}/pdf`} className="text-sm">
                    {t('share.preview')}
                  </a>
                )}
                <Button tone="danger" size="sm" onPress={() => void revoke(share.shareId)}>
                  {t('share.revoke')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
