import { LoadingRegion, Skeleton, SkeletonTable } from '@/components/ui/skeleton';

export default function AdminLoading() {
  return (
    <LoadingRegion>
      <Skeleton className="mb-6 h-9 w-64" />
      <SkeletonTable rows={8} />
    </LoadingRegion>
  );
}
