import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from './Skeleton.tsx';

/**
 * A component that is loaded when it is first drawn, with a skeleton until then. A tenth of preact/compat's `lazy`;
 * a load that fails (the extension was updated under an open panel) is thrown while drawing, for the one handler.
 */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [Component, setComponent] = useState(() => loaded);
    const [error, setError] = useState<unknown>(null);
    useEffect(() => {
      if (Component) return;
      let alive = true;
      load().then(
        (component) => {
          loaded = component;
          if (alive) setComponent(() => component);
        },
        (reason: unknown) => alive && setError(reason ?? new Error('not loaded')),
      );
      return () => {
        alive = false;
      };
    }, [Component]);
    if (error) throw error;
    return Component ? <Component {...props} /> : <Skeleton lines={6} />;
  };
}
