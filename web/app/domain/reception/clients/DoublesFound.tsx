import type { ComponentChildren } from "preact";
import { factsLine, t } from "#/i18n";
import { Notice } from "#/ui";
import { clientHref } from "./addresses";
import { nameOf } from "./ClientRows";
import type { Double } from "./doubles";

const MOST = 5;

interface DoublesFoundProps {
  title: string;
  found: readonly Double[];
  /** What may be done with each. */
  act?: (double: Double) => ComponentChildren;
}

/** Clients that may be the same: who, and by what. */
export function DoublesFound({ title, found, act }: DoublesFoundProps) {
  if (found.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={title}
      text={
        <ul class="client-doubles">
          {found.slice(0, MOST).map((double) => (
            <li key={double.family.id} class="client-doubles__one">
              <a class="client-doubles__name" href={clientHref(double.family.id)}>
                {nameOf(double.family.client)}
              </a>
              <span>
                {factsLine(t(`client.sameBy.${double.by}`), double.family.contacts[0]?.fields.name)}
              </span>
              {act?.(double)}
            </li>
          ))}
        </ul>
      }
    />
  );
}
