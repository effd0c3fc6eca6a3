import { describe, expect, it } from 'vitest';
import { cleanDocument } from '@/tests/factories/iep-document';
import { isAsked } from './asked-fields';
import { sectionDescriptors } from './section-descriptors';
import { sectionKeys } from './section-list';
import { sections } from './sections';

const { sections: clean } = cleanDocument();

function asked(key: 'needs' | 'accommodations' | 'services', path: string, blocks = clean[key].blocks) {
  return isAsked(key, path, { ...clean[key].fields, [path]: '' }, blocks);
}

describe('a reason for leaving something out', () => {
  it('is asked only while it is left out', () => {
    expect(asked('needs', 'noAcademicNeedReason')).toBe(false);
    expect(asked('needs', 'noDevelopmentalNeedReason')).toBe(true);
    expect(asked('needs', 'noAcademicNeedReason', [])).toBe(true);
    expect(asked('accommodations', 'noPersonnelSupportsReason')).toBe(false);
    expect(asked('accommodations', 'noAidsReason')).toBe(true);
    expect(asked('services', 'noRelatedServicesReason')).toBe(true);
  });

  it('stays in sight once it is written', () => {
    const fields = { noAcademicNeedReason: 'Average in all subjects.' };
    expect(isAsked('needs', 'noAcademicNeedReason', fields, clean.needs.blocks)).toBe(true);
  });

  it('concerns the alternate test only where one is taken', () => {
    const alternate = { decisions: [{ participation: 'alternate' }], alternateNoticeOn: null };
    const regular = { decisions: [{ participation: 'regular' }], alternateNoticeOn: null };
    expect(isAsked('assessments', 'alternateNoticeOn', alternate, [])).toBe(true);
    expect(isAsked('assessments', 'alternateNoticeOn', regular, [])).toBe(false);
    expect(isAsked('assessments', 'noTestsReason', { ...regular, noTestsReason: '' }, [])).toBe(false);
  });
});

describe('an empty plan', () => {
  it('is asked everything but what concerns the alternate test', () => {
    const silent = sectionKeys.flatMap((key) => {
      const fields = sections[key].fields.parse({});
      return sectionDescriptors[key].filter(({ path }) => !isAsked(key, path, fields, []));
    });
    expect(silent.map(({ path }) => path)).toEqual(['alternateNoticeOn', 'alternateCriteriaDocumented']);
  });
});
