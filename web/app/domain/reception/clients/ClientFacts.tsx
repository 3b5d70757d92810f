import type { ComponentChildren } from "preact";
import { formatDate, t } from "#/i18n";
import { callHref, mobileWords } from "../../organisation/mobile_number";
import type { Client } from "./merging";
import { numbersIn } from "./numbers";

/** What is known of a client itself; what nobody has written down is not shown empty. */
export function ClientFacts({ client: { fields } }: { client: Client }) {
  if (fields.erased)
    return <p class="client__note">{t("client.erasedOn", { day: formatDate(fields.erased) })}</p>;
  return (
    <dl class="client-facts">
      {fields.phone && (
        <Fact name={t("client.field.phone")}>
          <CallNumber number={fields.phone} />
        </Fact>
      )}
      {fields.address && <Fact name={t("client.field.address")}>{fields.address}</Fact>}
      {fields.source && <Fact name={t("client.field.source")}>{fields.source}</Fact>}
      {fields.note && <Fact name={t("client.field.note")}>{fields.note}</Fact>}
    </dl>
  );
}

export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="client-facts__one">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A number to press; of several in one field the first is rung. An extension is dialled after a pause. */
export function CallNumber({ number }: { number: string }) {
  const first = numbersIn(number)[0];
  if (!first) return <span>{number}</span>;
  const main = number.split(/转|轉|分机|分機|内线|內線|ext|[x#/;、,]/iu)[0] ?? number;
  const href = callHref(main) + (first.extension ? `,${first.extension}` : "");
  return (
    <a class="client-number" href={href}>
      {mobileWords(number)}
    </a>
  );
}
