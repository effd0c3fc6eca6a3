import { expect, it } from 'vitest';
import { filterPaletteItems } from './palette-items';

const items = [
  { id: '1', label: 'Calendario', href: '/calendar' },
  { id: '2', label: 'Peña, L. (grade 3)', href: '/s/2', keywords: ['roster'] },
];

it('finds by the beginning of any word, accents aside', () => {
  expect(filterPaletteItems(items, 'pena').map((item) => item.id)).toEqual(['2']);
  expect(filterPaletteItems(items, 'ros pe').map((item) => item.id)).toEqual(['2']);
  expect(filterPaletteItems(items, 'CAL').map((item) => item.id)).toEqual(['1']);
});

it('finds nothing in the middle of a word, and everything for an empty query', () => {
  expect(filterPaletteItems(items, 'endario')).toEqual([]);
  expect(filterPaletteItems(items, ' ')).toHaveLength(2);
});
