import { describe, expect, it } from 'vitest';
import english from '@/messages/en/ieps.json';
import spanish from '@/messages/es/ieps.json';
import type { FieldDescriptor } from './field-descriptor';
import { emptyItem } from './empty-item';
import { itemDescriptors } from './item-descriptors';
import { valueAt } from './field-path';
import { sectionDescriptors } from './section-descriptors';
import { sectionKeys } from './section-list';
import { sections } from './sections';

const itemKinds = ['need', 'goal', 'service', 'support'] as const;

const groups = [
  ...sectionKeys.map((key) => ({
    group: key as string,
    descriptors: sectionDescriptors[key],
    empty: sections[key].fields.parse({}) as Record<string, unknown>,
  })),
  ...itemKinds.map((kind) => ({
    group: kind as string,
    descriptors: itemDescriptors[kind],
    empty: emptyItem(kind, crypto.randomUUID()).fields as Record<string, unknown>,
  })),
];

/** Answers that no form asks: what something else sets. */
const unasked: Readonly<Record<string, readonly string[]>> = {
  behavior_plan: ['added'],
  goal: ['baseline.note'],
};

function leaves(value: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? leaves(part as Record<string, unknown>, `${prefix}${key}.`)
      : [prefix + key],
  );
}

function labelled(group: string, descriptors: readonly FieldDescriptor[]): string[] {
  return descriptors.flatMap(({ path, entry }) => [
    `${group}.${path.replaceAll('.', '_')}`,
    ...(entry ? labelled(`${group}_${path}`, entry) : []),
  ]);
}

function chosen(descriptors: readonly FieldDescriptor[]): string[] {
  return descriptors.flatMap(({ control, choices = [], entry = [] }) => [
    ...(control === 'choice' ? choices : []),
    ...chosen(entry),
  ]);
}

describe.each(groups)('the form of $group', ({ group, descriptors, empty }) => {
  it('asks for every answer the schema keeps, and for nothing else', () => {
    const asked = descriptors.map(({ path }) => path);
    expect([...asked, ...(unasked[group] ?? [])].toSorted()).toEqual(leaves(empty).toSorted());
    expect(new Set(asked).size).toBe(asked.length);
  });

  it.each([english, spanish])('has a label for each question and a word for each choice', (messages) => {
    for (const path of labelled(group, descriptors))
      expect(valueAt(messages.fields, path), path).toBeTruthy();
    for (const choice of chosen(descriptors)) expect(messages.choices, choice).toHaveProperty(choice);
  });

  it('shows a conditional question after the one that opens it', () => {
    for (const [index, { when, path }] of descriptors.entries()) {
      const opener = descriptors.findIndex((other) => other.path === when?.path);
      if (when) expect(opener, path).toBeLessThan(index);
      if (when) expect(opener, path).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('hints', () => {
  it('stand beside a question that exists', () => {
    const known = new Set(groups.flatMap(({ group, descriptors }) => labelled(group, descriptors)));
    const hinted = Object.entries(english.hints).flatMap(([group, hints]) =>
      Object.keys(hints).map((key) => `${group}.${key}`),
    );
    expect(hinted.length).toBeGreaterThan(40);
    for (const hint of hinted) expect(known, hint).toContain(hint);
  });
});

describe('a new entry of a list', () => {
  it.each(sectionKeys)('is one that %s can keep', (key) => {
    for (const { control, path, newEntry } of sectionDescriptors[key]) {
      if (control !== 'list' || !newEntry) continue;
      const parsed = sections[key].fields.safeParse({ [path]: [newEntry()] });
      expect(parsed.error?.issues ?? [], path).toEqual([]);
    }
  });
});
