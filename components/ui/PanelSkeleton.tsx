import { Skeleton } from './Skeleton.tsx';

/**
 * The panel before its article is there: each part where it is about to stand, so that nothing jumps. The name stands
 * there as well: to a browser grey lines alone are no content, and its first contentful paint would come late.
 */
export function PanelSkeleton() {
  return (
    <>
      <div class="head">
        <p class="meta" aria-hidden="true">
          源读
        </p>
        <Skeleton lines={2} />
      </div>
      <div class="tabs" />
      <div class="waiting-view">
        <Skeleton lines={7} />
      </div>
      <div class="strip strip-empty">
        <Skeleton lines={3} />
      </div>
    </>
  );
}
