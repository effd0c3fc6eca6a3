import { LoadingRegion, Skeleton, SkeletonText } from '@/components/ui/skeleton';

export default function FamilyPlanLoading() {
  return (
    <LoadingRegion className="grid gap-5">
      <Skeleton className="h-8 w-4/5" />
      <Skeleton className="h-4 w-1/2" />
      <Skeleton className="h-16 w-full rounded-md" />
      <Skeleton className="h-13 w-full rounded-md" />
      <Skeleton className="h-13 w-full rounded-md" />
      <Skeleton className="h-13 w-full rounded-md" />
      <SkeletonText lines={6} />
    </LoadingRegion>
  );
}
