import { LoadingRegion, Skeleton, SkeletonText } from '@/components/ui/skeleton';

export default function FamilyHomeLoading() {
  return (
    <LoadingRegion className="grid gap-6">
      <Skeleton className="h-8 w-2/3" />
      <SkeletonText lines={2} />
      <Skeleton className="mt-4 h-6 w-1/3" />
      <Skeleton className="h-13 w-full rounded-md" />
      <SkeletonText lines={4} />
    </LoadingRegion>
  );
}
