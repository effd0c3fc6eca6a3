'use client';

import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';
import { areaKeys } from '@/lib/ieps/domains';

/** What the disability means in class stands last, 34 CFR 300.320(a)(1)(i); in preschool, (ii). */
const headingAreas = [...areaKeys, 'impact', 'impact_preschool'];

type Props = Readonly<{ onAdd: (area: string) => void }>;

/** Opens an area of the present levels to write in. */
export function AddArea({ onAdd }: Props) {
  const t = useTranslations('ieps');
  return (
    <div className="my-3 max-w-sm font-ui" data-print="hidden">
      <Select
        label={t('area.add')}
        isLabelHidden
        placeholder={t('area.add')}
        value=""
        options={headingAreas.map((area) => ({ value: area, label: t(`areas.${area}`) }))}
        onValueChange={(area) => area && onAdd(area)}
      />
    </div>
  );
}
