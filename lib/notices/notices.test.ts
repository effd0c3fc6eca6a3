import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createTranslator, type Messages } from 'use-intl/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildNotice, missingElements, noticeElements, type NoticeDraft, type NoticeWords } from './build';
import { isNoticeRequired, noticeReasons, type NoticeFacts } from './required';
import { saveNoticeSchema } from './schema';

const draft: NoticeDraft = {
  kind: 'proposed',
  changes: ['Reading instruction: frequency from 5 times a week to 3 times a week.'],
  request: null,
  sources: ['Psychoeducational report', 'ORF 41 wcpm'],
  considered: 'Instruction in the regular class only',
  harmfulEffects: 'Missing part of science was weighed.',
  startsOn: '2026-12-10',
  contactName: 'Ada Brook',
  districtName: 'Hill District',
};

const wordsIn = new Map<string, NoticeWords>();
beforeAll(async () => {
  for (const locale of ['en', 'es']) {
    const file = path.resolve(import.meta.dirname, `../../messages/${locale}/notices.json`);
    const t = createTranslator({ locale, messages: JSON.parse(await readFile(file, 'utf8')) as Messages });
    wordsIn.set(locale, (key, values) => t(`draft.${key}`, values));
  }
});
const build = (changes: Partial<NoticeDraft> = {}, locale = 'en') =>
  buildNotice({ ...draft, ...changes }, (key, values) => wordsIn.get(locale)?.(key, values) ?? '');

describe('the builder of notices', () => {
  it.each(['en', 'es'])('fills in what the record knows, in %s', (locale) => {
    const notice = build({}, locale);
    expect(notice.action).toContain('from 5 times a week to 3 times a week');
    expect(notice.basis).toBe('- Psychoeducational report\n- ORF 41 wcpm');
    expect(notice.protections).toContain('Ada Brook');
    expect(notice.options.map(({ option }) => option)).toContain('Instruction in the regular class only');
    expect(notice.otherFactors).toContain('science');
    expect(notice.implementOn).toBe('2026-12-10');
    expect(notice.changes).toEqual(draft.changes);
    expect(JSON.stringify(notice)).not.toMatch(/draft\.|[{][a-z]+[}]/);
  });

  it('leaves to a person what nobody recorded', () => {
    expect(missingElements(build())).toEqual(['why', 'options']);
    expect(missingElements(build({ changes: [], sources: [], harmfulEffects: '' }))).toEqual([
      'action',
      'why',
      'basis',
      'options',
      'otherFactors',
    ]);
  });

  it('quotes a refused request', () => {
    const notice = build({ kind: 'refused', request: 'A one-to-one aide all day', changes: [] });
    expect(notice.action).toContain('A one-to-one aide all day');
    expect(notice.changes).toEqual(['A one-to-one aide all day']);
    expect(notice.implementOn).toBe(null);
  });

  it('misses each of the seven elements by itself', () => {
    const whole = {
      ...build(),
      why: 'Because.',
      options: [{ option: 'No change', whyRejected: 'Progress is fast.' }],
    };
    expect(missingElements(whole)).toEqual([]);
    for (const element of noticeElements) {
      const without = { ...whole, [element]: element === 'options' ? [] : '  ' };
      expect(missingElements(without)).toEqual([element]);
    }
    expect(missingElements({ ...whole, options: [{ option: 'No change', whyRejected: '' }] })).toEqual([
      'options',
    ]);
  });
});

describe('when a notice is required', () => {
  const facts: NoticeFacts = {
    changes: [],
    refusedRequests: [],
    revocations: [],
    isInitial: false,
    notices: [],
  };
  const change = 'Speech: location from class to therapy room.';
  const sent = (kind: 'proposed' | 'refused', changes: string[], sentOn: string | null = '2026-10-01') => ({
    sentOn,
    content: { kind, changes, action: '' },
  });

  it('is not when nothing changes and nothing is refused', () => {
    expect(noticeReasons(facts)).toEqual([]);
    expect(isNoticeRequired([])).toBe(false);
  });

  it('is for a change until one that names it is sent', () => {
    const without = noticeReasons({ ...facts, changes: [change] });
    expect(without).toEqual([{ kind: 'change', text: change, isCovered: false }]);
    expect(isNoticeRequired(without)).toBe(true);
    const withDraft = noticeReasons({
      ...facts,
      changes: [change],
      notices: [sent('proposed', [change], null)],
    });
    expect(isNoticeRequired(withDraft)).toBe(true);
    const withSent = noticeReasons({ ...facts, changes: [change], notices: [sent('proposed', [change])] });
    expect(isNoticeRequired(withSent)).toBe(false);
    const ofOther = noticeReasons({ ...facts, changes: [change], notices: [sent('proposed', ['Other'])] });
    expect(isNoticeRequired(ofOther)).toBe(true);
  });

  it('is for a refused request, and a proposal does not cover it', () => {
    const refusedRequests = [{ id: '1', on: '2026-09-01', request: 'An aide' }];
    const asked = (notices: NoticeFacts['notices']) => noticeReasons({ ...facts, refusedRequests, notices });
    expect(isNoticeRequired(asked([]))).toBe(true);
    expect(isNoticeRequired(asked([sent('proposed', ['An aide'])]))).toBe(true);
    expect(isNoticeRequired(asked([sent('refused', ['An aide'])]))).toBe(false);
  });

  it('is for a first plan and for a revocation of consent', () => {
    expect(isNoticeRequired(noticeReasons({ ...facts, isInitial: true }))).toBe(true);
    const revocations = [{ on: '2026-10-05' }];
    expect(isNoticeRequired(noticeReasons({ ...facts, revocations, notices: [sent('proposed', [])] }))).toBe(
      true,
    );
    const after = [sent('proposed', [], '2026-10-06')];
    expect(isNoticeRequired(noticeReasons({ ...facts, revocations, notices: after }))).toBe(false);
  });
});

describe('a posted notice', () => {
  const base = { noticeId: '01900000-0000-7000-8000-000000000000', revision: '2', kind: 'proposed' };

  it('reads numbered rows and leaves empty ones out', () => {
    const read = saveNoticeSchema.parse({
      ...base,
      'options.0.option': 'No change',
      'options.0.whyRejected': 'Not enough',
      'options.1.option': '',
      changes: ['a', 'b'],
    });
    expect(read.options).toEqual([{ option: 'No change', whyRejected: 'Not enough' }]);
    expect(read).toMatchObject({ revision: 2, changes: ['a', 'b'], decidedOn: null });
  });

  it('needs to say which notice', () => {
    expect(saveNoticeSchema.safeParse({ ...base, noticeId: 'x' }).success).toBe(false);
  });
});
