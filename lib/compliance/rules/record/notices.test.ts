import { describe, expect, it } from 'vitest';
import type { NoticeContent } from '@/lib/record/notice';
import type { ProceduralRecord } from '@/lib/record/record';
import { gradeLevel } from '../../reading-level';
import { recordFindings, recordKeys } from '@/tests/factories/check-record';
import { entry, notice } from '@/tests/factories/record';

type Dates = Parameters<typeof notice>[1];
const change = 'Speech: frequency changes from 2 times a week to 1 times a week';

describe('CN-05, a notice for each decision', () => {
  const changed = (notices: ProceduralRecord['notices'], config: object = {}) =>
    recordKeys('CN-05', (record, plan) => {
      plan.district.stateConfig = { ...config };
      record.life.changesNeedingNotice = [change];
      record.notices = notices;
    });
  const about = (content: Partial<NoticeContent> = {}, dates: Dates = {}) => [
    notice({ changes: [change], ...content }, dates),
  ];
  it('comes after the decision and before the change takes effect', () => {
    expect(changed(about())).toEqual([]);
    expect(changed([])).toEqual(['CN-05']);
    expect(changed(about({}, { sentOn: null }))).toEqual(['CN-05']);
    expect(changed(about({}, { sentOn: '2026-10-04' }))).toEqual(['CN-05_early']);
    expect(changed(about({}, { sentOn: '2026-10-11' }))).toEqual([]);
    expect(changed(about({}, { sentOn: '2026-10-12' }))).toEqual(['CN-05_late']);
  });
  it('comes as many days before as the state asks', () => {
    expect(changed(about({}, { sentOn: '2026-10-07' }), { priorNoticeDays: 5 })).toEqual([]);
    expect(changed(about({}, { sentOn: '2026-10-08' }), { priorNoticeDays: 5 })).toEqual(['CN-05_late']);
    expect(changed(about({}, { sentOn: '2026-10-07' }), { priorNoticeDays: 6 })).toEqual(['CN-05_late']);
  });
  it('names its change; one that names none is asked about', () => {
    expect(changed([notice({ changes: ['Another'] })])).toEqual(['CN-05']);
    expect(changed([notice({ changes: [] })])).toEqual(['CN-05_confirm info']);
    const [finding] = recordFindings('CN-05', (record) => {
      record.life.changesNeedingNotice = [change];
    });
    expect(finding?.message).toContain(`("${change}")`);
  });
  it('is due for a first plan and for a "no"', () => {
    const first = (notices: ProceduralRecord['notices']) =>
      recordKeys('CN-05', (record, plan) => {
        plan.iep.kind = 'initial';
        record.notices = notices;
      });
    expect(first([])).toEqual(['CN-05']);
    expect(first([notice()])).toEqual([]);
    const refused = (decision: 'agreed' | 'refused', notices: ProceduralRecord['notices']) =>
      recordKeys('CN-05', (record) => {
        record.notices = notices;
        record.entries = [
          entry('parent_request', '2026-09-20', {
            request: 'A one-to-one aide',
            decision,
            decidedOn: '2026-10-01',
          }),
        ];
      });
    expect(refused('refused', [])).toEqual(['CN-05']);
    expect(refused('agreed', [])).toEqual([]);
    expect(refused('refused', [notice({ kind: 'refused', changes: ['A one-to-one aide'] })])).toEqual([]);
    expect(refused('refused', [notice({ kind: 'proposed', changes: ['A one-to-one aide'] })])).toEqual([
      'CN-05',
    ]);
    expect(recordKeys('CN-05')).toEqual([]);
  });
});

describe('CN-06, the seven elements', () => {
  const message = (content: Partial<NoticeContent>) =>
    recordFindings('CN-06', (record) => {
      record.notices = [notice(content)];
    }).map((finding) => finding.message);
  it('are each missed by name', () => {
    expect(message({})).toEqual([]);
    expect(message({ why: ' ' })).toEqual([
      "The notice is missing: why. Include other options considered and why they weren't chosen.",
    ]);
    for (const part of ['action', 'basis', 'protections', 'sourcesOfHelp', 'otherFactors'] as const)
      expect(message({ [part]: '' })).toHaveLength(1);
    expect(message({ options: [] })[0]).toContain('other options');
    expect(message({ options: [{ option: 'Home', whyRejected: '' }] })[0]).toContain('other options');
  });
});

describe('CN-07, the parents’ language', () => {
  const inLanguage = (content: Partial<NoticeContent>, parent = 'Spanish') =>
    recordFindings('CN-07', (record) => {
      record.parents = [{ language: parent, needsInterpreter: false }];
      record.entries = [];
      record.notices = [notice(content)];
    }).map((finding) => finding.values);
  const spanish = [{ language: { language: 'Spanish' } }];
  it('is that of the notice', () => {
    expect(inLanguage({ language: 'es' })).toEqual([]);
    expect(inLanguage({ language: 'Español' })).toEqual([]);
    expect(inLanguage({ language: 'English' })).toEqual(spanish);
    expect(inLanguage({ language: '' })).toEqual(spanish);
    expect(inLanguage({ language: '' }, 'English')).toEqual([]);
    expect(inLanguage({ language: 'Chinese' }, 'Mandarin')).toEqual([]);
  });
  it('may be spoken or signed, with evidence that it was understood', () => {
    const translation = {
      mode: 'oral',
      understoodOn: '2026-10-05',
      evidence: 'She put it in her own words.',
    } as const;
    expect(inLanguage({ translation })).toEqual([]);
    expect(inLanguage({ translation: { ...translation, evidence: '' } })).toEqual(spanish);
    expect(inLanguage({ translation: { ...translation, understoodOn: null } })).toEqual(spanish);
    expect(inLanguage({ translation: { ...translation, mode: 'written' } })).toEqual(spanish);
  });
  it('is that of the safeguards notice; unsaid, it is asked about', () => {
    const safeguards = (language: string) =>
      recordKeys('CN-07', (record) => {
        record.parents = [{ language: 'Spanish', needsInterpreter: false }];
        record.entries = [entry('safeguards_notice', '2026-08-24', { language })];
      });
    expect(safeguards('Spanish')).toEqual([]);
    expect(safeguards('English')).toEqual(['CN-07']);
    expect(safeguards('')).toEqual(['CN-07_confirm info']);
  });
});

const hard =
  'Notwithstanding considerable individualized accommodation, the multidisciplinary committee unanimously determined that educational performance demonstrates significant deterioration necessitating comprehensive specialized intervention, supplementary consultation, and continuous interdisciplinary evaluation.';
const easy = 'We will help her read. She will work in a small group. It will be four days a week. '.repeat(2);

describe('CN-08, the reading level', () => {
  const reads = (why: string, language = 'English') =>
    recordKeys('CN-08', (record) => {
      record.notices = [notice({ why, language })];
    });
  it('is measured in English, where there is enough to measure', () => {
    expect(reads(easy)).toEqual([]);
    expect(reads(hard)).toEqual(['CN-08 warning']);
    expect(reads(hard, 'Spanish')).toEqual(['CN-08_confirm info']);
    expect(recordKeys('CN-08')).toEqual([]);
  });
  it('follows the formula', () => {
    // 34 words of one syllable in 2 sentences: 0.39 * 17 + 11.8 - 15.59.
    const text = `${'cat '.repeat(16)}dog. ${'cat '.repeat(16)}dog.`;
    expect(gradeLevel(text)).toBeCloseTo(2.84, 5);
    expect(gradeLevel('cat '.repeat(29))).toBeNull();
    expect(gradeLevel('cat '.repeat(30))).not.toBeNull();
    expect(gradeLevel('')).toBeNull();
  });
});

describe('CN-10, notices by e-mail', () => {
  const mailed = (outcomes: [string, 'given' | 'revoked'][], config: object = {}) =>
    recordKeys('CN-10', (record, plan) => {
      plan.district.stateConfig = { ...config };
      record.notices = [notice({ method: 'email' })];
      record.entries = outcomes.map(([day, outcome]) =>
        entry('consent', day, { purpose: 'email_notices', outcome }),
      );
    });
  it('are chosen by the parent first, and offered by the district', () => {
    expect(mailed([['2026-10-05', 'given']])).toEqual([]);
    expect(mailed([['2026-10-06', 'given']])).toEqual(['CN-10']);
    expect(mailed([])).toEqual(['CN-10']);
    expect(
      mailed([
        ['2026-09-01', 'given'],
        ['2026-10-01', 'revoked'],
      ]),
    ).toEqual(['CN-10']);
    expect(mailed([['2026-10-05', 'given']], { emailNoticesOffered: false })).toEqual(['CN-10_not_offered']);
    expect(recordKeys('CN-10')).toEqual([]);
  });
  it('are safeguards notices too', () => {
    const method = (text: string) =>
      recordKeys('CN-10', (record) => {
        record.entries = [entry('safeguards_notice', '2026-08-24', { method: text })];
      });
    expect(method('by e-mail')).toEqual(['CN-10']);
    expect(method('by mail')).toEqual([]);
  });
});
