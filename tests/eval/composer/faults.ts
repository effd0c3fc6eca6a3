import { draftPlan } from './audit';
import { packOf, profiles } from './profile-packs';
for (const profile of profiles)
  for (const fault of draftPlan(packOf(profile, 'needs')).faults)
    console.log(
      profile.id,
      fault.section,
      fault.gate,
      JSON.stringify(fault.detail),
      '|',
      fault.text.slice(0, 230),
    );
