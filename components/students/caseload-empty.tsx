import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { CaseloadFilter } from '@/lib/students/caseload-schema';

type CaseloadEmptyProps =
  Readonly<{ canAdd: boolean; action: ReactNode; filter?: undefined }> | Readonly<{ filter: CaseloadFilter }>;

/** No student at all, or none that matches: why, and the one next step. */
export function CaseloadEmpty(props: CaseloadEmptyProps) {
  const t = useTranslations('students.caseload');
  if (props.filter === undefined)
    return (
      <EmptyState title={t('empty.title')} action={props.action}>
        {props.canAdd ? t('empty.body') : t('empty.bodyCannotAdd')}
      </EmptyState>
    );
  const { search } = props.filter;
  return (
    <EmptyState
      title={t('empty.noMatch')}
      action={
        <LinkButton href="/caseload" tone="primary">
          {t('clear')}
        </LinkButton>
      }
    >
      {search ? t('empty.noMatchSearch', { search }) : t('empty.noMatchView')}
    </EmptyState>
  );
}
