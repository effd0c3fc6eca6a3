import { LoadingRegion, Skeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <LoadingRegion>
      <Skeleton className="mb-2 h-9 w-44" />
      <Skeleton className="mb-6 h-5 w-60" />
      <Skeleton className="mb-3 h-10 w-80" />
      <Skeleton className="h-128 w-full" />
    </LoadingRegion>
  );
}
