import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/auth/action-button';
import { StatePill } from '@/components/ui/state-pill';
import { switchAiAction } from '@/lib/admin/actions';
import type { AiSettings } from '@/lib/admin/queries';

const sent = ['passages', 'scores', 'request'] as const;
const kept = ['names', 'identifiers', 'files', 'students'] as const;

/** Whether a model drafts for the district, which one, and what leaves the server when it does. */
export function AiSettingsPanel({ settings }: Readonly<{ settings: AiSettings }>) {
  const t = useTranslations('admin.ai');
  const { aiEnabled, revision, provider, modelId, host } = settings;
  const leaves = aiEnabled && provider !== 'built-in';
  return (
    <section aria-labelledby="ai-state" className="grid max-w-prose gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="ai-state">{t('heading')}</h2>
        <StatePill tone={aiEnabled ? 'ok' : 'none'}>{t(aiEnabled ? 'on' : 'off')}</StatePill>
      </div>
      <p>{t(leaves ? 'nowRemote' : aiEnabled ? 'nowBuiltIn' : 'nowOff')}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        <dt className="text-ink-soft">{t('provider')}</dt>
        <dd>{t(`providers.${provider}`)}</dd>
        {modelId ? <Fact term={t('model')}>{modelId}</Fact> : null}
        <Fact term={t('host')}>{host ?? t('noHost')}</Fact>
      </dl>
      <FactList title={t('sentTitle')} items={sent.map((key) => t(`sent.${key}`))} />
      <FactList title={t('keptTitle')} items={kept.map((key) => t(`kept.${key}`))} />
      <p className="text-ink-soft">{t('recorded')}</p>
      <ActionButton
        action={switchAiAction}
        fields={{ enabled: String(!aiEnabled), revision: String(revision) }}
        tone={aiEnabled ? 'secondary' : 'primary'}
      >
        {t(aiEnabled ? 'turnOff' : 'turnOn')}
      </ActionButton>
    </section>
  );
}

function Fact({ term, children }: Readonly<{ term: string; children: string }>) {
  return (
    <>
      <dt className="text-ink-soft">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function FactList({ title, items }: Readonly<{ title: string; items: readonly string[] }>) {
  return (
    <div className="grid gap-1">
      <h3>{title}</h3>
      <ul className="list-disc ps-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
