import { useEffect, useState } from "preact/hooks";
import type { Observable } from "../../utils/core/observable.ts";

/** The observable's value, drawn again whenever it changes. */
export function useObservable<T>(observable: Observable<T>): T {
  const [value, setValue] = useState(observable.get());
  useEffect(() => {
    setValue(observable.get());
    return observable.subscribe((next) => setValue(next));
  }, [observable]);
  return value;
}
