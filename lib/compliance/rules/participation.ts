import type { Facts } from '../facts';
import type { Lack } from '../finding';
import { fieldPlace, isBlank } from '../places';

/* Extended school year, physical education, transportation, activities. */

export function esyDecision({ plan, state }: Facts): Lack[] {
  const { esy, esyReason } = plan.sections.participation.fields;
  const field = esy === null ? 'esy' : isBlank(esyReason) ? 'esyReason' : null;
  const severity = state.esyStatementRequired ? 'error' : 'warning';
  return field ? [{ ...fieldPlace('participation', field), severity }] : [];
}

const esyParts = ['startsOn', 'timesPerWeek', 'minutesPerSession', 'endsOn', 'location'] as const;

export function esyDetails({ plan }: Facts): Lack[] {
  const { esy, esyServices } = plan.sections.participation.fields;
  if (esy !== 'yes') return [];
  if (esyServices.length === 0) return [fieldPlace('participation', 'esyServices')];
  return esyServices.flatMap((service, index) => {
    const missing = esyParts.find((part) => {
      const value = service[part];
      return typeof value === 'string' ? isBlank(value) : value === null || value <= 0;
    });
    return missing ? [fieldPlace('participation', 'esyServices', `.${index}.${missing}`)] : [];
  });
}

export function physicalEducation({ plan }: Facts): Lack[] {
  return plan.sections.participation.fields.physicalEducation === null
    ? [fieldPlace('participation', 'physicalEducation')]
    : [];
}

export function activities({ plan }: Facts): Lack[] {
  return isBlank(plan.sections.participation.fields.nonacademic)
    ? [fieldPlace('participation', 'nonacademic')]
    : [];
}

const transportationParts = ['transportationType', 'transportationEquipment', 'transportationNeed'] as const;

export function transportation({ plan }: Facts): Lack[] {
  const { fields } = plan.sections.participation;
  if (fields.transportation !== 'special') return [];
  const missing = transportationParts.find((part) => isBlank(fields[part]));
  return missing ? [fieldPlace('participation', missing)] : [];
}
