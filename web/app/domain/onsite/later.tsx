import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A part of a screen whose first load must not wait for it: nothing until its chunk is there, offline too. `ready`: what
 * nobody waits for at a start asks for its chunk only then.
 */
export function later<Props>(load: () => Promise<FunctionComponent<Props>>, ready?: () => Promise<void>) {
  return function Later(props: Props & Record<never, never>) {
    const [Part, setPart] = useState<FunctionComponent<Props>>();
    useEffect(() => {
      let gone = false;
      void (ready?.() ?? Promise.resolve()).then(load).then((part) => {
        if (!gone) setPart(() => part);
      });
      return () => {
        gone = true;
      };
    }, []);
    return Part ? <Part {...props} /> : null;
  };
}
