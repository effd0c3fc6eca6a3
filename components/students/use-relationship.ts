import { useTranslations } from 'next-intl';

export const relationships = [
  'mother',
  'father',
  'parent',
  'guardian',
  'grandparent',
  'foster_parent',
  'surrogate_parent',
  'other_relative',
] as const;

/** A relationship in words; as it was written when it is none of the usual ones. */
export function useRelationshipWords(): (relationship: string) => string {
  const t = useTranslations('students.family.relationships');
  return (relationship) => {
    const known = relationships.find((one) => one === relationship);
    return known ? t(known) : relationship;
  };
}
