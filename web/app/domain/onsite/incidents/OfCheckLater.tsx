import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { OfCheckProps } from "./OfCheck";

/** The same in a list, whose first load must not wait for it: fetched with the first fail, offline too. */
export function OfCheckLater(props: OfCheckProps) {
  const [Part, setPart] = useState<FunctionComponent<OfCheckProps>>();
  useEffect(() => {
    let gone = false;
    void import("./OfCheck").then((chunk) => {
      if (!gone) setPart(() => chunk.OfCheck);
    });
    return () => {
      gone = true;
    };
  }, []);
  return Part ? <Part {...props} /> : null;
}
