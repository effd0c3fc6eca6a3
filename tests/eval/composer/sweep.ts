import { draftPlan } from './audit';
import { syntheticStudent } from './synthetic';
const n = Number(process.argv[2] ?? 200);
const counts = new Map<string, number>();
let shown = 0,
  missed = 0,
  wrong = 0,
  items = 0,
  goals = 0,
  students = 0,
  noGoal = 0;
for (let seed = 1; seed <= n; seed += 1) {
  const { pack, lowAreas, strongAreas } = syntheticStudent(seed);
  const plan = draftPlan(pack);
  students += 1;
  const needs = (plan.sections.needs ?? []).flatMap((item) => (item.kind === 'need' ? [item] : []));
  const areas = needs.map((item) => item.fields.area);
  for (const area of lowAreas)
    if (!areas.includes(area)) {
      missed += 1;
      if (shown++ < 25)
        console.log(
          seed,
          'MISSED',
          area,
          areas.join(),
          JSON.stringify(
            pack.entries.filter((e) => e.evidenceKind !== 'strength').map((e) => e.text.slice(0, 160)),
          ),
        );
    }
  for (const area of strongAreas)
    if (areas.includes(area)) {
      wrong += 1;
      if (shown++ < 25)
        console.log(
          seed,
          'WRONG',
          area,
          needs.filter((x) => x.fields.area === area).map((x) => x.text),
        );
    }
  items += Object.values(plan.sections).flat().length;
  const g = (plan.sections.goals ?? []).filter((item) => item.kind === 'goal').length;
  goals += g;
  if (g === 0) noGoal += 1;
  for (const fault of plan.faults) {
    counts.set(fault.gate, (counts.get(fault.gate) ?? 0) + 1);
    if (shown++ < 40)
      console.log(
        seed,
        fault.section,
        fault.gate,
        JSON.stringify(fault.detail),
        '|',
        fault.text.slice(0, 260),
      );
  }
}
console.log({ students, items, goals, noGoal, missed, wrong, faults: Object.fromEntries(counts) });
