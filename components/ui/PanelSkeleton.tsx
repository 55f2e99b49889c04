import { Skeleton } from './Skeleton.tsx';

/** The panel before its article is there: each part where it is about to stand, so that nothing jumps. */
export function PanelSkeleton() {
  return (
    <>
      <div class="head">
        <Skeleton lines={3} />
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
