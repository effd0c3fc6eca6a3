import { describe, expect, it } from 'vitest';
import type { IepDocument } from '@/lib/ieps/document';
import { findingsOf, keysOf } from '@/tests/factories/check';
import { heading, paragraph } from '@/tests/factories/plan-items';

function levels(...texts: [area: string, text: string][]) {
  return (plan: IepDocument) => {
    const blocks = texts.flatMap(([area, text]) => [heading(area), paragraph(text)]);
    Object.assign(plan.sections.present_levels, { blocks });
  };
}

describe('PL-03, the effect on the general curriculum', () => {
  it('wants both the effect and the work it touches', () => {
    expect(keysOf('PL-03')).toEqual([]);
    expect(keysOf('PL-03', levels(['impact', 'Marisol has a specific learning disability.']))).toEqual([
      'PL-03',
    ]);
    expect(keysOf('PL-03', levels(['impact', 'It makes her sad because of the noise.']))).toEqual(['PL-03']);
    expect(keysOf('PL-03', levels(['impact', 'Slow decoding affects grade 3 science reading.']))).toEqual([]);
  });
  it('takes it wherever it stands, said outright', () => {
    const said = 'Because decoding is slow, Marisol does not finish science texts.';
    expect(keysOf('PL-03', levels(['reading_fluency', said]))).toEqual([]);
    expect(keysOf('PL-03', levels(['reading_fluency', 'Marisol is slow in reading.']))).toEqual(['PL-03']);
  });
  it('names the student, and speaks for school age only', () => {
    const [finding] = findingsOf('PL-03', levels());
    expect(finding?.message).toContain('slow, Marisol can');
    expect(
      keysOf('PL-03', (plan) => {
        levels()(plan);
        plan.student.grade = 'PK';
      }),
    ).toEqual([]);
  });
  it('does not judge a language whose words it does not know', () => {
    const spanish = 'Como decodifica despacio, Marisol no termina los textos de ciencias de tercer grado.';
    expect(keysOf('PL-03', levels(['impact', spanish]))).toEqual([]);
  });
});

describe('PL-07, a score beside what is typical', () => {
  const reading = (text: string) => levels(['reading_fluency', text]);

  it('shows the norm where the measure has one', () => {
    const [finding] = findingsOf(
      'PL-07',
      reading('Marisol reads 41 words correct per minute in grade 3 passages.'),
    );
    expect(finding?.message).toContain('"typical grade 3 in fall: 83"');
    expect(finding).toMatchObject({ severity: 'warning', span: { start: 0 } });
  });
  it('asks without a norm for other measures', () => {
    expect(keysOf('PL-07', reading('Marisol named 12 letters.'))).toEqual(['PL-07_no_norm']);
  });
  it.each([
    'Marisol named 12 letters; classmates name 20.',
    'Marisol named 12 letters, below grade level.',
    'The score was 76 (5th percentile).',
    'Marisol reads slowly in grade 3 texts.',
    'On May 4, 2026 the class began.',
  ])('is content with %j', (text) => {
    expect(keysOf('PL-07', reading(text))).toEqual([]);
  });
  it('looks at areas with an academic need only', () => {
    expect(keysOf('PL-07', levels(['executive_function', 'Finished 4 of 10 tasks.']))).toEqual([]);
  });
});
