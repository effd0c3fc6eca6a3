import { LoadingRegion, Skeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <LoadingRegion className="max-w-3xl">
      <Skeleton className="mb-2 h-5 w-48" />
      <Skeleton className="mb-8 h-9 w-56" />
      <div className="grid gap-4 sm:grid-cols-2">
        {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((key) => (
          <Skeleton key={key} className="h-18" />
        ))}
      </div>
    </LoadingRegion>
  );
}
