import { Pencil } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { ContextBar } from '@/components/layout/context-bar';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { LinkButton } from '@/components/ui/link-button';
import { NavTabs } from '@/components/ui/nav-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { StatePill } from '@/components/ui/state-pill';
import { isSettled } from '@/lib/ieps/life';
import { homeLanguageLabel } from '@/lib/students/languages';
import type { StudentForStaff } from '@/lib/students/queries';
import { DuePill } from './due-pill';

export type StudentTab = 'evidence' | 'ieps' | 'progress' | 'meetings' | 'record' | 'family';

type StudentFrameProps = Readonly<{
  student: StudentForStaff;
  tab: StudentTab;
  /** The page's h1 and a line under it. */
  title: string;
  subtitle: string;
}>;

/** The head of each page of a student: who it is, what is due, the tabs, the title. Place it first in the page. */
export async function StudentFrame({ student, tab, title, subtitle }: StudentFrameProps) {
  const [t, ieps, locale] = await Promise.all([
    getTranslations('students'),
    getTranslations('ieps'),
    getLocale(),
  ]);
  const { id, displayName, iep, dueDates, unreadNotes } = student;
  const href = `/students/${id}`;
  const [next] = dueDates;
  const speaksOther = student.homeLanguage !== 'English';
  const facts = [
    ieps('grade', { grade: student.grade }),
    t(`categories.${student.disabilityCategory}`),
    student.schoolName,
    ...(speaksOther
      ? [t('facts.homeLanguage', { language: homeLanguageLabel(student.homeLanguage, locale) })]
      : []),
    ...(student.englishLearner ? [t('facts.englishLearner')] : []),
  ];
  const tabs = [
    { href, label: t('tabs.evidence'), isCurrent: tab === 'evidence' },
    { href: `${href}/ieps`, label: t('tabs.ieps'), isCurrent: tab === 'ieps' },
    { href: `${href}/progress`, label: t('tabs.progress'), isCurrent: tab === 'progress' },
    { href: `${href}/meetings`, label: t('tabs.meetings'), isCurrent: tab === 'meetings' },
    { href: `${href}/record`, label: t('tabs.record'), isCurrent: tab === 'record' },
    {
      href: `${href}/family`,
      label: t('tabs.family'),
      isCurrent: tab === 'family',
      ...(unreadNotes > 0 ? { count: unreadNotes } : {}),
    },
  ];
  return (
    <>
      <ContextBar
        name={displayName}
        href={href}
        facts={facts}
        status={
          <>
            {next ? <DuePill due={next} /> : null}
            {iep ? (
              <StatePill tone={isSettled(iep.status) ? 'ok' : 'none'}>
                {ieps(`status.${iep.status}`)}
              </StatePill>
            ) : null}
          </>
        }
        actions={
          student.can.manage ? (
            <LinkButton
              href={`${href}/edit`}
              size="sm"
              tone="quiet"
              aria-label={t('edit.linkNamed', { name: displayName })}
            >
              <Pencil aria-hidden size={16} />
              {t('edit.link')}
            </LinkButton>
          ) : undefined
        }
      >
        <NavTabs label={t('tabs.label')} items={tabs} />
      </ContextBar>
      <Breadcrumbs
        items={[
          { label: t('caseload.title'), href: '/caseload' },
          { label: displayName, href },
          { label: title },
        ]}
      />
      <PageHeader title={title} subtitle={subtitle} />
    </>
  );
}
