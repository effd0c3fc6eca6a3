import { createTranslator, type Messages } from 'next-intl';
import { describe, expect, it } from 'vitest';
import english from '@/messages/en/compliance.json';
import spanish from '@/messages/es/compliance.json';
import { areaKeys } from '@/lib/ieps/domains';
import { sectionKeys } from '@/lib/ieps/section-list';
import { cleanContext, cleanDocument } from '@/tests/factories/iep-document';
import { messageValues } from './describe';
import { checkIep } from './engine';
import { implementedRuleIds } from './registry';
import { ruleOf } from './rule-table';

const texts: Readonly<Record<string, string>> = english.rules;
const translated: Readonly<Record<string, string>> = spanish.rules;

function placeholders(text: string | undefined): string[] {
  return (text?.match(/\{\w+\}/g) ?? []).toSorted();
}

function translator(locale: string, compliance: object) {
  const messages: Messages = { compliance };
  return createTranslator({ locale, messages, namespace: 'compliance' });
}

describe('the messages', () => {
  it('have the words of the specification for each rule', () => {
    for (const id of implementedRuleIds) expect(texts[id]).toBe(ruleOf(id).message);
  });

  it('have in Spanish each English text, with the same values', () => {
    expect(Object.keys(translated).toSorted()).toEqual(Object.keys(texts).toSorted());
    for (const [key, text] of Object.entries(texts)) {
      expect(placeholders(translated[key]), key).toEqual(placeholders(text));
      expect(translated[key], key).not.toBe(text);
    }
  });

  it('have a word for each area and section in both languages', () => {
    for (const messages of [english, spanish]) {
      expect(Object.keys(messages.areas)).toEqual(areaKeys);
      expect(Object.keys(messages.sections)).toEqual(sectionKeys);
    }
  });

  it('belong to a rule each', () => {
    for (const key of Object.keys(texts)) expect(implementedRuleIds).toContain(key.split('_')[0]);
  });
});

describe('a finding', () => {
  const plan = cleanDocument();
  plan.iep.endsOn = '2027-10-06';
  plan.sections.needs.blocks = [];
  plan.sections.needs.fields.noDevelopmentalNeedReason = '';
  const [late, category] = checkIep(plan, cleanContext);

  it('reads the same by the translator as by the engine', () => {
    const t = translator('en', english);
    for (const finding of checkIep(plan, cleanContext)) {
      const values = messageValues(finding.values, 'en', (key) => t(key));
      expect(t(`rules.${finding.messageKey}`, values)).toBe(finding.message);
    }
  });

  it('reads in Spanish with its dates and words in Spanish', () => {
    const t = translator('es', spanish);
    const say = (finding: typeof late) =>
      finding &&
      t(
        `rules.${finding.messageKey}`,
        messageValues(finding.values, 'es', (key) => t(key)),
      );
    expect(say(late)).toBe(
      'Este IEP dura más de un año desde la revisión anual. Ponga como fecha final el 5 de octubre de 2027 o una anterior.',
    );
    expect(say(category)).toBe(
      'Agregue una necesidad en el área académica, o indique que allí no hay ninguna y por qué.',
    );
  });
});
