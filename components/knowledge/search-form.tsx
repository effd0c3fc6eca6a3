import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { maxQuestionLength, type KnowledgeSearch } from '@/lib/knowledge/schema';
import { knowledgeKinds } from '@/lib/retrieval/kinds';

/** Asks by address, so that a search can be kept, shared and made without scripts. */
export function SearchForm({ q, kind }: Pick<KnowledgeSearch, 'q' | 'kind'>) {
  const t = useTranslations('knowledge');
  const options = [
    { value: '', label: t('kinds.all') },
    ...knowledgeKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
  ];
  return (
    <search aria-label={t('search.region')} className="mb-6 block" data-print="hidden">
      <Form action="/knowledge" className="flex flex-wrap items-end gap-3">
        <TextField
          key={`q-${q}`}
          name="q"
          type="search"
          label={t('search.label')}
          hint={t('search.hint')}
          defaultValue={q}
          maxLength={maxQuestionLength}
          required
          className="min-w-0 flex-1 basis-80"
        />
        <Select
          key={`kind-${kind ?? ''}`}
          name="kind"
          label={t('search.where')}
          options={options}
          defaultValue={kind ?? ''}
          className="basis-60"
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary">
            <Search aria-hidden size={18} /> {t('search.submit')}
          </Button>
          {q === '' ? null : (
            <LinkButton href="/knowledge" tone="quiet">
              {t('search.clear')}
            </LinkButton>
          )}
        </div>
      </Form>
    </search>
  );
}
