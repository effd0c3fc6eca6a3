'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

type Fields = Record<string, unknown>;

type Props = Readonly<{
  fields: Fields;
  isOpen: boolean;
  isEditable: boolean;
  onChange: (fields: Fields) => void;
}>;

/** Opens a behavior plan by hand, and closes one opened by hand. What was written stays either way. */
export function BehaviorPlanSwitch({ fields, isOpen, isEditable, onChange }: Props) {
  const t = useTranslations('ieps.behavior_plan');
  const isAdded = fields.added === 'yes';
  if (isOpen) {
    if (!isAdded || !isEditable) return null;
    return (
      <div>
        <Button tone="quiet" size="sm" onPress={() => onChange({ ...fields, added: null })}>
          {t('take_away')}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-3 font-ui">
      <p className="text-sm text-ink-soft">
        {t('closed')} {hasWords(fields) ? t('kept') : null}
      </p>
      {isEditable ? (
        <div>
          <Button size="sm" onPress={() => onChange({ ...fields, added: 'yes' })}>
            {t('add')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function hasWords(fields: Fields): boolean {
  return Object.values(fields).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== '',
  );
}
