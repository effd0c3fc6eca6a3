import { useLocale, useTranslations } from 'next-intl';
import { StatePill } from '@/components/ui/state-pill';
import { restoreGuardianshipAction, revokeGuardianshipAction } from '@/lib/families/guardianship-actions';
import { languageName } from '@/lib/students/languages';
import type { StudentForStaff } from '@/lib/students/queries';
import { ActButton } from './act-button';
import { useRelationshipWords } from './use-relationship';

type Guardian = StudentForStaff['guardians'][number];

/** Who of the family may see what is shared. */
export function GuardianList({
  guardians,
  canManage,
}: Readonly<{ guardians: readonly Guardian[]; canManage: boolean }>) {
  return (
    <ul className="divide-y divide-line rounded-md bg-surface px-4 shadow-sm">
      {guardians.map((guardian) => (
        <GuardianLine key={guardian.guardianshipId} guardian={guardian} canManage={canManage} />
      ))}
    </ul>
  );
}

function GuardianLine({ guardian, canManage }: Readonly<{ guardian: Guardian; canManage: boolean }>) {
  const t = useTranslations('students.family.guardians');
  const locale = useLocale();
  const relationshipWords = useRelationshipWords();
  const { name, relationship, language, needsInterpreter, isRevoked } = guardian;
  const facts = [
    relationshipWords(relationship),
    t('language', { language: languageName(language, locale) }),
    ...(needsInterpreter ? [t('interpreter')] : []),
  ];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <b className="break-words">{name}</b>
        <p className="text-sm text-ink-soft">{facts.join(' · ')}</p>
      </div>
      <StatePill tone={isRevoked ? 'none' : 'ok'}>{isRevoked ? t('revoked') : t('linked')}</StatePill>
      {canManage ? <AccessButton guardian={guardian} /> : null}
    </li>
  );
}

function AccessButton({ guardian: { guardianshipId, name, isRevoked } }: Readonly<{ guardian: Guardian }>) {
  const t = useTranslations('students.family.guardians');
  const input = { guardianshipId };
  const revoked = { action: revokeGuardianshipAction, done: t('revoked_toast', { name }) };
  const restored = { action: restoreGuardianshipAction, done: t('restored_toast', { name }) };
  const [act, undo] = isRevoked ? [restored, revoked] : [revoked, restored];
  return (
    <ActButton
      {...act}
      input={input}
      undo={undo}
      tone="secondary"
      label={t(isRevoked ? 'restoreNamed' : 'revokeNamed', { name })}
    >
      {t(isRevoked ? 'restore' : 'revoke')}
    </ActButton>
  );
}
