/** The areas a need, a goal, a score or a heading belongs to, and what kind of need each one is. */
export const areas = {
  reading_foundational: 'academic',
  reading_fluency: 'academic',
  reading_comprehension: 'academic',
  written_expression: 'academic',
  math_computation: 'academic',
  math_problem_solving: 'academic',
  academic_general: 'academic',
  cognitive: 'developmental',
  speech: 'developmental',
  language: 'developmental',
  motor: 'developmental',
  sensory_health: 'developmental',
  social_emotional: 'functional',
  behavior: 'functional',
  executive_function: 'functional',
  adaptive: 'functional',
  vocational: 'functional',
  transition_education: 'functional',
  transition_employment: 'functional',
  transition_independent_living: 'functional',
} as const satisfies Record<string, 'academic' | 'developmental' | 'functional'>;

export type Area = keyof typeof areas;

export function isArea(value: string): value is Area {
  return Object.hasOwn(areas, value);
}

/** Every area, in the order in which a plan names them. */
export const areaKeys = Object.keys(areas).filter(isArea);
