import { useTranslations } from 'next-intl';
import { ContextBar } from '@/components/layout/context-bar';
import { StatePill } from '@/components/ui/state-pill';
import { todayIn } from '@/lib/format/calendar-date';
import { formatCalendarDate } from '@/lib/format/dates';
import { lifeTone } from '@/lib/ieps/life';
import type { LifeForStaff } from '@/lib/ieps/life-queries';
import type { IepForEditing } from '@/lib/ieps/queries';
import type { SharingForStaff } from '@/lib/versions/queries';
import { DatesDialog } from './dates-dialog';
import { LifeDialog } from './life/life-dialog';
import { ShareDialog } from './sharing/share-dialog';

type Props = Readonly<{
  iep: IepForEditing;
  life: LifeForStaff | null;
  sharing: SharingForStaff | null;
  locale: string;
  timeZone: string;
}>;

/** Whose plan this is, which one, from when to when, and sharing it. */
export function IepHeader({ iep, life, sharing, locale, timeZone }: Props) {
  const t = useTranslations('ieps');
  const { student, startsOn, endsOn } = iep;
  const range =
    startsOn &&
    endsOn &&
    t('dates.range', {
      start: formatCalendarDate(startsOn, locale, 'short'),
      end: formatCalendarDate(endsOn, locale, 'short'),
    });
  return (
    <ContextBar
      name={student.displayName}
      href={`/students/${student.id}`}
      facts={[t('grade', { grade: student.grade }), student.schoolName, ...(range ? [range] : [])]}
      status={<StatePill tone={lifeTone(iep.status)}>{t(`status.${iep.status}`)}</StatePill>}
      actions={
        <>
          {iep.can.edit && <DatesDialog iep={iep} />}
          {iep.can.share && sharing && (
            <ShareDialog
              iepId={iep.id}
              sharing={sharing}
              pendingCount={iep.suggestions.filter(({ item }) => item.kind !== 'question').length}
              timeZone={timeZone}
            />
          )}
          {life && <LifeDialog life={life} studentId={student.id} today={todayIn(timeZone)} />}
        </>
      }
    >
      <h1 className="pb-2 text-xl">{t(`kinds.${iep.kind}`)}</h1>
    </ContextBar>
  );
}
