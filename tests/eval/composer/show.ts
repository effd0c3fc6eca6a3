import { composeSection } from '@/lib/ai/composer/compose';
import { packOf, profiles, sectionOrder, withPlan } from './profile-packs';

const wanted = process.argv.slice(2);
for (const profile of profiles.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  console.log(`\n######## ${profile.id} ${profile.name}`);
  let plan = packOf(profile, 'needs');
  for (const section of sectionOrder) {
    const pack = { ...plan, section };
    const items = composeSection(pack);
    plan = withPlan(plan, items);
    console.log(`\n=== ${section}`);
    for (const item of items)
      console.log(
        `[${item.kind}${'area' in item ? ` ${item.area}` : 'fields' in item && 'area' in item.fields ? ` ${item.fields.area}` : ''}] ${item.text} {${item.sourceIds.join(' ')}}${'needIds' in item ? ` n:${item.needIds.join()}` : ''}${'linkIds' in item ? ` l:${item.linkIds.join()}` : ''}`,
      );
  }
}
